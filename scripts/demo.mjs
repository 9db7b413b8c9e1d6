// npm run demo: the worked example on a throwaway database, with five people to sign in as. Everything goes when it stops.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { spawnSync } from "node:child_process";
import os from "node:os";
import path from "node:path";
import { nodeArguments, onOwnNode, ownNode, root, say } from "./ensure.mjs";

if (onOwnNode(import.meta.filename)) {
  try {
    process.exitCode = await demo();
  } catch (error) {
    console.error(`\nThe demonstration did not start.\n${process.env.ATTEST_VERBOSE ? error.stack : error.message}\n`);
    process.exitCode = 1;
  }
}

async function demo() {
  const { ensureBuild } = await import("./build.mjs");
  const { layGround, productEnvironment } = await import("./ground.mjs");
  const { addressFrom, serve, untilStopped } = await import("./serve.mjs");

  const port = process.env.ATTEST_PORT ?? "3100";
  const address = addressFrom({ ATTEST_PORT: port });
  ensureBuild();
  const folder = mkdtempSync(path.join(os.tmpdir(), "attest-demo-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

  const ground = await layGround({ data: folder, isThrowaway: true });
  say("recording the worked example, command by command");
  const peopleFile = path.join(folder, "people.json");
  const env = { ...productEnvironment({ ...ground, url: address.url }), ATTEST_DEMO_PEOPLE: peopleFile };
  const seeded = spawnSync(ownNode(), [...nodeArguments, path.join(root, "prisma/seed.ts")], { cwd: root, env, stdio: ["ignore", "inherit", "inherit"] });
  if (seeded.status !== 0) {
    await ground.stop();
    throw new Error("The worked example could not be recorded: see above.");
  }

  const product = await serve(ground, address);
  const people = JSON.parse(readFileSync(peopleFile, "utf8"));
  rmSync(peopleFile);
  console.log(`\nAttest runs on ${product.url} with the worked example: fictional incidents, nothing in it happened.\n`);
  for (const { role, email, password } of people) console.log(`  ${role.padEnd(12)} ${email.padEnd(28)} ${password}`);
  console.log("\nThese passwords were made for this run. When it stops, everything in it is gone.\n");
  say("Ctrl-C stops it");
  return untilStopped(product, ground, say);
}
