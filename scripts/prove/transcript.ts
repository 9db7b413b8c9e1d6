import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { ownNode, root } from "../ensure.mjs";
import type { Proof } from "./write-proof";

/**
 * What a browser sees of a transcript of 1,500 paragraphs beside one of 100, on the product as it is built
 * (e2e/measures/long-transcript.spec.ts). Times are of one run on this machine; the ratio is what can be compared.
 */
export async function proveTranscript(): Promise<Proof> {
  const measured = path.join(root, "test-results/long-transcript.json");
  const args = [path.join(root, "scripts/test.mjs"), "--only=e2e", "long-transcript"];
  const env = { ...process.env, ATTEST_MEASURE: "1" };
  const { status } = spawnSync(ownNode(), args, { cwd: root, env, stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) throw new Error("the measures did not end well");

  const [few = {}, many = {}]: Record<string, number>[] = JSON.parse(readFileSync(measured, "utf8"));
  const figures = Object.entries(many).map(([what, ms]): [string, string] => [what, `${few[what]} → ${ms}`]);
  return { name: "transcript", faults: [], figures: Object.fromEntries(figures) };
}
