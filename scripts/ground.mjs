// The ground a running Attest stands on: its data directory, its secrets, its database. Used by start, demo, tests and scripts.
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createDatabase, ensureGroupRoles, loginRoles, migrate, pendingMigrations, withClient } from "./database.mjs";
import { root, say } from "./ensure.mjs";
import { installJobs } from "./jobs.mjs";
import { startPostgres } from "./pg.mjs";
import { loadReferenceData } from "./reference-data.mjs";

const databaseName = "attest";

/** Everything under one directory. Others may pass through it (PostgreSQL's account, as root), not look into it. */
export function dataFolder(given = process.env.ATTEST_DATA) {
  const folder = path.resolve(root, given ?? "data");
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o711);
  return folder;
}

/** Drawn once, kept in a file only this account can read. There is no default to forget to change. */
function secretsOf(folder) {
  const file = path.join(folder, "secrets.json");
  if (!existsSync(file)) {
    const draw = () => randomBytes(32).toString("base64url");
    const secrets = { session: draw(), app: draw(), worker: draw(), actions: randomBytes(32).toString("base64") };
    writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return JSON.parse(readFileSync(file, "utf8"));
}

/**
 * Brings the database up and up to date.
 * @param {{ data?: string, isThrowaway?: boolean }} options
 */
export async function layGround({ data, isThrowaway = false } = {}) {
  const folder = dataFolder(data);
  const secrets = secretsOf(folder);
  const external = isThrowaway ? undefined : process.env.DATABASE_URL;

  const postgres = external ? null : await startPostgres({ dir: path.join(folder, "postgres"), say, isThrowaway });
  if (postgres) {
    say(postgres.wasRunning ? "PostgreSQL was still running: using it" : "PostgreSQL is running");
    await createDatabase(postgres.url("postgres"), databaseName);
  }
  const ownerUrl = external ?? postgres.url(databaseName);

  await bringUpToDate({ ownerUrl, folder, postgres });
  const logins = await loginRoles(ownerUrl, secrets);
  return { folder, secrets, ownerUrl, logins, postgres, stop: async () => postgres?.stop() };
}

async function bringUpToDate({ ownerUrl, folder, postgres }) {
  await ensureGroupRoles(ownerUrl);
  const { pending, isNew } = await pendingMigrations(ownerUrl);
  if (pending.length > 0) {
    if (!isNew) await backUp({ ownerUrl, folder, postgres });
    say(`bringing the database up to date (${pending.length} ${pending.length === 1 ? "step" : "steps"})`);
    await migrate(ownerUrl);
  }
  await installJobs(ownerUrl);
  await loadReferenceData(ownerUrl);
}

/** Before anything changes: an embedded cluster is stopped and copied; another one is dumped by its own pg_dump. */
async function backUp({ ownerUrl, folder, postgres }) {
  const target = path.join(folder, "backups", new Date().toISOString().replaceAll(/[:.]/g, "-"));
  mkdirSync(target, { recursive: true, mode: 0o700 });
  if (postgres) {
    say(`backing up the database to ${target}`);
    await postgres.stop();
    cpSync(postgres.dir, path.join(target, "postgres"), { recursive: true, preserveTimestamps: true });
    Object.assign(postgres, await startPostgres({ dir: path.join(folder, "postgres"), say }));
    return;
  }
  await requireMatchingDump(ownerUrl);
  say(`backing up the database to ${target}`);
  execFileSync("pg_dump", ["--format=custom", `--file=${path.join(target, "attest.dump")}`, ownerUrl], { stdio: "inherit" });
}

async function requireMatchingDump(ownerUrl) {
  const server = await withClient(ownerUrl, async (client) => (await client.query("SHOW server_version_num")).rows[0].server_version_num);
  const major = Math.floor(Number(server) / 10_000);
  let found = "none";
  try {
    found = execFileSync("pg_dump", ["--version"], { encoding: "utf8" });
  } catch {
    // Said below, with what to do.
  }
  if (Number(/(\d+)(?:\.\d+)?/.exec(found)?.[1] ?? 0) >= major) return;
  throw new Error(`The database must change and could not be backed up first: pg_dump ${major} or newer is needed (found: ${found.trim()}). Nothing was changed. Install postgresql-client-${major}, then start again.`);
}

/** What the processes of the product are told. The owner's address is not among it. */
export function productEnvironment({ folder, secrets, logins, url }) {
  const { DATABASE_URL: _owner, ...rest } = process.env;
  return {
    ...rest,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    ATTEST_DATA: folder,
    ATTEST_URL: url,
    ATTEST_SECRET: secrets.session,
    ATTEST_APP_DATABASE_URL: logins.app,
    NEXTAUTH_URL: url,
    NEXTAUTH_SECRET: secrets.session,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secrets.actions,
  };
}
