import { beforeEach, describe, expect, test } from "vitest";
import { buildInterview, buildTranscript } from "@/lib/testing/build-interview";
import { buildInvestigation, type Cast } from "@/lib/testing/build-investigation";
import { owner, useDatabase } from "@/lib/testing/database";
import { findInterview } from "../queries";
import { addParagraphs } from "./add-paragraphs";
import { changeParagraph } from "./change-paragraph";
import { removeParagraph } from "./remove-paragraph";

useDatabase();

let cast: Cast;
let interviewId: string;

beforeEach(async () => {
  cast = await buildInvestigation();
  interviewId = (await buildInterview(cast)).interviewId;
});

/** A citation as the incidents' own command leaves it, of a quote in a paragraph. */
async function cite(paragraphId: string, quote: string, start: number) {
  const { investigationId, researcher } = cast;
  const by = { investigationId, recordedById: researcher.id };
  const incident = await owner.incident.create({ data: { ...by, code: "INC-0001", title: "A", whenEdtf: "2024-05" } });
  const act = await owner.act.create({
    data: { ...by, incidentId: incident.id, number: 1, code: "INC-0001.1", actType: "killing", unit: "persons" },
  });
  return owner.citation.create({
    data: {
      ...by,
      ...{ actId: act.id, interviewId, paragraphId, quote },
      ...{ bearing: "supports", knowledge: "eyewitness", locator: { start, end: start + quote.length } },
    },
  });
}

const texts = async () =>
  (await owner.paragraph.findMany({ where: { interviewId }, orderBy: { number: "asc" } })).map((row) => [
    row.number,
    row.text,
  ]);

const events = () => owner.auditEvent.count({ where: { name: { startsWith: "interview.paragraph" } } });

describe("adding paragraphs", () => {
  test("splits a pasted text, numbers it on, and keeps its words off the trail", async () => {
    await addParagraphs(cast.researcher, {
      interviewId,
      text: "They came at dawn.\n\nThey shot\ntwo men.",
      speaker: "interviewee",
    });
    await addParagraphs(cast.researcher, { interviewId, text: "How many were they?", speaker: "interviewer" });

    expect(await texts()).toEqual([
      [1, "They came at dawn."],
      [2, "They shot\ntwo men."],
      [3, "How many were they?"],
    ]);
    expect(JSON.stringify(await owner.auditEvent.findMany({ select: { details: true } }))).not.toContain("dawn");
  });

  test("many who paste at once get numbers of their own, and nothing is lost", async () => {
    const pasted = ["a\n\nb", "c\n\nd", "e", "f", "g", "h\n\ni"];
    await Promise.all(pasted.map((text) => addParagraphs(cast.researcher, { interviewId, text })));
    expect((await texts()).map(([number]) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect((await texts()).map(([, text]) => text).sort()).toEqual([..."abcdefghi"]);
  });

  test("sent twice at once it is added once", async () => {
    const submissionId = crypto.randomUUID();
    const send = () => addParagraphs(cast.researcher, { interviewId, text: "Once." }, { submissionId });
    const [one, other] = await Promise.all([send(), send()]);
    expect(one).toEqual(other);
    expect(await texts()).toEqual([[1, "Once."]]);
  });

  test.each([
    ["white space alone", " \n\n "],
    ["a paragraph longer than any", "x".repeat(20_001)],
  ])("refuses %s and writes nothing", async (_what, text) => {
    await expect(addParagraphs(cast.researcher, { interviewId, text })).rejects.toMatchObject({ code: "invalid" });
    expect(await texts()).toEqual([]);
    expect(await events()).toBe(0);
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["a reviewer", "reviewer", "forbidden"],
    ["an admin", "admin", "forbidden"],
  ] as const)("refuses %s and writes nothing", async (_who, who, code) => {
    await expect(addParagraphs(cast[who], { interviewId, text: "x" })).rejects.toMatchObject({ code });
    expect(await texts()).toEqual([]);
    expect(await events()).toBe(0);
  });
});

describe("changing a paragraph of a draft", () => {
  test("keeps what it was; a stale form changes nothing", async () => {
    const [paragraphId = ""] = await buildTranscript(cast.researcher, interviewId, ["They came at dawn."]);
    const change = { paragraphId, version: 1, text: "They came at night." };
    await changeParagraph(cast.researcher, change);

    const stale = changeParagraph(cast.researcher, { ...change, text: "They came at noon." });
    await expect(stale).rejects.toMatchObject({ code: "conflict", words: { key: "errors.changedMeanwhile" } });
    expect(await texts()).toEqual([[1, "They came at night."]]);
    expect(await owner.recordVersion.findMany()).toMatchObject([{ version: 1, data: { text: "They came at dawn." } }]);
  });

  test("refuses to take away words that an act stands on, and finds them where they moved to", async () => {
    const [paragraphId = ""] = await buildTranscript(cast.researcher, interviewId, ["They shot two men."]);
    await cite(paragraphId, "two men", 10);

    const lost = changeParagraph(cast.researcher, { paragraphId, version: 1, text: "They shot three men." });
    await expect(lost).rejects.toMatchObject({ code: "conflict", words: { key: "interviews.citedWordsGone" } });
    expect(await texts()).toEqual([[1, "They shot two men."]]);

    await changeParagraph(cast.researcher, { paragraphId, version: 1, text: "At dawn they shot two men." });
    const found = await findInterview(cast.reviewer, cast.investigationId, interviewId, new Date());
    expect(found?.paragraphs[0]?.citations).toMatchObject([
      { actCode: "INC-0001.1", bearing: "supports", at: { start: 18, end: 25 } },
    ]);
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["a reviewer", "reviewer", "forbidden"],
  ] as const)("refuses %s and writes nothing", async (_who, who, code) => {
    const [paragraphId = ""] = await buildTranscript(cast.researcher, interviewId, ["They came."]);
    await expect(changeParagraph(cast[who], { paragraphId, version: 1, text: "x" })).rejects.toMatchObject({ code });
    expect(await texts()).toEqual([[1, "They came."]]);
    expect(await owner.recordVersion.count()).toBe(0);
  });
});

describe("removing a paragraph of a draft", () => {
  test("closes the gap and keeps the paragraph among the versions", async () => {
    const [, second = ""] = await buildTranscript(cast.researcher, interviewId, ["a", "b", "c", "d"]);
    await removeParagraph(cast.researcher, { paragraphId: second, version: 1 });

    expect(await texts()).toEqual([
      [1, "a"],
      [2, "c"],
      [3, "d"],
    ]);
    expect(await owner.recordVersion.findMany()).toMatchObject([{ subjectId: second, data: { text: "b", number: 2 } }]);
  });

  test("refuses one that is cited, also when the citation was withdrawn since, and says so", async () => {
    const [paragraphId = ""] = await buildTranscript(cast.researcher, interviewId, ["They shot two men.", "b"]);
    const citation = await cite(paragraphId, "two men", 10);
    const remove = () => removeParagraph(cast.researcher, { paragraphId, version: 1 });

    await expect(remove()).rejects.toMatchObject({ code: "conflict", words: { key: "interviews.paragraphCited" } });
    const withdrawn = {
      withdrawnAt: new Date(),
      withdrawnById: cast.researcher.id,
      withdrawnReason: "Cited by mistake.",
    };
    await owner.citation.update({ where: { id: citation.id }, data: withdrawn });
    await expect(remove()).rejects.toMatchObject({ code: "conflict" });
    expect(await texts()).toEqual([
      [1, "They shot two men."],
      [2, "b"],
    ]);
    expect(await owner.recordVersion.count()).toBe(0);
  });

  test("refuses one that was changed since, or is gone", async () => {
    const [paragraphId = ""] = await buildTranscript(cast.researcher, interviewId, ["a"]);
    await changeParagraph(cast.researcher, { paragraphId, version: 1, text: "b" });
    const stale = removeParagraph(cast.researcher, { paragraphId, version: 1 });
    await expect(stale).rejects.toMatchObject({ code: "conflict" });
    expect(await texts()).toEqual([[1, "b"]]);

    await removeParagraph(cast.researcher, { paragraphId, version: 2 });
    const again = removeParagraph(cast.researcher, { paragraphId, version: 2 });
    await expect(again).rejects.toMatchObject({ code: "not-found" });
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["an admin", "admin", "forbidden"],
  ] as const)("refuses %s and writes nothing", async (_who, who, code) => {
    const [paragraphId = ""] = await buildTranscript(cast.researcher, interviewId, ["a"]);
    await expect(removeParagraph(cast[who], { paragraphId, version: 1 })).rejects.toMatchObject({ code });
    expect(await texts()).toEqual([[1, "a"]]);
  });
});
