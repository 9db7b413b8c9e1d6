// The making of a cluster: whole or not at all.
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { isAlive } from "./processes.mjs";

/** Its owner's password stands inside the cluster, so that the two can never be parted or mixed up. */
export const secretIn = (data) => path.join(data, "attest.secret");

/**
 * Makes the cluster if there is none, and gives the password of its owner. It is made beside its place and moved there
 * once it is whole: what stands under `data` is never half made, so nothing there is ever thrown away.
 */
export function ensureCluster({ bin, data, as }) {
  if (!existsSync(path.join(data, "PG_VERSION"))) {
    if (existsSync(data) && readdirSync(data).length > 0)
      throw new Error(
        `${data} is not empty and is no PostgreSQL cluster: something is missing from it. Put it back from a backup, or move it away to begin anew.`,
      );
    make({ bin, data, as });
  }
  giveTo(data, as);
  // A copy that was put back may have been opened to others on its way; PostgreSQL refuses it then.
  if (statSync(data).uid === (as.uid ?? process.getuid?.())) chmodSync(data, 0o700);
  if (!existsSync(secretIn(data)))
    throw new Error(
      `${secretIn(data)} is missing: without it nobody can open this database. Put it back from a backup.`,
    );
  return readFileSync(secretIn(data), "utf8").trim();
}

function make({ bin, data, as }) {
  mkdirSync(path.dirname(data), { recursive: true });
  sweepUnfinished(data);
  const making = `${data}.making-${process.pid}`;
  const passwordFile = `${making}.pw`;
  const password = randomBytes(24).toString("base64url");
  const options = ["-U", "postgres", "--pwfile", passwordFile, "--auth=scram-sha-256", "--encoding=UTF8"];
  const locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"];
  try {
    mkdirSync(making, { mode: 0o700 });
    give(making, as);
    writeSecret(passwordFile, password, as);
    execFileSync(bin.initdb, ["-D", making, ...options, ...locale], {
      ...as,
      stdio: ["ignore", "pipe", "pipe"],
      cwd: "/",
      env: postgresEnvironment(),
    });
    writeSecret(secretIn(making), password, as);
    renameSync(making, data);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(making, { recursive: true, force: true });
  }
}

/** What starts that were cut off left beside it: they never got as far as to store anything. */
function sweepUnfinished(data) {
  const [folder, start] = [path.dirname(data), `${path.basename(data)}.making-`];
  for (const name of readdirSync(folder).filter((name) => name.startsWith(start))) {
    const pid = Number.parseInt(name.slice(start.length), 10);
    if (pid === process.pid || !isAlive(pid))
      rmSync(path.join(folder, name), { recursive: true, force: true, maxRetries: 10 });
  }
}

function writeSecret(file, secret, as) {
  writeFileSync(file, secret, { mode: 0o600, flag: "wx", flush: true });
  give(file, as);
}

function give(file, as) {
  if (as.uid !== undefined) chownSync(file, as.uid, as.gid);
}

/** A cluster that root copied back from a backup is root's: PostgreSQL takes only what its own account owns. */
function giveTo(data, as) {
  if (as.uid === undefined || lstatSync(data).uid !== 0) return;
  for (const name of ["", ...readdirSync(data, { recursive: true })]) give(path.join(data, name), as);
}

/** Nothing of ours that PostgreSQL need not know, and none of the settings by which its programs could be misled. */
export function postgresEnvironment() {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(ATTEST|NEXT|DATABASE_URL|PG|npm_|LC_|LANG)/.test(name),
  );
  return { ...Object.fromEntries(kept), LC_ALL: "C" };
}
