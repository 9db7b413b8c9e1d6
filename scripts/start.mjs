// npm start: everything that is missing is installed, the database is made ready, the product runs.
import { onOwnNode, say } from "./ensure.mjs";

if (onOwnNode(import.meta.filename)) {
  try {
    process.exitCode = await start();
  } catch (error) {
    console.error(`\nAttest did not start.\n${process.env.ATTEST_VERBOSE ? error.stack : error.message}\n`);
    process.exitCode = 1;
  }
}

async function start() {
  // Only now: before the packages are installed these could not be read.
  const { ensureBuild } = await import("./build.mjs");
  const { addressFrom, serve, untilStopped } = await import("./serve.mjs");
  const { layGround } = await import("./ground.mjs");
  const { setupLink } = await import("./setup-link.mjs");

  const address = addressFrom();
  ensureBuild();
  const ground = await layGround();
  const product = await serve(ground, address);

  const link = await setupLink(ground.ownerUrl, product.url);
  console.log(`\nAttest runs on ${product.url}\n`);
  if (link) console.log(`There is no account yet. Make the first one here (works once, for 24 hours):\n\n  ${link}\n`);
  say("Ctrl-C stops it; everything is kept in its data directory");
  return untilStopped(product, ground, say);
}
