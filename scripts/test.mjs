// npm test: everything that is checked, in one run, ending with "N passed, N failed".
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { onOwnNode, ownNode, root, say, withBinaries } from "./ensure.mjs";

const only = process.argv.find((option) => option.startsWith("--only="))?.slice("--only=".length);
const results = path.join(root, "test-results");

if (onOwnNode(import.meta.filename)) {
  const tally = { passed: 0, failed: 0 };
  try {
    await test(tally);
  } catch (error) {
    console.error(error.stack);
    tally.failed += 1;
  }
  console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
  process.exit(tally.failed > 0 || tally.passed === 0 ? 1 : 0);
}

async function test(tally) {
  const { ensureBuild, ensureClient } = await import("./build.mjs");
  mkdirSync(results, { recursive: true });
  ensureClient();

  const checks = {
    types: ["tsc", "--noEmit"],
    lint: ["biome", "check", "--error-on-warnings", "."],
    boundaries: ["depcruise", "--config", ".dependency-cruiser.cjs", "app", "components", "lib", "scripts", "prisma"],
  };
  for (const [name, command] of Object.entries(checks)) {
    if (!only || only === "check" || only === name) await counted(tally, name, () => run(command));
  }
  if (!only || only === "unit") await unitTests(tally);
  if (!only || only === "e2e") {
    await counted(tally, "build", async () => ensureBuild());
    await browserTests(tally);
  }
}

async function unitTests(tally) {
  say("unit, property and command tests on a real PostgreSQL");
  const file = path.join(results, "unit.json");
  rmSync(file, { force: true });
  await run(["vitest", "run", "--reporter=dot", "--reporter=json", `--outputFile.json=${file}`]).catch(() => {});
  if (!existsSync(file)) throw new Error("the unit tests did not finish");
  const report = JSON.parse(readFileSync(file, "utf8"));
  tally.passed += report.numPassedTests;
  // A file that could not be loaded has no failed test of its own.
  tally.failed += Math.max(report.numFailedTests, report.success ? 0 : 1);
}

async function browserTests(tally) {
  const { ensureBrowser } = await import("./browser.mjs");
  const { layGround, productEnvironment } = await import("./ground.mjs");
  const { serve } = await import("./serve.mjs");
  ensureBrowser();

  say("browser tests on a throwaway database");
  const folder = mkdtempSync(path.join(os.tmpdir(), "attest-e2e-"));
  const address = {
    host: "127.0.0.1",
    port: Number(process.env.ATTEST_E2E_PORT ?? 45_720),
    url: `http://127.0.0.1:${process.env.ATTEST_E2E_PORT ?? 45_720}`,
  };
  const ground = await layGround({ data: folder, isThrowaway: true });
  let product;
  try {
    const env = {
      ...productEnvironment({ ...ground, url: address.url }),
      ATTEST_IDLE_MINUTES: "120",
      ATTEST_DEMO_PEOPLE: path.join(folder, "people.json"),
    };
    await run([...tsx(), "prisma/seed.ts"], env);
    product = await serve(ground, address);

    const file = path.join(results, "e2e.json");
    rmSync(file, { force: true });
    const testEnv = {
      ...env,
      NODE_ENV: "test",
      ATTEST_E2E_URL: address.url,
      ATTEST_OWNER_DATABASE_URL: ground.ownerUrl,
    };
    await run(
      ["playwright", "test", ...process.argv.slice(2).filter((option) => !option.startsWith("--only="))],
      testEnv,
    ).catch(() => {});
    if (!existsSync(file)) throw new Error("the browser tests did not finish");
    const { stats, errors } = JSON.parse(readFileSync(file, "utf8"));
    tally.passed += stats.expected;
    tally.failed += stats.unexpected + stats.flaky + errors.length;
  } finally {
    await product?.stop();
    await ground.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const tsx = () => [ownNode(), "--import", "tsx", "--conditions=react-server"];

async function counted(tally, name, work) {
  say(name);
  try {
    await work();
    tally.passed += 1;
  } catch (error) {
    console.error(error.message);
    tally.failed += 1;
  }
}

function run([program, ...args], env = process.env) {
  const child = spawn(program, args, { cwd: root, env: withBinaries(env), stdio: ["ignore", "inherit", "inherit"] });
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("exit", (code, signal) =>
      code === 0 ? done() : fail(new Error(`${program} ended with ${signal ?? code}`)),
    );
  });
}
