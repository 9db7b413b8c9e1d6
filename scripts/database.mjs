// The database made ready: reached, migrated, with the app's and the worker's own roles.
import { execFile } from "node:child_process";
import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";

const root = path.join(import.meta.dirname, "..");
const run = promisify(execFile);

/** Runs `work` with a connection that is always closed. */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  // A server that goes away between two statements is said by the next one, not by an uncaught event.
  client.on("error", () => {});
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
    if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`).catch(ignoreExisting);
  });
}

/**
 * What a database still lacks, in order; `isNew` while it holds nothing of ours. Refuses one that a later version made:
 * its rules are not known here.
 */
export async function pendingMigrations(ownerUrl) {
  const all = readdirSync(path.join(root, "prisma/migrations"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const { done, jobs } = await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT to_regclass('public."_prisma_migrations"') AS records, to_regclass('pgboss.version') AS jobs`,
    );
    const first = async (sql) => (await client.query(sql)).rows.map((row) => Object.values(row)[0]);
    return {
      done: rows[0].records
        ? await first('SELECT migration_name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL')
        : [],
      jobs: rows[0].jobs ? await first("SELECT version FROM pgboss.version") : [],
    };
  });

  const unknown = done.filter((name) => !all.includes(name));
  if (unknown.length > 0)
    throw new Error(
      `This database was made by a later version of Attest (it knows of ${unknown.at(-1)}). Start that version, or restore a backup from before. Nothing was changed.`,
    );
  const queueSteps = jobs.some((version) => version < queueSchema) ? [`job queues ${queueSchema}`] : [];
  return { pending: [...all.filter((name) => !done.includes(name)), ...queueSteps], isNew: done.length === 0 };
}

const queueSchema = createRequire(import.meta.url)("pg-boss/package.json").pgboss.schema;

/** The roles that migrations grant rights to. They hold no password and cannot sign in. */
export async function ensureGroupRoles(ownerUrl) {
  await withClient(ownerUrl, async (client) => {
    for (const role of ["attest_app", "attest_worker"]) {
      if (await hasBoundRole(client, role)) continue;
      await client.query(`CREATE ROLE ${role} NOLOGIN NOSUPERUSER NOBYPASSRLS`).catch(ignoreExisting).catch(explain);
    }
  });
}

/** Whether a role is there; refuses one that row-level security would not bind. */
async function hasBoundRole(client, role) {
  const { rows } = await client.query("SELECT rolsuper OR rolbypassrls AS free FROM pg_roles WHERE rolname = $1", [
    role,
  ]);
  if (rows[0]?.free)
    throw new Error(
      `The database role ${role} is a superuser or passes by row-level security: nothing would keep investigations apart. ALTER ROLE ${role} NOSUPERUSER NOBYPASSRLS, then start again.`,
    );
  return rows.length > 0;
}

// Two databases of one cluster made ready at the same moment: one of them was first.
function ignoreExisting(error) {
  if (!["42710", "42P04", "23505"].includes(error.code)) throw error;
}

function explain(error) {
  if (error.code !== "42501") throw error;
  throw new Error(
    `DATABASE_URL's account may not make the roles that Attest works with (${error.message}). It must own the database and have CREATEROLE.`,
  );
}

/** Applies what is pending, each step in one transaction. A step that a kill cut off was rolled back, and is done again. */
export async function migrate(ownerUrl) {
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query(`SELECT to_regclass('public."_prisma_migrations"') AS known`);
    if (!rows[0].known) return;
    await client.query(
      'UPDATE "_prisma_migrations" SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL',
    );
  });
  const env = {
    ...process.env,
    DATABASE_URL: ownerUrl,
    PRISMA_SCHEMA_ENGINE_BINARY: path.join(root, "scripts/schema-engine.mjs"),
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
  };
  const prisma = path.join(root, "node_modules/prisma/build/index.js");
  try {
    await run(process.execPath, [prisma, "migrate", "deploy"], { cwd: root, env });
  } catch (error) {
    throw new Error(
      `The database could not be brought up to date; the step that failed changed nothing.\n${error.stderr}`,
    );
  }
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
      const password = client.escapeLiteral(scramVerifier(passwords[part]));
      // Only a superuser may name those attributes of a role that is there, so they are asked about instead.
      const change = (await hasBoundRole(client, login))
        ? `ALTER ROLE ${name} LOGIN PASSWORD ${password}`
        : `CREATE ROLE ${name} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD ${password}`;
      await client.query(change).catch(explain);
      await client.query(`GRANT attest_${part} TO ${name}`).catch(explain);
      await client.query(`GRANT CONNECT ON DATABASE ${client.escapeIdentifier(database)} TO ${name}`);
      const url = new URL(ownerUrl);
      url.username = login;
      url.password = passwords[part];
      urls[part] = url.href;
    }
    return urls;
  });
}

/** What PostgreSQL stores for a password (RFC 5803): sent so, it stands in no log of statements. */
function scramVerifier(password) {
  const [salt, iterations] = [randomBytes(16), 4096];
  const salted = pbkdf2Sync(password, salt, iterations, 32, "sha256");
  const keyed = (label) => createHmac("sha256", salted).update(label).digest();
  const stored = createHash("sha256").update(keyed("Client Key")).digest("base64");
  return `SCRAM-SHA-256$${iterations}:${salt.toString("base64")}$${stored}:${keyed("Server Key").toString("base64")}`;
}
