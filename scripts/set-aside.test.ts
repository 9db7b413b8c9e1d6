import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { files } from "@/lib/storage/files";
import { buildEvidence } from "@/lib/testing/build-evidence";
import { buildInvestigation } from "@/lib/testing/build-investigation";
import { ownerUrl, useDatabase } from "@/lib/testing/database";
import { setAsideUnnamed } from "./set-aside.mjs";

useDatabase();

const stored = (words: string, investigationId: string) =>
  files().store(
    investigationId,
    (async function* () {
      yield Buffer.from(words);
    })(),
  );

test("a file that no record names is set aside, and never one that is named", async () => {
  const { investigationId, researcher } = await buildInvestigation();
  const kind = { kind: "document" as const, fileName: "note.txt", file: Buffer.from("an original") };
  await buildEvidence(researcher, investigationId, kind);
  const left = await stored("left by a kill", investigationId);
  const folder = process.env.ATTEST_DATA ?? "";
  const said: string[] = [];

  expect(await setAsideUnnamed({ folder, ownerUrl, say: (line) => said.push(line), now: new Date(0) })).toBe(1);
  expect(said).toEqual([expect.stringContaining("set-aside/1970-01-01")]);
  const below = path.join(investigationId, left.sha256.slice(0, 2), left.sha256);
  expect(existsSync(path.join(folder, "files", below))).toBe(false);
  expect(readFileSync(path.join(folder, "set-aside/1970-01-01T00-00-00-000Z", below), "utf8")).toBe("left by a kill");

  expect(await setAsideUnnamed({ folder, ownerUrl, say: () => {} })).toBe(0);
});

test("files of another database are left where they are", async () => {
  const { investigationId } = await buildInvestigation();
  for (let n = 0; n < 20; n++) await stored(`file ${n}`, investigationId);
  const folder = process.env.ATTEST_DATA ?? "";
  const said: string[] = [];

  expect(await setAsideUnnamed({ folder, ownerUrl, say: (line) => said.push(line) })).toBe(0);
  expect(said).toEqual([expect.stringContaining("Nothing was moved")]);
});
