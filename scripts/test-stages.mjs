// The two long stages of npm test, and how a program is run in it.
import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { nodeArguments, ownNode, root, say, withBinaries } from "./ensure.mjs";

const results = path.join(root, "test-results");

/** A stage that hangs is a failed one: the last line must come. Far above what a slow machine needs. */
const ceilingMs = 30 * 60_000;

/** Runs a program with its output shown as it comes; throws unless it ends well. */
export function run([program, ...args], { asked }, env = process.env) {
  const child = spawn(program, args, {
    cwd: root,
    env: withBinaries(env),
    stdio: ["ignore", "inherit", "inherit"],
    signal: AbortSignal.any([asked, AbortSignal.timeout(ceilingMs)]),
    shell: process.platform === "win32",
  });
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("exit", (code, signal) =>
      code === 0 ? done() : fail(new Error(`${program} ended with ${signal ?? code}`)),
    );
  });
}

/** Runs a test program that leaves a report, and reads it; `failure` is set when the program itself did not end well. */
async function reported(command, file, means, env) {
  mkdirSync(results, { recursive: true });
  rmSync(file, { force: true });
  const failure = await run(command, means, env).then(
    () => null,
    (error) => error,
  );
  if (!existsSync(file)) throw failure ?? new Error(`${command[0]} left no report`);
  return { report: JSON.parse(readFileSync(file, "utf8")), failure };
}

export async function unitTests(means) {
  const file = path.join(results, "unit.json");
  const command = ["vitest", "run", "--reporter=dot", "--reporter=json", `--outputFile.json=${file}`];
  const { report, failure } = await reported(command, file, means);
  // A file that could not be loaded, and an error outside of any test, have no failed test of their own.
  return { passed: report.numPassedTests, failed: Math.max(report.numFailedTests, report.success && !failure ? 0 : 1) };
}

/** On a database of its own, with the worked example in it, which goes when the tests end. */
export async function browserTests(means, options) {
  const { requireFreePort } = await import("./address.mjs");
  const { ensureBrowser } = await import("./browser.mjs");
  const { ensureBuild } = await import("./build.mjs");
  const { layGround, productEnvironment } = await import("./ground.mjs");
  const { serve } = await import("./serve.mjs");
  const { inOrder } = await import("./stopping.mjs");
  const { throwawayFolder } = await import("./throwaway.mjs");

  ensureBuild();
  ensureBrowser();
  const port = Number(process.env.ATTEST_E2E_PORT ?? 45_720);
  const url = `http://127.0.0.1:${port}`;
  const address = { host: "127.0.0.1", port, url, local: url };
  await requireFreePort(address);

  return inOrder(async ({ asked, afterwards }) => {
    const folder = throwawayFolder("e2e");
    afterwards(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));
    const ground = await layGround({ data: folder, isThrowaway: true, isProduct: true });
    afterwards(ground.stop);
    // The seed writes the passwords that it made here; the specs sign in with them.
    const people = { ATTEST_DEMO_PEOPLE: path.join(ground.folder, "people.json") };
    const offered = { ATTEST_SECOND_FACTOR: "offered" };
    const env = { ...productEnvironment({ ...ground, url }), ...people, ...offered };
    say("recording the worked example");
    await run([ownNode(), ...nodeArguments, "prisma/seed.ts"], means, env);
    const product = await serve(ground, address, { asked, env: { ATTEST_IDLE_MINUTES: "120", ...offered } });
    afterwards(() => keepLogs(folder));
    afterwards(product.stop);

    const file = path.join(results, "e2e.json");
    const testEnv = { ...env, NODE_ENV: "test", ATTEST_E2E_URL: url, ATTEST_OWNER_DATABASE_URL: ground.ownerUrl };
    const { report, failure } = await reported(["playwright", "test", ...options], file, means, testEnv);
    const { expected, unexpected, flaky } = report.stats;
    // A test that passes at the second try has failed once.
    const failed = unexpected + flaky + report.errors.length;
    return { passed: expected, failed: Math.max(failed, failure ? 1 : 0) };
  });
}

/** What the product said while it was tested, for whoever looks into a failure. */
function keepLogs(folder) {
  const logs = path.join(folder, "logs");
  for (const name of readdirSync(logs)) copyFileSync(path.join(logs, name), path.join(results, name));
}
