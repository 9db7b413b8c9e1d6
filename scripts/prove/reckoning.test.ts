import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, inject, test } from "vitest";
import { buildEvidence } from "@/lib/testing/build-evidence";
import { buildInvestigation } from "@/lib/testing/build-investigation";
import { owner, ownerUrl, useDatabase } from "@/lib/testing/database";
import { contentOf, hashOf, type Item } from "./load";
import { leftCopies, reckon, unnamed } from "./reckoning";

useDatabase();

const title = "proof-1";
const content = contentOf(title, 65_536);
const sha256 = hashOf(content);
let item: Item;
let original: string;
let again: () => Promise<unknown>;

const found = () => reckon(ownerUrl, process.env.ATTEST_DATA ?? "", [item]);

beforeEach(async () => {
  const { investigationId, researcher } = await buildInvestigation();
  again = () => buildEvidence(researcher, investigationId, { title, kind: "document" });
  const fields = { title, kind: "document" as const, fileName: "proof-1.txt", file: content };
  const { evidenceId } = await buildEvidence(researcher, investigationId, fields);
  const sent = { form: null, wasSaveSent: true, wasUploadSent: true, isGivenUp: false };
  item = { title, bytes: content.length, sha256, ...sent, savedAs: evidenceId, uploadedAs: sha256 };
  original = path.join(process.env.ATTEST_DATA ?? "", "files", investigationId, sha256.slice(0, 2), sha256);
});

describe("the reckoning of a campaign finds", () => {
  test("nothing wrong where all is well", async () => {
    expect(await found()).toEqual({ faults: [], missing: 0, doubled: 0, broken: 0 });
    expect(await unnamed(ownerUrl, process.env.ATTEST_DATA ?? "")).toMatchObject({ temporary: 0 });
  });

  test("a save that was acknowledged and is not there", async () => {
    item.savedAs = crypto.randomUUID();
    expect(await found()).toMatchObject({
      missing: 2,
      faults: [expect.stringContaining("was acknowledged"), expect.anything()],
    });
  });

  test("an upload that was acknowledged and is not there", async () => {
    item.sha256 = hashOf(Buffer.from("another"));
    expect(await found()).toMatchObject({ missing: 1, broken: 1 });
  });

  test("a save that was made twice", async () => {
    await again();
    expect(await found()).toMatchObject({ doubled: 1 });
  });

  test("a record with two lines on the trail", async () => {
    const { investigationId, id } = await owner.evidence.findFirstOrThrow();
    await owner.auditEvent.create({
      data: { name: "evidence.recorded", investigationId, subjectType: "evidence", subjectId: id },
    });
    expect(await found()).toMatchObject({ doubled: 1 });
  });

  test("a record without a line on the trail", async () => {
    const { investigationId, collectorId } = await owner.evidence.findFirstOrThrow();
    const fields = { investigationId, collectorId, recordedById: collectorId, kind: "document", title: "another" };
    await owner.evidence.create({ data: { ...fields, code: "EV-0099" } });
    expect(await found()).toMatchObject({ missing: 1 });
  });

  test("a row whose file is gone", async () => {
    rmSync(original);
    expect(await found()).toMatchObject({ broken: 1 });
  });

  test("a row whose file is not whole", async () => {
    chmodSync(original, 0o600);
    writeFileSync(original, content.subarray(1));
    expect(await found()).toMatchObject({ broken: 1 });
  });

  test("a copy of an original that an earlier worker left, and none that is being worked on", () => {
    const data = mkdtempSync(path.join(inject("folder"), "proof-"));
    expect(leftCopies(data, new Date())).toBe(0);
    mkdirSync(path.join(data, "working/copy-1"), { recursive: true });
    expect(leftCopies(data, new Date(Date.now() - 60_000))).toBe(0);
    expect(leftCopies(data, new Date(Date.now() + 60_000))).toBe(1);
  });
});
