// The database made ready: reached, backed up before it changes, migrated, with the app's and the worker's own roles.
import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";

const root = path.join(import.meta.dirname, "..");
const run = promisify(execFile);

/** Runs `work` with a connection that is always closed. */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export async function createDatabase(adminUrl, name) {
  await withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  });
}

/** Names of the migrations that a database still lacks, in order. */
export async function pendingMigrations(ownerUrl) {
  const all = readdirSync(path.join(root, "prisma/migrations"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const done = await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query(`SELECT to_regclass('public."_prisma_migrations"') AS known`);
    if (!rows[0].known) return [];
    return (
      await client.query('SELECT migration_name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL')
    ).rows.map((row) => row.migration_name);
  });
  return { pending: all.filter((name) => !done.includes(name)), isNew: done.length === 0 };
}

/** The roles that migrations grant rights to. They hold no password and cannot sign in. */
export async function ensureGroupRoles(ownerUrl) {
  await withClient(ownerUrl, async (client) => {
    for (const role of ["attest_app", "attest_worker"]) {
      const { rowCount } = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
      if (!rowCount) await client.query(`CREATE ROLE ${role} NOLOGIN NOSUPERUSER NOBYPASSRLS`).catch(ignoreExisting);
    }
  });
}

// Two databases of one cluster made ready at the same moment: one of them was first.
function ignoreExisting(error) {
  if (error.code !== "42710" && error.code !== "23505") throw error;
}

export async function migrate(ownerUrl) {
  await run(process.execPath, [path.join(root, "node_modules/prisma/build/index.js"), "migrate", "deploy"], {
    cwd: root,
    env: {
      ...process.env,
      DATABASE_URL: ownerUrl,
      PRISMA_SCHEMA_ENGINE_BINARY: path.join(root, "scripts/schema-engine.mjs"),
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
    },
  });
}

/**
 * The two logins of one installation: the web process and the worker get only these.
 * @param {{ app: string, worker: string }} passwords kept in the installation's secrets, so that a script and a running product agree
 * @returns {Promise<{ app: string, worker: string }>} their connection strings
 */
export async function loginRoles(ownerUrl, passwords) {
  const database = decodeURIComponent(new URL(ownerUrl).pathname.slice(1));
  return withClient(ownerUrl, async (client) => {
    const urls = {};
    for (const part of ["app", "worker"]) {
      const login = `attest_${part}_${database}`.slice(0, 63);
      const name = client.escapeIdentifier(login);
      const { rowCount } = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [login]);
      const rights = `LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD ${client.escapeLiteral(passwords[part])}`;
      await client.query(`${rowCount ? "ALTER" : "CREATE"} ROLE ${name} ${rights}`);
      await client.query(`GRANT attest_${part} TO ${name}`);
      await client.query(`GRANT CONNECT ON DATABASE ${client.escapeIdentifier(database)} TO ${name}`);
      const url = new URL(ownerUrl);
      url.username = login;
      url.password = passwords[part];
      urls[part] = url.href;
    }
    return urls;
  });
}
