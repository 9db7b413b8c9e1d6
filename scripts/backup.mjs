// The backup before a migration: whole under its name, or not there.
import { execFile, execFileSync } from "node:child_process";
import { constants, cpSync, existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { withClient } from "./database.mjs";

const run = promisify(execFile);

/**
 * Makes `backups/<time>` below the data directory: what `copyDatabase(target)` puts there, the files, and the secrets.
 * Originals are write-once, so a second name for each (a hard link) keeps it whatever becomes of the first.
 * @param {{ folder: string, say: (line: string) => void, now?: Date }} options
 * @param {(target: string) => Promise<void>} copyDatabase
 * @returns {Promise<string>} where it is
 */
export async function backUp({ folder, say, now = new Date() }, copyDatabase) {
  const target = path.join(folder, "backups", now.toISOString().replaceAll(/[:.]/g, "-"));
  // One at a time, so what stands there was left by one that was cut off.
  const making = path.join(folder, "backups", "unfinished");
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true, mode: 0o700 });
  say(`backing up to ${target}`);
  await copyDatabase(making);
  linkFiles(path.join(folder, "files"), path.join(making, "files"));
  cpSync(path.join(folder, "secrets.json"), path.join(making, "secrets.json"), { preserveTimestamps: true });
  renameSync(making, target);
  return target;
}

function linkFiles(from, to) {
  if (!existsSync(from)) return;
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const entry of readdirSync(from, { withFileTypes: true, recursive: true })) {
    // What is still on its way in belongs to no record.
    const below = path.relative(from, path.join(entry.parentPath, entry.name));
    if (!entry.isFile() || below.startsWith(".incoming")) continue;
    mkdirSync(path.dirname(path.join(to, below)), { recursive: true, mode: 0o700 });
    try {
      linkSync(path.join(from, below), path.join(to, below));
    } catch {
      cpSync(path.join(from, below), path.join(to, below), { preserveTimestamps: true });
    }
  }
}

/** The embedded cluster, copied while it is stopped. */
export function copyCluster({ dir }, target) {
  const options = { recursive: true, preserveTimestamps: true, mode: constants.COPYFILE_FICLONE };
  cpSync(dir, path.join(target, "postgres"), options);
}

/** A dump by a pg_dump that can read this server's version; without one nothing may change. */
export async function dumpDatabase(ownerUrl, target) {
  await requireMatchingDump(ownerUrl);
  const url = new URL(ownerUrl);
  const password = decodeURIComponent(url.password);
  // Not on the command line, where every account of the machine could read it.
  url.password = "";
  const options = ["--format=custom", `--file=${path.join(target, "attest.dump")}`, `--dbname=${url.href}`];
  const rowSecurity = (await canReadEveryRow(ownerUrl)) ? [] : ["--enable-row-security"];
  await run("pg_dump", [...options, ...rowSecurity], { env: { ...process.env, PGPASSWORD: password } });
}

/**
 * pg_dump refuses tables whose row-level security binds it too. An owner who is no superuser has a policy of its own on
 * every table, by which it reads all rows; should one lack it, a dump would be silently short, so there is none.
 */
async function canReadEveryRow(ownerUrl) {
  return withClient(ownerUrl, async (client) => {
    const { rows: me } = await client.query(
      "SELECT rolsuper OR rolbypassrls AS free FROM pg_roles WHERE rolname = current_user",
    );
    if (me[0].free) return true;
    const { rows: closed } = await client.query(`
      SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relrowsecurity AND c.relforcerowsecurity AND NOT EXISTS (
        SELECT 1 FROM pg_policies p WHERE p.schemaname = 'public' AND p.tablename = c.relname
          AND current_user = ANY (p.roles) AND p.cmd = 'ALL' AND p.qual = 'true')`);
    if (closed.length > 0)
      throw new Error(
        `The database could not be backed up: row-level security hides rows of ${closed[0].relname} from DATABASE_URL's account. Give it BYPASSRLS, then start again. Nothing was changed.`,
      );
    return false;
  });
}

async function requireMatchingDump(ownerUrl) {
  const { rows } = await withClient(ownerUrl, (client) => client.query("SHOW server_version_num"));
  const major = Math.floor(Number(rows[0].server_version_num) / 10_000);
  let found = "none";
  try {
    found = execFileSync("pg_dump", ["--version"], { encoding: "utf8" }).trim();
  } catch {
    // Said below, with what to do.
  }
  if (Number(/(\d+)(?:\.\d+)?/.exec(found)?.[1] ?? 0) >= major) return;
  throw new Error(
    `The database must change and could not be backed up first: pg_dump ${major} or newer is needed (found: ${found}). Nothing was changed. Install postgresql-client-${major}, then start again.`,
  );
}
