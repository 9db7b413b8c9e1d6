// What a fresh machine lacks, without any dependency of our own: packages, and the Node that the packages ask for.
import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

export const root = path.join(import.meta.dirname, "..");
const modules = path.join(root, "node_modules");
const isWindows = process.platform === "win32";

/** Progress goes to stderr: what a script prints on stdout can be piped. */
export const say = (line) => console.error(`· ${line}`);

/** Runs `npm ci` when node_modules is absent or does not match the lockfile. */
export function ensurePackages() {
  const lock = createHash("sha256").update(readFileSync(path.join(root, "package-lock.json"))).digest("hex");
  const stamp = path.join(modules, ".attest-lock");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;

  say("installing packages from the npm registry (a minute or two)");
  const env = { ...process.env, NODE_ENV: "development" };
  execFileSync(isWindows ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: root, stdio: "inherit", env, shell: isWindows });
  writeFileSync(stamp, lock);
}

/** The path of the Node that came with the packages. */
export const ownNode = () => path.join(modules, "node", "bin", isWindows ? "node.exe" : "node");

/** How our own scripts run: TypeScript as it stands, and server files allowed (`server-only` throws in plain Node). */
export const nodeArguments = ["--import", "tsx", "--conditions=react-server"];

const marker = "ATTEST_ON_OWN_NODE";

/**
 * Makes sure that this script runs on the packages' own Node: if not, runs it again there and ends with its result.
 * @returns {boolean} false when the work was handed over
 */
export function onOwnNode(script) {
  if (process.env[marker] === script) return true;
  ensurePackages();
  const env = { ...withBinaries(process.env), [marker]: script };
  const child = spawn(ownNode(), [...nodeArguments, script, ...process.argv.slice(2)], { cwd: root, stdio: "inherit", env });
  // Ctrl-C reaches the child by itself (same terminal); this one waits for it to finish in order.
  process.on("SIGINT", () => {});
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
  return false;
}

/** An environment in which `node` and the packages' programs are found first. */
export function withBinaries(env) {
  const folders = [path.dirname(ownNode()), path.join(modules, ".bin"), env.PATH];
  return { ...env, PATH: folders.join(path.delimiter) };
}
