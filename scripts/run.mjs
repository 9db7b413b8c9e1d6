// Runs one of our TypeScript scripts on the product's own database: node scripts/run.mjs scripts/figures.ts [options]
import { spawnSync } from "node:child_process";
import path from "node:path";
import { nodeArguments, onOwnNode, ownNode, root } from "./ensure.mjs";

const [script, ...options] = process.argv.slice(2);

if (!script) {
  console.error("usage: node scripts/run.mjs <script.ts> [options]");
  process.exitCode = 2;
} else if (onOwnNode(import.meta.filename)) {
  try {
    process.exitCode = await run();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}

async function run() {
  const { ensureClient } = await import("./build.mjs");
  const { layGround, productEnvironment } = await import("./ground.mjs");
  const { addressFrom } = await import("./serve.mjs");
  ensureClient();
  const ground = await layGround();
  try {
    const env = productEnvironment({ ...ground, url: addressFrom().url });
    const result = spawnSync(ownNode(), [...nodeArguments, path.join(root, script), ...options], { cwd: root, env, stdio: "inherit" });
    return result.status ?? 1;
  } finally {
    // A product that was running keeps its database; one started for this script goes with it.
    if (!ground.postgres?.wasRunning) await ground.stop();
  }
}
