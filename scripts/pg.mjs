// Embedded PostgreSQL: start it (making the cluster the first time) and say where it is. Works as root and not as root.
import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { placeOfCluster, programs, unprivileged } from "./pg-account.mjs";
import { ensureCluster, postgresEnvironment, secretIn } from "./pg-cluster.mjs";
import { commandOf, hasProcess, isAlive, tailOf } from "./processes.mjs";

/**
 * Starts (or adopts) the PostgreSQL whose cluster is in `dir`. Throws with words on what to do.
 * @param {{ dir: string, say?: (line: string) => void, isThrowaway?: boolean }} options
 * @returns {Promise<import("./pg.mjs").RunningPostgres>}
 */
export async function startPostgres({ dir, say = () => {}, isThrowaway = false }) {
  const as = unprivileged();
  const data = placeOfCluster(path.resolve(dir), as, say);
  const bin = await programs(as, data, say);
  const password = ensureCluster({ bin, data, as });

  const adopted = await adopt(data, password);
  const { pid, port } = adopted ?? (await launch({ bin, data, as, isThrowaway }));
  const url = (database) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;

  const stop = async () => {
    // "Fast": open transactions are rolled back, what is committed is written, nobody is waited for.
    if (postmasterOf(data)?.pid === pid) process.kill(pid, "SIGINT");
    while (isAlive(pid)) await sleep(50);
  };
  const ended = async () => {
    while (isAlive(pid)) await sleep(500, undefined, { ref: false });
  };
  return { url, port, pid, stop, ended, wasRunning: adopted !== null, dir: data };
}

/**
 * The server that the cluster's own file names, if that process is alive and is this cluster's.
 * @returns {{ pid: number, port: number, isReady: boolean } | null}
 */
export function postmasterOf(data) {
  const lines = linesOf(data);
  const pid = Number(lines[0]);
  if (!isAlive(pid)) return null;
  const command = commandOf(pid);
  if (command !== null && !(command.includes("postgres") && command.includes(data))) return null;
  return { pid, port: Number(lines[3]), isReady: lines[7]?.startsWith("ready") ?? false };
}

const pidFileOf = (data) => path.join(data, "postmaster.pid");
const linesOf = (data) => (existsSync(pidFileOf(data)) ? readFileSync(pidFileOf(data), "utf8").split("\n") : []);

/**
 * PostgreSQL refuses to start while a process has the number that a killed server left, even if that is the dead server
 * itself, not yet reaped, or another program that got the number since. Only the number is taken out: by the rest of the
 * file it sees whether processes of the old server are still at work. Call it only while no server runs or starts.
 */
function freeNumberOfTheDead(data) {
  const [pid, ...rest] = linesOf(data);
  if (hasProcess(Number(pid)) && !postmasterOf(data))
    writeFileSync(pidFileOf(data), [String(2 ** 31 - 1), ...rest].join("\n"));
}

/** After a kill of its parent the server lives on: use it, never start a second one on the same data. */
async function adopt(data, password) {
  for (let tries = 0; ; tries++) {
    const server = postmasterOf(data);
    if (!server) return null;
    const { pid, port } = server;
    const client = new pg.Client({ host: "127.0.0.1", port, user: "postgres", password, database: "postgres" });
    client.on("error", () => {});
    try {
      await client.connect();
      await client.end();
      return { pid, port };
    } catch (error) {
      await client.end().catch(() => {});
      if (error.code === "28P01")
        throw new Error(
          `A PostgreSQL (process ${pid}) runs on ${data} and does not take the password in ${secretIn(data)}: put the file back that belongs to it.`,
        );
      // Starting, stopping or recovering: it says so or does not listen. A recovery may take minutes.
      if (tries > 3_000)
        throw new Error(
          `A PostgreSQL (process ${pid}) holds ${data} but does not answer on port ${port}. Stop it, then start again.`,
        );
      await sleep(100);
    }
  }
}

async function launch({ bin, data, as, isThrowaway }) {
  for (let tries = 0; ; tries++) {
    const started = await launchOnce({ bin, data, as, isThrowaway });
    if (started.pid) return started;
    // Processes of a killed server take a moment to notice; and a port can be taken between finding it free and using it.
    const isPassing = /pre-existing shared memory block|could not bind|could not create any TCP/.test(started.log);
    if (!isPassing || tries >= 100)
      throw new Error(`PostgreSQL did not start. The end of ${data}.log:\n${started.log}`);
    await sleep(200);
  }
}

async function launchOnce({ bin, data, as, isThrowaway }) {
  freeNumberOfTheDead(data);
  const port = await freePort();
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "lc_messages=C",
    "max_connections=100",
    // An error's detail repeats the row, and its statement what was sent: neither belongs in a log.
    "log_error_verbosity=terse",
    "log_min_error_statement=panic",
    // Nothing in a throwaway cluster outlives its process.
    ...(isThrowaway ? ["fsync=off", "synchronous_commit=off", "full_page_writes=off"] : []),
  ];
  const log = openSync(`${data}.log`, "a", 0o600);
  const child = spawn(
    bin.postgres,
    ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    {
      ...as,
      cwd: "/",
      env: postgresEnvironment(),
      // Into the file, not through this process, which it may outlive.
      stdio: ["ignore", log, log],
      // Ctrl-C goes to the parent, which stops the app first and then this.
      detached: true,
    },
  );
  closeSync(log);
  let hasEnded = false;
  child.once("error", () => (hasEnded = true));
  child.once("exit", () => (hasEnded = true));
  // Its life is watched by its number, the same whether it was started or adopted.
  child.unref();

  while (!hasEnded) {
    const server = child.pid && postmasterOf(data);
    if (server && server.pid === child.pid && server.isReady) return { pid: child.pid, port };
    await sleep(30);
  }
  return { pid: null, port, log: tailOf(`${data}.log`) };
}

const freePort = () =>
  new Promise((found, fail) => {
    const server = net.createServer().once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
