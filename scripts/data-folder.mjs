// The one directory that everything kept lives under, and the secrets in it.
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./ensure.mjs";

/**
 * The data directory, made if need be. As root others may pass through it (PostgreSQL's account must), not look into it.
 * One account runs an installation: files that two of them wrote could be read by neither.
 */
export function dataFolder(given = process.env.ATTEST_DATA) {
  const folder = path.resolve(root, given || "data");
  mkdirSync(folder, { recursive: true });
  const me = process.getuid?.();
  const { uid } = statSync(folder);
  if (me !== undefined && uid !== me)
    throw new Error(
      `${folder} belongs to the account ${nameOf(uid)}, and this is ${nameOf(me)}: start Attest as ${nameOf(uid)}, or name another directory in ATTEST_DATA.`,
    );
  chmodSync(folder, me === 0 ? 0o711 : 0o700);
  return folder;
}

function nameOf(uid) {
  if (!existsSync("/etc/passwd")) return String(uid);
  const rows = readFileSync("/etc/passwd", "utf8").split("\n");
  return rows.find((row) => row.split(":")[2] === String(uid))?.split(":")[0] ?? String(uid);
}

/**
 * Drawn once, kept in a file only this account can read: the key of sessions, the passwords of the two database roles, the
 * key of server actions. There is no default to forget to change.
 */
export function secretsOf(folder) {
  const file = path.join(folder, "secrets.json");
  if (!existsSync(file)) {
    const draw = (encoding = "base64url") => randomBytes(32).toString(encoding);
    const secrets = { session: draw(), app: draw(), worker: draw(), actions: draw("base64") };
    rmSync(`${file}.new`, { force: true });
    writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600, flush: true });
    renameSync(`${file}.new`, file);
  }
  // A copy that was put back may have been opened to others on its way.
  chmodSync(file, 0o600);
  return JSON.parse(readFileSync(file, "utf8"));
}
