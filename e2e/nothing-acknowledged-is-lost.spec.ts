import { spawn } from "node:child_process";
import path from "node:path";
import { expect, test } from "@playwright/test";

// A few kills of `npm run prove -- kills`: the product is killed while people save and hand in, then started again.
test("whatever was acknowledged is there after the server or the database was killed, once and whole", async () => {
  test.setTimeout(10 * 60_000);
  const root = path.join(import.meta.dirname, "..");
  const options = ["--without-ground", "scripts/prove.ts", "kills", "--app", "3", "--postgres", "3", "--json", "--dry"];
  const campaign = spawn(process.execPath, ["scripts/run.mjs", ...options], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  campaign.stdout.on("data", (text) => {
    said += text;
  });
  await new Promise((done) => campaign.once("close", done));

  const { figures, faults } = JSON.parse(said);
  expect(faults).toEqual([]);
  expect(figures["saves acknowledged"]).toBeGreaterThan(0);
  expect(figures["uploads acknowledged"]).toBeGreaterThan(0);
  expect(figures["saves under way at a kill"] + figures["uploads under way at a kill"]).toBeGreaterThan(0);
});
