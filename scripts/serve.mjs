// The product's processes: the web server and the worker, started together, stopped together, in order.
import { spawn } from "node:child_process";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { nodeArguments, ownNode, root } from "./ensure.mjs";
import { productEnvironment } from "./ground.mjs";

const loopback = new Set(["127.0.0.1", "localhost", "::1"]);

/** Where to listen and what the one canonical address is. Anything but loopback needs https in front of it. */
export function addressFrom(env = process.env) {
  const port = Number(env.ATTEST_PORT ?? env.PORT ?? 3000);
  const host = env.ATTEST_HOST ?? "127.0.0.1";
  const url = env.ATTEST_URL ?? `http://127.0.0.1:${port}`;

  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`ATTEST_PORT is ${env.ATTEST_PORT}: give a number from 1 to 65535.`);
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed || parsed.pathname !== "/") throw new Error(`ATTEST_URL is ${url}: give an address such as https://attest.example.org`);
  if (!loopback.has(host) && (parsed.protocol !== "https:" || !env.ATTEST_TRUSTED_PROXY)) {
    throw new Error(
      `Attest listens only on this machine (127.0.0.1). To listen on ${host}, put an https proxy in front, set ATTEST_URL to its https address and ATTEST_TRUSTED_PROXY to its name. Sign-in over plain http could be read by anyone on the network.`,
    );
  }
  if (parsed.protocol === "http:" && !loopback.has(parsed.hostname)) {
    throw new Error(`ATTEST_URL is ${url}: an address other than this machine's needs https.`);
  }
  return { port, host, url: parsed.origin };
}

/**
 * Starts the web server and the worker on the ground that was laid.
 * @returns {Promise<{ url: string, ended: Promise<string>, stop(): Promise<void>, web: import("node:child_process").ChildProcess }>}
 */
export async function serve(ground, { port, host, url }) {
  const common = productEnvironment({ ...ground, url });
  const webEnv = { ...common, ATTEST_WORKER_DATABASE_URL: "" };
  const workerEnv = { ...common, ATTEST_APP_DATABASE_URL: "", ATTEST_WORKER_DATABASE_URL: ground.logins.worker };

  const web = start([path.join(root, "node_modules/next/dist/bin/next"), "start", "--hostname", host, "--port", String(port)], webEnv);
  const worker = start([...nodeArguments, path.join(root, "scripts/worker.ts")], workerEnv);
  const children = [web, worker];
  const ended = Promise.race(children.map((child, index) => child.gone.then((code) => `${index === 0 ? "the web server" : "the worker"} ended (${code})`)));

  const stop = async () => {
    for (const child of children) child.kill("SIGTERM");
    const patience = sleep(10_000, "late", { ref: false });
    if ((await Promise.race([Promise.all(children.map((child) => child.gone)), patience])) === "late") {
      for (const child of children) child.kill("SIGKILL");
      await Promise.all(children.map((child) => child.gone));
    }
  };

  await Promise.race([
    answering(`http://${host === "::1" ? "[::1]" : host}:${port}/sign-in`, url),
    ended.then((what) => Promise.reject(new Error(what))),
  ]).catch(async (error) => {
    await stop();
    throw error;
  });
  return { url, ended, stop, web, worker };
}

function start(args, env) {
  // Its own group: Ctrl-C reaches only us, and we stop the parts in order.
  const child = spawn(ownNode(), args, { cwd: root, env, stdio: ["ignore", "pipe", "inherit"], detached: process.platform !== "win32" });
  child.stdout.on("data", (text) => process.env.ATTEST_VERBOSE && process.stdout.write(text));
  child.gone = new Promise((done) => child.once("exit", (code, signal) => done(signal ?? code)));
  return child;
}

async function answering(address, canonicalUrl) {
  for (;;) {
    try {
      const answer = await fetch(address, { headers: { host: new URL(canonicalUrl).host }, redirect: "manual" });
      if (answer.status < 500) return;
    } catch {
      // Not listening yet.
    }
    await sleep(150);
  }
}

/** Waits for Ctrl-C or for a part to end by itself; then stops everything, the database last. */
export async function untilStopped(product, ground, say) {
  const asked = new Promise((done) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => done("stopping"));
  });
  const why = await Promise.race([asked, product.ended]);
  say(why);
  await product.stop();
  await ground.stop();
  return why === "stopping" ? 0 : 1;
}
