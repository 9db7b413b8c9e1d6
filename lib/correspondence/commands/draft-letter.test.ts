import { describe, expect, test } from "vitest";
import { buildArmedActor } from "@/lib/testing/build-armed-actor";
import { buildIncident } from "@/lib/testing/build-incident";
import { buildInvestigation } from "@/lib/testing/build-investigation";
import { buildLetter, buildSentLetter } from "@/lib/testing/build-letter";
import { owner, useDatabase } from "@/lib/testing/database";
import { changeLetter } from "./change-letter";
import { draftLetter } from "./draft-letter";

useDatabase();

async function setUp() {
  const cast = await buildInvestigation();
  const addresseeId = await buildArmedActor(cast, { isState: true });
  return { ...cast, addresseeId };
}

const eventCount = () => owner.auditEvent.count({ where: { name: { startsWith: "letter." } } });

describe("drafting a letter", () => {
  test("an admin drafts it with numbered allegations, each about an incident or none", async () => {
    const cast = await setUp();
    const { incidentId } = await buildIncident(cast);

    const { code, letterId } = await buildLetter(cast, {
      addresseeId: cast.addresseeId,
      allegations: [{ words: "Seven people were killed.", incidentId }, { words: "" }, { words: "Homes were burned." }],
    });

    expect(code).toBe("LET-0001");
    expect(await owner.letterAllegation.findMany({ where: { letterId }, orderBy: { number: "asc" } })).toMatchObject([
      { number: 1, incidentId },
      { number: 2, words: "Homes were burned.", incidentId: null },
    ]);
    expect(await owner.auditEvent.findFirst({ where: { name: "letter.drafted" } })).toMatchObject({
      subjectId: letterId,
      details: { code: "LET-0001", addresseeId: cast.addresseeId },
    });
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["a researcher", "researcher", "forbidden"],
    ["a reviewer", "reviewer", "forbidden"],
  ] as const)("refuses %s and writes nothing", async (_who, who, code) => {
    const cast = await setUp();
    const input = {
      investigationId: cast.investigationId,
      addresseeId: cast.addresseeId,
      subject: "S",
      allegations: [{ words: "W" }],
    };
    await expect(draftLetter(cast[who], input)).rejects.toMatchObject({ code });
    expect(await owner.letter.count()).toBe(0);
    expect(await eventCount()).toBe(0);
  });

  test("refuses an addressee or an incident of another investigation, and a letter without an allegation", async () => {
    const cast = await setUp();
    const elsewhere = await setUp();
    const { incidentId } = await buildIncident(elsewhere);

    await expect(buildLetter(cast, { addresseeId: elsewhere.addresseeId })).rejects.toMatchObject({
      code: "invalid",
      fields: { addresseeId: expect.anything() },
    });
    await expect(
      buildLetter(cast, { addresseeId: cast.addresseeId, allegations: [{ words: "W", incidentId }] }),
    ).rejects.toMatchObject({ fields: { allegations: expect.anything() } });
    await expect(buildLetter(cast, { addresseeId: cast.addresseeId, allegations: [] })).rejects.toMatchObject({
      fields: { allegations: expect.anything() },
    });
    expect(await owner.letter.count()).toBe(0);
    expect(await eventCount()).toBe(0);
  });
});

describe("changing a letter", () => {
  const changed = (letterId: string, addresseeId: string, version = 1) => ({
    letterId,
    version,
    addresseeId,
    subject: "Other words",
    allegations: [{ words: "Only this." }],
  });

  test("keeps the prior version with its allegations", async () => {
    const cast = await setUp();
    const { letterId } = await buildLetter(cast, { addresseeId: cast.addresseeId });

    await changeLetter(cast.admin, changed(letterId, cast.addresseeId));

    expect(await owner.letter.findFirst()).toMatchObject({ subject: "Other words", version: 2 });
    expect(await owner.letterAllegation.findMany()).toMatchObject([{ number: 1, words: "Only this." }]);
    const kept = await owner.recordVersion.findFirst({ where: { subjectId: letterId } });
    expect(kept).toMatchObject({ version: 1, data: { allegations: [{ number: 1 }, { number: 2 }] } });
  });

  test("refuses once it was sent, and a form opened on an older version", async () => {
    const cast = await setUp();
    const letter = await buildSentLetter(cast, { addresseeId: cast.addresseeId });
    const events = await eventCount();

    await expect(changeLetter(cast.admin, changed(letter.letterId, cast.addresseeId))).rejects.toMatchObject({
      code: "conflict",
      words: { key: "correspondence.refusals.alreadySent" },
    });
    await expect(changeLetter(cast.admin, changed(letter.letterId, cast.addresseeId, 7))).rejects.toMatchObject({
      words: { key: "errors.changedMeanwhile" },
    });
    expect(await owner.letter.findFirst()).toMatchObject({ version: 1, subject: "Killings in Village A" });
    expect(await eventCount()).toBe(events);
  });
});
