import { describe, expect, test } from "vitest";
import { removeParagraph } from "@/lib/interviews/commands/remove-paragraph";
import { buildArmedActor } from "@/lib/testing/build-armed-actor";
import { buildCitation, buildParagraph } from "@/lib/testing/build-citation";
import { buildEvidence } from "@/lib/testing/build-evidence";
import { buildAct } from "@/lib/testing/build-incident";
import { buildInvestigation } from "@/lib/testing/build-investigation";
import { owner, useDatabase } from "@/lib/testing/database";
import { citePassage } from "./cite-passage";

useDatabase();

const supports = { bearing: "supports" as const, knowledge: "eyewitness" as const, carries: ["occurrence" as const] };

describe("citing a passage", () => {
  test("keeps the words selected, what the source says, and who cited", async () => {
    const cast = await buildInvestigation();
    const { citationId } = await buildCitation(cast, {
      passage: { quote: "I saw seven men shot" },
      says: { whenEdtf: "2024-05-12", countMin: "7", countWords: "seven", actors: "men in uniform" },
      elements: ["state_link"],
      reliabilityOfInformation: "likely_reliable",
    });

    expect(await owner.citation.findFirst()).toMatchObject({
      id: citationId,
      quote: "I saw seven men shot",
      locator: { start: 19, end: 39 },
      saysWhenEdtf: "2024-05-12",
      saysCountMin: 7,
      saysCountWords: "seven",
      elements: ["state_link"],
      recordedById: cast.researcher.id,
      withdrawnAt: null,
    });
    // The trail names what was linked, never the words of testimony.
    const entry = await owner.auditEvent.findFirst({ where: { name: "citation.recorded" } });
    expect(JSON.stringify(entry?.details)).not.toContain("seven");
    expect(entry?.details).toMatchObject({ actCode: "INC-0001.1", bearing: "supports" });
  });

  test("cites a time of a recording, and an accused party's own admission", async () => {
    const cast = await buildInvestigation();
    const { evidenceId } = await buildEvidence(cast.researcher, cast.investigationId, { kind: "video" });
    const army = await buildArmedActor(cast, { isState: true });

    await buildCitation(cast, { evidenceId, knowledge: "shown", locator: { timecode: "1:05" }, admittedById: army });

    expect(await owner.citation.findFirst()).toMatchObject({
      evidenceId,
      locator: { timecode: "00:01:05" },
      admittedById: army,
      paragraphId: null,
    });
  });

  test("says so when the paragraph is gone, also when it is another investigation's", async () => {
    const cast = await buildInvestigation();
    const elsewhere = await buildInvestigation();
    const { actId } = await buildAct(cast);
    const removed = await buildParagraph(cast);
    await removeParagraph(cast.researcher, { paragraphId: removed, version: 1 });
    const theirs = await buildParagraph(elsewhere);

    for (const paragraphId of [removed, theirs])
      await expect(citePassage(cast.researcher, { actId, paragraphId, ...supports })).rejects.toMatchObject({
        code: "conflict",
        words: { key: "citations.paragraphGone" },
      });
    await expectNoCitation();
  });

  test("says so when the item of evidence is not there", async () => {
    const cast = await buildInvestigation();
    const { actId } = await buildAct(cast);
    const evidenceId = crypto.randomUUID();
    await expect(citePassage(cast.researcher, { actId, evidenceId, ...supports })).rejects.toMatchObject({
      words: { key: "citations.evidenceGone" },
    });
    await expectNoCitation();
  });

  test.each([
    ["words that the paragraph does not hold", { passage: { quote: "at noon" } }, "passage.quote"],
    ["a support of nothing", { carries: [] }, "carries"],
    ["testimony that shows", { knowledge: "shown" as const }, "knowledge"],
    ["an actor of elsewhere", { admittedById: "9d1f3f0e-6f2a-4a53-9f0e-0f2a4a539f0e" }, "admittedById"],
    ["a date nobody can read", { says: { whenEdtf: "last Tuesday" } }, "says.whenEdtf"],
  ])("refuses %s, beside its field, and writes nothing", async (_what, fields, field) => {
    const cast = await buildInvestigation();
    await expect(buildCitation(cast, fields)).rejects.toMatchObject({
      code: "invalid",
      fields: { [field]: [expect.anything()] },
    });
    await expectNoCitation();
  });

  test("refuses two sources in one citation, and none", async () => {
    const cast = await buildInvestigation();
    const { actId } = await buildAct(cast);
    const [paragraphId, evidenceId] = [crypto.randomUUID(), crypto.randomUUID()];
    for (const sources of [{ paragraphId, evidenceId }, {}])
      await expect(citePassage(cast.researcher, { actId, ...sources, ...supports })).rejects.toMatchObject({
        fields: { paragraphId: [{ key: "citations.oneSource" }] },
      });
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["a reviewer", "reviewer", "forbidden"],
    ["an admin", "admin", "forbidden"],
  ] as const)("refuses %s and writes nothing", async (_who, who, code) => {
    const cast = await buildInvestigation();
    const { actId } = await buildAct(cast);
    const paragraphId = await buildParagraph(cast);
    await expect(citePassage(cast[who], { actId, paragraphId, ...supports })).rejects.toMatchObject({ code });
    await expectNoCitation();
  });

  test("a double click cites once", async () => {
    const cast = await buildInvestigation();
    const { actId } = await buildAct(cast);
    const paragraphId = await buildParagraph(cast);
    const submissionId = crypto.randomUUID();
    const send = () => citePassage(cast.researcher, { actId, paragraphId, ...supports }, { submissionId });

    const [first, second] = await Promise.all([send(), send()]);

    expect(first).toEqual(second);
    expect(await owner.citation.count()).toBe(1);
  });
});

async function expectNoCitation() {
  expect(await owner.citation.count()).toBe(0);
  expect(await owner.auditEvent.count({ where: { name: "citation.recorded" } })).toBe(0);
}
