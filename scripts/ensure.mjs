// What a fresh machine lacks, without any dependency of our own: packages, and the Node that the packages ask for.
// Runs on whatever Node is there, so nothing newer than Node 18 is used here.
import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { commandOf, parentOf } from "./processes.mjs";

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const modules = path.join(root, "node_modules");
const isWindows = process.platform === "win32";

/** Progress goes to stderr: what a script prints on stdout can be piped. */
export const say = (line) => console.error(`· ${line}`);

/** Runs `npm ci` when node_modules is absent or does not match the lockfile; one that was cut off is run again. */
export function ensurePackages() {
  const lock = createHash("sha256")
    .update(readFileSync(path.join(root, "package-lock.json")))
    .digest("hex");
  const stamp = path.join(modules, ".attest-lock");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;

  say("installing packages from the npm registry (a minute or two)");
  const env = { ...process.env, NODE_ENV: "development" };
  // Whatever this machine's npm is set to: the packages of the build are needed, and the one that brings Node runs a script.
  const options = ["--no-audit", "--no-fund", "--loglevel=error", "--include=dev", "--ignore-scripts=false"];
  try {
    execFileSync(isWindows ? "npm.cmd" : "npm", ["ci", ...options], {
      cwd: root,
      stdio: "inherit",
      env,
      shell: isWindows,
    });
  } catch (error) {
    const why = error.code === "ENOENT" ? "there is no npm on this machine" : "npm says why above";
    throw new Error(
      `The packages could not be installed: ${why}. Nothing else was changed; run it again once that is settled.`,
    );
  }
  if (!existsSync(ownNode())) throw new Error(`The packages brought no Node for ${process.platform}-${process.arch}.`);
  writeFileSync(stamp, lock);
}

/** The path of the Node that came with the packages. */
export const ownNode = () => path.join(modules, "node", "bin", isWindows ? "node.exe" : "node");

/**
 * How our own scripts run: TypeScript as it stands, server files allowed (`server-only` throws in plain Node), and without
 * one dependency's warnings about another, on which nobody who reads them in the terminal could act.
 */
export const nodeArguments = ["--import", "tsx", "--conditions=react-server", "--disable-warning=DeprecationWarning"];

const marker = "ATTEST_ON_OWN_NODE";

/**
 * Makes sure that a script (its `import.meta.url`) runs on the packages' own Node: if not, runs it again there and ends
 * with its result. Throws when the packages cannot be installed.
 * @returns {boolean} false when the work was handed over
 */
export function onOwnNode(url) {
  const script = fileURLToPath(url);
  if (process.env[marker] === script) {
    delete process.env[marker];
    endWithParent();
    return true;
  }
  ensurePackages();
  const env = { ...withBinaries(process.env), [marker]: script };
  const stdio = ["inherit", "inherit", "inherit", "ipc"];
  const child = spawn(ownNode(), [...nodeArguments, script, ...process.argv.slice(2)], { cwd: root, stdio, env });
  // Ctrl-C reaches the child by itself as well (same terminal); to be told twice does it no harm.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  stopWithNpm(() => child.kill("SIGHUP"));
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (os.constants.signals[signal] ?? 0)));
  return false;
}

/**
 * npm passes a signal to the shell between us and it, and no further: that the shell is gone is how we hear of it. Killed
 * outright, npm leaves the shell behind as well, and then it is the shell's parent that is gone (seen on Linux only).
 */
function stopWithNpm(stop) {
  if (!process.env.npm_lifecycle_event || isWindows) return;
  const { ppid } = process;
  const above = parentOf(ppid);
  // Where the shell gave its place to us, npm is our parent, and what stands above it may come and go.
  const isNpmAbove = /^(npm |\S*node \S*npm)/.test(commandOf(above) ?? "");
  const watch = setInterval(() => {
    if (process.ppid === ppid && !(isNpmAbove && parentOf(ppid) !== above)) return;
    clearInterval(watch);
    stop();
  }, 500);
  watch.unref();
}

/** Should the first process be killed, this one must not run on unseen: it stops in order, as if it had been asked to. */
function endWithParent() {
  if (!process.channel) return;
  process.once("disconnect", () => process.kill(process.pid, "SIGHUP"));
  process.channel.unref();
}

/** An environment in which `node` and the packages' programs are found first. */
export function withBinaries(env) {
  const folders = [path.dirname(ownNode()), path.join(modules, ".bin"), env.PATH];
  return { ...env, PATH: folders.join(path.delimiter) };
}
