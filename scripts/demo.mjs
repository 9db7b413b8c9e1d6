// npm run demo: the worked example on a throwaway database, with five people to sign in as. Everything goes when it stops.
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { nodeArguments, onOwnNode, ownNode, root, say } from "./ensure.mjs";

try {
  if (onOwnNode(import.meta.url)) process.exitCode = await demo();
} catch (error) {
  console.error(`\nThe demonstration did not start.\n${process.env.ATTEST_VERBOSE ? error.stack : error.message}\n`);
  process.exitCode = 1;
}

async function demo() {
  const { addressFrom, requireFreePort } = await import("./address.mjs");
  const { ensureBuild } = await import("./build.mjs");
  const { layGround, productEnvironment } = await import("./ground.mjs");
  const { serve } = await import("./serve.mjs");
  const { inOrder, untilAsked } = await import("./stopping.mjs");
  const { throwawayFolder } = await import("./throwaway.mjs");

  return inOrder(async ({ asked, afterwards }) => {
    const address = addressFrom({ ATTEST_PORT: process.env.ATTEST_PORT ?? "3100" });
    await requireFreePort(address);
    ensureBuild();
    asked.throwIfAborted();

    const folder = throwawayFolder("demo");
    afterwards(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));
    const ground = await layGround({ data: folder, isThrowaway: true, isProduct: true });
    afterwards(ground.stop);
    const env = { ATTEST_SECOND_FACTOR: process.env.ATTEST_SECOND_FACTOR ?? "offered" };
    const people = recordWorkedExample({ ...productEnvironment({ ...ground, url: address.url }), ...env }, folder);
    asked.throwIfAborted();
    const product = await serve(ground, address, { asked, env });
    afterwards(product.stop);

    console.log(
      `\nAttest runs on ${product.url} with the worked example: fictional incidents, nothing in it happened.\n`,
    );
    for (const { role, email, password } of people) console.log(`  ${role.padEnd(12)} ${email.padEnd(28)} ${password}`);
    console.log("\nThese passwords were made for this run. When it stops, everything in it is gone.\n");
    say("Ctrl-C stops it");

    const whatEnded = await Promise.race([
      untilAsked(asked),
      product.ended,
      ground.ended().then(() => "PostgreSQL ended"),
    ]);
    say(whatEnded ?? "stopping");
    return whatEnded === null ? 0 : 1;
  });
}

/** Command by command, as anyone would; gives who can sign in. */
function recordWorkedExample(env, folder) {
  say("recording the worked example, command by command");
  const file = path.join(folder, "people.json");
  const seeded = spawnSync(ownNode(), [...nodeArguments, path.join(root, "prisma/seed.ts")], {
    cwd: root,
    env: { ...env, ATTEST_DEMO_PEOPLE: file },
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (seeded.status !== 0) throw new Error("The worked example could not be recorded: see above.");
  const people = JSON.parse(readFileSync(file, "utf8"));
  rmSync(file);
  return people;
}
