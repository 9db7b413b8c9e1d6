// npm test: everything that is checked, in one run, ending with "N passed, N failed".
// npm test -- --only=types|lint|boundaries|check|unit|e2e [what Playwright takes]
import { onOwnNode, say } from "./ensure.mjs";

const only = process.argv.find((option) => option.startsWith("--only="))?.slice("--only=".length);
const wants = (...names) => only === undefined || names.includes(only);

const tally = { passed: 0, failed: 0 };
let isOurs = true;
try {
  isOurs = onOwnNode(import.meta.url);
  if (isOurs) await test();
} catch (error) {
  console.error(error.message);
  tally.failed += 1;
}
// When the work was handed over, the last line is its.
if (isOurs) {
  const isGood = tally.failed === 0 && tally.passed > 0;
  process.stdout.write(`\n${tally.passed} passed, ${tally.failed} failed\n`, () => process.exit(isGood ? 0 : 1));
}

async function test() {
  const { ensureClient } = await import("./build.mjs");
  const { inOrder } = await import("./stopping.mjs");
  const { browserTests, run, unitTests } = await import("./test-stages.mjs");

  await inOrder(async ({ asked, afterwards }) => {
    /** A stage that fails is counted, and the next one begins: one run says all that is wrong. */
    const stage = async (name, work) => {
      if (asked.aborted) return;
      say(name);
      const since = performance.now();
      try {
        const { passed, failed } = (await work()) || { passed: 1, failed: 0 };
        if (asked.aborted) return;
        tally.passed += passed;
        tally.failed += failed;
        say(`${name}: ${passed} passed, ${failed} failed (${Math.round((performance.now() - since) / 1_000)} s)`);
      } catch (error) {
        console.error(error.message);
        tally.failed += 1;
        say(`${name}: failed`);
      }
    };
    const means = { asked, afterwards };

    await stage("database client", async () => ensureClient());
    if (wants("check", "types")) await stage("types", () => run(["tsc", "--noEmit"], means));
    if (wants("check", "lint")) await stage("lint", () => run(["biome", "check", "--error-on-warnings", "."], means));
    const folders = ["app", "components", "lib", "scripts", "prisma"];
    if (wants("check", "boundaries"))
      await stage("boundaries", () => run(["depcruise", "--config", ".dependency-cruiser.cjs", ...folders], means));
    if (wants("unit")) await stage("unit, property and command tests on a real PostgreSQL", () => unitTests(means));
    if (wants("e2e")) {
      const options = process.argv.slice(2).filter((option) => !option.startsWith("--only="));
      await stage("browser tests on the product as it is built", () => browserTests(means, options));
    }
    // What was not run has not passed.
    if (asked.aborted) {
      console.error(asked.reason.message);
      tally.failed += 1;
    }
  });
}
