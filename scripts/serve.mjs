// The product's processes: the web server and the worker, started together, stopped in order.
import { spawn } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, renameSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { nodeArguments, ownNode, root, say } from "./ensure.mjs";
import { productEnvironment } from "./ground.mjs";
import { tailOf } from "./processes.mjs";

const lifeline = pathToFileURL(path.join(root, "scripts/lifeline.mjs")).href;
const patienceMs = 10_000;

/**
 * Starts the web server and the worker on the ground that was laid, and waits until pages are answered. A worker that dies
 * is started again: a file that kills it must not keep people from their work. `ended` comes true when the web server dies.
 * @param {{ host: string, port: number, url: string, local: string }} address
 * @param {{ asked?: AbortSignal, env?: Record<string, string> }} options `env` is added to what both are told
 */
export async function serve(ground, address, { asked = new AbortController().signal, env = {} } = {}) {
  const common = { ...productEnvironment({ ...ground, url: address.url }), ...env };
  const listen = ["--hostname", address.host, "--port", String(address.port)];
  const web = start(
    ground.folder,
    "web",
    [path.join(root, "node_modules/next/dist/bin/next"), "start", ...listen],
    common,
  );
  const worker = keepRunning(() =>
    start(ground.folder, "worker", [...nodeArguments, path.join(root, "scripts/worker.ts")], {
      ...common,
      ATTEST_APP_DATABASE_URL: "",
      ATTEST_WORKER_DATABASE_URL: ground.logins.worker,
    }),
  );
  const ended = web.gone.then((how) => `the web server ended (${how})`);
  // No new request first, then the work that requests left behind.
  const stop = async () => {
    await end(web);
    await worker.stop();
  };

  try {
    await Promise.race([
      answering(address, asked),
      ended.then((what) => Promise.reject(new Error(`${what}:\n${web.tail()}`))),
    ]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: address.url, ended, stop, web, worker: () => worker.current() };
}

function start(folder, name, args, env) {
  const logFile = logFor(folder, name);
  const log = process.env.ATTEST_VERBOSE ? "inherit" : openSync(logFile, "a", 0o600);
  // Its own group: Ctrl-C reaches only us, and we stop the parts in order. See lifeline.mjs for the pipe.
  const child = spawn(ownNode(), ["--import", lifeline, ...args], {
    cwd: root,
    env,
    stdio: ["pipe", log, log],
    detached: process.platform !== "win32",
  });
  if (log !== "inherit") closeSync(log);
  child.stdin.on("error", () => {});
  child.gone = new Promise((done) => {
    child.once("exit", (code, signal) => done(signal ?? code));
    child.once("error", (error) => done(error.message));
  });
  child.tail = () => tailOf(logFile);
  return child;
}

/** What the processes say (ids and codes only) is kept: people quote its reference numbers. At 20 MB a new file is begun. */
function logFor(folder, name) {
  const file = path.join(folder, "logs", `${name}.log`);
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  if (existsSync(file) && statSync(file).size > 20_000_000) renameSync(file, `${file}.1`);
  return file;
}

async function end(child) {
  child.kill("SIGTERM");
  if ((await Promise.race([child.gone, sleep(patienceMs, "late", { ref: false })])) !== "late") return;
  child.kill("SIGKILL");
  await child.gone;
}

/** Waits longer after each death, up to a minute; one that lived for a minute begins anew. */
function keepRunning(begin) {
  const stopping = new AbortController();
  let child = begin();
  let pause = 1_000;
  const loop = (async () => {
    while (!stopping.signal.aborted) {
      const since = Date.now();
      const how = await child.gone;
      if (stopping.signal.aborted) return;
      if (Date.now() - since > 60_000) pause = 1_000;
      say(`the worker ended (${how}); it is started again`);
      await sleep(pause, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
      pause = Math.min(pause * 2, 60_000);
      if (!stopping.signal.aborted) child = begin();
    }
  })();
  return {
    current: () => child,
    stop: async () => {
      stopping.abort();
      await end(child);
      await loop;
    },
  };
}

async function answering({ local, url }, asked) {
  for (;;) {
    asked.throwIfAborted();
    try {
      const answer = await fetch(`${local}/sign-in`, { headers: { host: new URL(url).host }, redirect: "manual" });
      await answer.body?.cancel();
      if (answer.status < 500) return;
    } catch {
      // Not listening yet.
    }
    await sleep(150);
  }
}
