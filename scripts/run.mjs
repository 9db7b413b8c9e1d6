// Runs one of our TypeScript scripts: node scripts/run.mjs [--without-ground] scripts/figures.ts [options]
// On the product's own database, unless the script says that it makes one for itself.
import { spawn } from "node:child_process";
import path from "node:path";
import { nodeArguments, onOwnNode, ownNode, root } from "./ensure.mjs";

const given = process.argv.slice(2);
const hasOwnGround = given[0] === "--without-ground";
const [script, ...options] = hasOwnGround ? given.slice(1) : given;

if (!script) {
  console.error("usage: node scripts/run.mjs [--without-ground] <script.ts> [options]");
  process.exitCode = 2;
} else {
  try {
    if (onOwnNode(import.meta.url)) process.exitCode = await run();
  } catch (error) {
    console.error(process.env.ATTEST_VERBOSE ? error.stack : error.message);
    process.exitCode = 1;
  }
}

async function run() {
  const { addressFrom } = await import("./address.mjs");
  const { ensureClient } = await import("./build.mjs");
  const { layGround, productEnvironment } = await import("./ground.mjs");
  const { inOrder } = await import("./stopping.mjs");

  return inOrder(async ({ asked, afterwards }) => {
    ensureClient();
    if (hasOwnGround) return result(process.env, asked);
    const ground = await layGround();
    // A product that runs beside this keeps its database; one started for this script goes with it.
    afterwards(ground.leave);
    return result(productEnvironment({ ...ground, url: addressFrom().url }), asked);
  });
}

function result(env, asked) {
  const child = spawn(ownNode(), [...nodeArguments, path.join(root, script), ...options], {
    cwd: root,
    env,
    stdio: "inherit",
  });
  asked.addEventListener("abort", () => child.kill("SIGTERM"));
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("exit", (code, signal) => {
      if (signal) console.error(asked.aborted ? asked.reason.message : `${script} was ended by ${signal}`);
      done(code ?? 1);
    });
  });
}
