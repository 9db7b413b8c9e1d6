// npm start: everything that is missing is installed, the database is made ready, the product runs.
import { onOwnNode, say } from "./ensure.mjs";

try {
  if (onOwnNode(import.meta.url)) process.exitCode = await start();
} catch (error) {
  console.error(`\nAttest did not start.\n${process.env.ATTEST_VERBOSE ? error.stack : error.message}\n`);
  process.exitCode = 1;
}

async function start() {
  // Only now: before the packages are installed these could not be read.
  const { addressFrom, requireFreePort } = await import("./address.mjs");
  const { ensureBuild } = await import("./build.mjs");
  const { layGround } = await import("./ground.mjs");
  const { serve } = await import("./serve.mjs");
  const { setAsideUnnamed } = await import("./set-aside.mjs");
  const { setupLink } = await import("./setup-link.mjs");
  const { inOrder, untilAsked } = await import("./stopping.mjs");

  return inOrder(async ({ asked, afterwards }) => {
    const address = addressFrom();
    await requireFreePort(address);
    ensureBuild();
    asked.throwIfAborted();

    const ground = await layGround({ isProduct: true });
    afterwards(ground.stop);
    asked.throwIfAborted();
    await setAsideUnnamed({ ...ground, say });
    say("starting the web server and the worker");
    const product = await serve(ground, address, { asked });
    afterwards(product.stop);

    const link = await setupLink(ground.ownerUrl, product.url);
    console.log(`\nAttest runs on ${product.url}\n`);
    if (link)
      console.log(`There is no account yet. Make the first one here (works once, for 24 hours):\n\n  ${link}\n`);
    say("Ctrl-C stops it; everything is kept in its data directory");

    const whatEnded = await Promise.race([
      untilAsked(asked),
      product.ended,
      ground.ended().then(() => "PostgreSQL ended"),
    ]);
    say(whatEnded ?? "stopping");
    return whatEnded === null ? 0 : 1;
  });
}
