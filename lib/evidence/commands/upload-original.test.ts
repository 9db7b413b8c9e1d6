import { randomBytes } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { files } from "@/lib/storage/files";
import { buildEvidence, buildOriginal, seedFile } from "@/lib/testing/build-evidence";
import { buildInvestigation } from "@/lib/testing/build-investigation";
import { owner, useDatabase } from "@/lib/testing/database";
import { verifyCustody } from "../custody";
import { findEvidence } from "../queries";
import { checkOriginal } from "./check-original";
import { copyOriginal } from "./copy-original";
import { noteCustody } from "./note-custody";
import { uploadOriginal } from "./upload-original";

useDatabase();

const jpeg = "village-a-burned-walls.jpg";

async function setup(kind: "photograph" | "video" | "document" | "web_capture" = "photograph") {
  const cast = await buildInvestigation();
  const { evidenceId } = await buildEvidence(cast.researcher, cast.investigationId, { kind });
  return { ...cast, evidenceId };
}

/** Names of the files that are kept for an investigation, and of those still on their way. */
function keptFiles(investigationId: string): string[] {
  const root = path.join(process.env.ATTEST_DATA ?? "", "files");
  return [investigationId, ".incoming"]
    .map((folder) => path.join(root, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
}

const written = async () => ({
  files: await owner.evidenceFile.count(),
  custody: await owner.custodyEntry.count(),
  events: await owner.auditEvent.count({ where: { name: "evidence.original-received" } }),
  jobs: await owner.outbox.count(),
});

describe("handing in an original", () => {
  test("keeps the file under its hash, starts its custody, and asks for its metadata and picture", async () => {
    const { researcher, investigationId, evidenceId } = await setup();
    const content = await readFile(seedFile(jpeg));

    const result = await buildOriginal(researcher, evidenceId, jpeg);

    expect(result).toMatchObject({ code: "EV-0001", bytes: content.length, mediaType: "image/jpeg", sameFileAs: [] });
    const kept = await files().open(investigationId, result.sha256);
    expect(kept && (await buffer(kept.stream))).toEqual(content);
    expect(await owner.evidenceFile.findFirst()).toMatchObject({
      role: "original",
      sha256: result.sha256,
      createdById: researcher.id,
    });
    const custody = await owner.custodyEntry.findMany();
    expect(custody).toMatchObject([{ number: 1, action: "received", actorId: researcher.id, sha256: result.sha256 }]);
    expect(verifyCustody(custody)).toEqual({ holds: true });
    const jobs = await owner.outbox.findMany({ orderBy: { kind: "asc" } });
    expect(jobs.map((job) => job.kind)).toEqual(["evidence.metadata", "evidence.thumbnail"]);
    expect(await written()).toEqual({ files: 1, custody: 1, events: 1, jobs: 2 });
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["a reviewer", "reviewer", "forbidden"],
    ["an admin", "admin", "forbidden"],
  ] as const)("refuses %s before a byte is read, and keeps nothing", async (_who, who, code) => {
    const cast = await setup();
    let isRead = false;
    async function* content() {
      isRead = true;
      yield randomBytes(10);
    }
    const upload = {
      evidenceId: cast.evidenceId,
      fileName: "a.jpg",
      content: content(),
      statedBytes: 10,
      maxBytes: 100,
    };

    await expect(uploadOriginal(cast[who], upload)).rejects.toMatchObject({ code });

    expect(isRead).toBe(false);
    expect(keptFiles(cast.investigationId)).toEqual([]);
    expect(await written()).toEqual({ files: 0, custody: 0, events: 0, jobs: 0 });
  });

  test.each([
    ["an empty file", "photograph", new Uint8Array(), "wall.jpg", "evidence.upload.empty"],
    [
      "text that says it is a JPEG",
      "photograph",
      Buffer.from("hello"),
      "wall.jpg",
      "evidence.upload.notWhatItsNameSays",
    ],
    ["noise", "photograph", randomBytes(5_000).fill(1, 0, 200), "wall", "evidence.upload.unknownContent"],
    ["a PDF as a photograph", "photograph", Buffer.from("%PDF-1.7\n"), "wall.pdf", "evidence.upload.notOfThisKind"],
    [
      "a page with script as a video",
      "video",
      Buffer.from("<!doctype html><script>1</script>"),
      "",
      "evidence.upload.notOfThisKind",
    ],
    [
      "a program as a document",
      "document",
      Buffer.from(`\x7fELF${"\0".repeat(100)}`, "latin1"),
      "a.pdf",
      "evidence.upload.notWhatItsNameSays",
    ],
  ] as const)("refuses %s, says why, and keeps nothing", async (_what, kind, bytes, fileName, key) => {
    const { researcher, investigationId, evidenceId } = await setup(kind);

    const refused = buildOriginal(researcher, evidenceId, bytes, fileName);

    await expect(refused).rejects.toMatchObject({ code: "invalid", words: { key } });
    expect(keptFiles(investigationId)).toEqual([]);
    expect(await written()).toEqual({ files: 0, custody: 0, events: 0, jobs: 0 });
  });

  test.each([
    ["HTML", "web_capture", "<!DOCTYPE html><p>x", "page.html", "text/html"],
    ["SVG", "document", '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "plan.svg", "image/svg+xml"],
    ["text", "document", "Témoignage", "note.txt", "text/plain"],
  ] as const)("takes %s for what it is", async (_what, kind, text, fileName, mediaType) => {
    const { researcher, evidenceId } = await setup(kind);
    expect(await buildOriginal(researcher, evidenceId, Buffer.from(text), fileName)).toMatchObject({ mediaType });
  });

  test("the same file sent again, and ten times at once, changes once", async () => {
    const { researcher, evidenceId } = await setup();
    const answers = await Promise.all(Array.from({ length: 10 }, () => buildOriginal(researcher, evidenceId, jpeg)));
    const again = await buildOriginal(researcher, evidenceId, jpeg);

    expect(new Set([...answers, again].map((answer) => answer.sha256)).size).toBe(1);
    expect(await written()).toEqual({ files: 1, custody: 1, events: 1, jobs: 2 });
  });

  test.each([
    ["of another size", null],
    ["of another size, said beforehand", 7],
  ])("another file %s is refused with the hash of the original", async (_how, statedBytes) => {
    const { researcher, investigationId, evidenceId } = await setup();
    const { sha256 } = await buildOriginal(researcher, evidenceId, jpeg);
    const content = Readable.from([await readFile(seedFile("village-d-market.jpg"))], { objectMode: false });

    const other = uploadOriginal(researcher, {
      evidenceId,
      fileName: "b.jpg",
      content,
      statedBytes,
      maxBytes: 5_000_000,
    });

    await expect(other).rejects.toMatchObject({ code: "conflict", words: { values: { sha256 } } });
    expect(keptFiles(investigationId)).toEqual([sha256]);
    expect(await written()).toEqual({ files: 1, custody: 1, events: 1, jobs: 2 });
  });

  test("a file that another item has already is taken, and both say so", async () => {
    const { researcher, investigationId, evidenceId } = await setup();
    await buildOriginal(researcher, evidenceId, jpeg);
    const second = await buildEvidence(researcher, investigationId);

    expect(await buildOriginal(researcher, second.evidenceId, jpeg)).toMatchObject({ sameFileAs: ["EV-0001"] });
    expect(await findEvidence(researcher, investigationId, evidenceId)).toMatchObject({
      sameFileAs: [{ code: "EV-0002" }],
    });
    expect(keptFiles(investigationId)).toHaveLength(1);
  });

  test("a database that refuses the row is no acknowledgement", async () => {
    const { researcher, evidenceId } = await setup();
    await owner.$executeRaw`ALTER TABLE "CustodyEntry" ADD CONSTRAINT refuses CHECK (false) NOT VALID`;
    await expect(buildOriginal(researcher, evidenceId, jpeg)).rejects.toThrow();
    await owner.$executeRaw`ALTER TABLE "CustodyEntry" DROP CONSTRAINT refuses`;
    expect(await written()).toEqual({ files: 0, custody: 0, events: 0, jobs: 0 });

    await buildOriginal(researcher, evidenceId, jpeg);
    expect(await written()).toEqual({ files: 1, custody: 1, events: 1, jobs: 2 });
  });
});

describe("the custody of an original", () => {
  async function withOriginal() {
    const cast = await setup();
    const { sha256 } = await buildOriginal(cast.researcher, cast.evidenceId, jpeg);
    return { ...cast, sha256 };
  }
  const custodyOf = (evidenceId: string) =>
    owner.custodyEntry.findMany({ where: { evidenceId }, orderBy: { number: "asc" } });

  test("copies, notes and checks stand on one another, also when they come at once", async () => {
    const { researcher, reviewer, admin, evidenceId } = await withOriginal();
    await Promise.all([
      copyOriginal(reviewer, { evidenceId, purpose: "verification" }),
      copyOriginal(admin, { evidenceId }),
      noteCustody(researcher, { evidenceId, action: "analysed", purpose: "compared with the images of June" }),
      checkOriginal(reviewer, { evidenceId }),
    ]);

    const custody = await custodyOf(evidenceId);
    expect(custody.map((entry) => entry.number)).toEqual([1, 2, 3, 4, 5]);
    expect(custody.map((entry) => entry.action).toSorted()).toEqual([
      "analysed",
      "checked",
      "copied",
      "copied",
      "received",
    ]);
    expect(verifyCustody(custody)).toEqual({ holds: true });
    expect(await owner.auditEvent.count({ where: { name: "evidence.original-copied" } })).toBe(2);
  });

  test("a check of a file that is gone says so, in custody and on the trail", async () => {
    const { researcher, investigationId, evidenceId, sha256 } = await withOriginal();
    await rm(path.join(process.env.ATTEST_DATA ?? "", "files", investigationId, sha256.slice(0, 2), sha256), {
      force: true,
    });

    expect(await checkOriginal(researcher, { evidenceId })).toMatchObject({ health: "missing" });
    expect(await custodyOf(evidenceId)).toMatchObject([{}, { action: "checked", purpose: "missing" }]);
  });

  test.each([
    ["a stranger copies", "stranger", copyOriginal, "not-found"],
    ["a stranger checks", "stranger", checkOriginal, "not-found"],
    ["an admin writes into it", "admin", noteCustody, "forbidden"],
    ["a stranger writes into it", "stranger", noteCustody, "not-found"],
  ] as const)("refuses when %s, and writes nothing", async (_what, who, command, code) => {
    const cast = await withOriginal();
    const events = await owner.auditEvent.count();
    const input = {
      evidenceId: cast.evidenceId,
      ...(command === noteCustody ? { action: "exported", purpose: "sent to a court" } : {}),
    };

    await expect(command(cast[who], input as never)).rejects.toMatchObject({ code });

    expect(await custodyOf(cast.evidenceId)).toHaveLength(1);
    expect(await owner.auditEvent.count()).toBe(events);
  });

  test("an item without an original has nothing to copy, check or note", async () => {
    const { researcher, evidenceId } = await setup();
    const events = await owner.auditEvent.count();
    await expect(copyOriginal(researcher, { evidenceId })).rejects.toMatchObject({ code: "conflict" });
    await expect(checkOriginal(researcher, { evidenceId })).rejects.toMatchObject({ code: "conflict" });
    expect(await owner.custodyEntry.count()).toBe(0);
    expect(await owner.auditEvent.count()).toBe(events);
  });

  test("an entry can be neither changed nor taken away, and a forged one is found", async () => {
    const { researcher, investigationId, evidenceId } = await withOriginal();
    await copyOriginal(researcher, { evidenceId });
    await expect(owner.custodyEntry.updateMany({ data: { purpose: "x" } })).rejects.toThrow(/never changed/);
    await expect(owner.custodyEntry.deleteMany()).rejects.toThrow(/never changed/);

    await owner.$executeRaw`ALTER TABLE "CustodyEntry" DISABLE TRIGGER never_changes`;
    await owner.custodyEntry.updateMany({ where: { number: 2 }, data: { purpose: "forged" } });
    await owner.$executeRaw`ALTER TABLE "CustodyEntry" ENABLE TRIGGER never_changes`;
    expect(await findEvidence(researcher, investigationId, evidenceId)).toMatchObject({ custodyBrokenAt: 2 });
  });
});
