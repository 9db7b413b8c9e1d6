import { beforeEach, describe, expect, test } from "vitest";
import { addAddendum } from "@/lib/interviews/commands/add-addendum";
import { addParagraphs } from "@/lib/interviews/commands/add-paragraphs";
import { changeParagraph } from "@/lib/interviews/commands/change-paragraph";
import { fixStatement } from "@/lib/interviews/commands/fix-statement";
import { removeParagraph } from "@/lib/interviews/commands/remove-paragraph";
import { findInterview } from "@/lib/interviews/queries";
import { buildInterview, buildTranscript } from "@/lib/testing/build-interview";
import { buildInvestigation, type Cast } from "@/lib/testing/build-investigation";
import { owner, useDatabase } from "@/lib/testing/database";
import { markPassage } from "./mark-passage";
import { takeMarkAway } from "./take-mark-away";
import { translateParagraph } from "./translate-paragraph";

useDatabase();

let cast: Cast;
let interviewId: string;
let paragraphId: string;

beforeEach(async () => {
  cast = await buildInvestigation();
  interviewId = (await buildInterview(cast)).interviewId;
  [paragraphId = ""] = await buildTranscript(cast.researcher, interviewId, ["They came, then they left.", "b"]);
});

const read = () => findInterview(cast.researcher, cast.investigationId, interviewId, new Date());
const first = async () => (await read())?.paragraphs[0];
const french = { version: 0, language: "fr", translator: "interpreter", text: "Ils sont venus." } as const;
const events = (name: string) => owner.auditEvent.count({ where: { name } });

async function fix() {
  const textSha256 = (await read())?.textSha256 ?? "";
  const said = { readBackOn: "2024-07-03", readBackLanguage: "fr", confirmation: "Yes." };
  await fixStatement(cast.researcher, { interviewId, textSha256, ...said });
}

const refusals = [
  ["someone off the investigation", "stranger", "not-found"],
  ["a reviewer", "reviewer", "forbidden"],
  ["an admin", "admin", "forbidden"],
] as const;

describe("turns", () => {
  test("come typed with their speakers, or as turns that an import knows; each paragraph keeps its language", async () => {
    const text = "Q: How many?\n\nThree.\nA: Four.";
    await addParagraphs(cast.researcher, { interviewId, text, isMarked: true, language: "ff" });
    const turns = [{ speaker: "other" as const, text: "x\n\ny", language: "ar" }];
    await addParagraphs(cast.researcher, { interviewId, turns });
    const said = (await read())?.paragraphs.slice(2).map((one) => [one.number, one.speaker, one.language, one.text]);
    expect(said).toEqual([
      [3, "interviewer", "ff", "How many?"],
      [4, "interviewer", "ff", "Three."],
      [5, "interviewee", "ff", "Four."],
      [6, "other", "ar", "x"],
      [7, "other", "ar", "y"],
    ]);
  });

  test("are taken for the words they are where nobody said that speakers are marked", async () => {
    await addParagraphs(cast.researcher, { interviewId, text: "Q: the letter" });
    expect((await read())?.paragraphs.at(-1)).toMatchObject({ speaker: "interviewee", text: "Q: the letter" });
  });
});

describe("a translation", () => {
  test("stands beside the original, has versions of its own, and says when the original changed since", async () => {
    await translateParagraph(cast.researcher, { paragraphId, ...french });
    expect((await first())?.translation).toMatchObject({ text: "Ils sont venus.", version: 1, isOutdated: false });

    const stale = translateParagraph(cast.researcher, { paragraphId, ...french, text: "Autre." });
    await expect(stale).rejects.toMatchObject({ code: "conflict", words: { key: "errors.changedMeanwhile" } });
    await changeParagraph(cast.researcher, { paragraphId, version: 1, text: "They came." });
    expect((await first())?.translation).toMatchObject({ text: "Ils sont venus.", isOutdated: true });

    await translateParagraph(cast.researcher, { paragraphId, ...french, version: 1, text: "Ils vinrent." });
    expect(await first()).toMatchObject({
      text: "They came.",
      version: 2,
      translation: { version: 2, isOutdated: false },
    });
    const kept = await owner.recordVersion.findMany({ where: { subjectType: "translation" } });
    expect(kept).toMatchObject([{ version: 1, data: { text: "Ils sont venus." } }]);
    expect(JSON.stringify(await owner.auditEvent.findMany({ select: { details: true } }))).not.toContain("venus");
  });

  test("that was read back is part of what was confirmed; one made later is not, and says so", async () => {
    await translateParagraph(cast.researcher, { paragraphId, ...french });
    const without = (await read())?.textSha256;
    await translateParagraph(cast.researcher, { paragraphId, ...french, version: 1, translator: "machine" });
    expect((await read())?.textSha256).not.toBe(without);
    await fix();

    const change = translateParagraph(cast.researcher, { paragraphId, ...french, version: 2 });
    await expect(change).rejects.toMatchObject({ words: { key: "interviewRules.statementFixed" } });
    await expect(owner.translation.updateMany({ data: { text: "x" } })).rejects.toThrow(/fixed/);

    const second = (await read())?.paragraphs[1]?.paragraphId ?? "";
    await translateParagraph(cast.researcher, { paragraphId: second, ...french });
    await translateParagraph(cast.researcher, { paragraphId: second, ...french, version: 1, text: "Mieux." });
    const interview = await read();
    expect(interview?.paragraphs[1]?.translation).toMatchObject({ text: "Mieux.", isLater: true });
    expect(interview?.statement).toMatchObject({ isIntact: true, form: 2 });
  });

  test("that someone put in past the application shows in the hash", async () => {
    await translateParagraph(cast.researcher, { paragraphId, ...french });
    await fix();
    await owner.$executeRaw`ALTER TABLE "Translation" DISABLE TRIGGER fixed_by_statement`;
    await owner.translation.updateMany({ data: { text: "Ils ne sont jamais venus." } });
    await owner.$executeRaw`ALTER TABLE "Translation" ENABLE TRIGGER fixed_by_statement`;
    expect((await read())?.statement?.isIntact).toBe(false);
  });

  test("of two who translate at once, one is told", async () => {
    const send = (text: string) => translateParagraph(cast.researcher, { paragraphId, ...french, text });
    const outcomes = await Promise.allSettled([send("un"), send("deux")]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await owner.translation.count()).toBe(1);
  });

  test.each(refusals)("is refused %s, and nothing is written", async (_who, who, code) => {
    await expect(translateParagraph(cast[who], { paragraphId, ...french })).rejects.toMatchObject({ code });
    expect(await owner.translation.count()).toBe(0);
    expect(await events("interview.paragraph-translated")).toBe(0);
  });
});

describe("a mark", () => {
  const hearsay = { version: 1, kind: "hearsay" } as const;

  test("keeps its words through an edit while they are there once, and is shown as lost when they are not", async () => {
    await markPassage(cast.researcher, { paragraphId, ...hearsay, passage: { quote: "they left", start: 16 } });
    expect((await first())?.marks).toMatchObject([{ kind: "hearsay", at: { start: 16, end: 25 } }]);

    await changeParagraph(cast.researcher, { paragraphId, version: 1, text: "At noon they left." });
    expect((await first())?.marks).toMatchObject([{ quote: "they left", at: { start: 8, end: 17 } }]);
    await changeParagraph(cast.researcher, { paragraphId, version: 2, text: "they left, they left" });
    expect((await first())?.marks).toMatchObject([{ quote: "they left", at: null }]);
  });

  test("goes with its paragraph and is kept among the versions; taken away it is kept too", async () => {
    const passage = { quote: "They came", start: 0 };
    const { markId } = await markPassage(cast.researcher, { paragraphId, ...hearsay, passage });
    await takeMarkAway(cast.researcher, { markId });
    await expect(takeMarkAway(cast.researcher, { markId })).rejects.toMatchObject({ code: "not-found" });

    await markPassage(cast.researcher, { paragraphId, ...hearsay, kind: "direct", passage });
    await translateParagraph(cast.researcher, { paragraphId, ...french });
    await removeParagraph(cast.researcher, { paragraphId, version: 1 });
    expect([await owner.passageMark.count(), await owner.translation.count()]).toEqual([0, 0]);
    const kept = await owner.recordVersion.findMany({ orderBy: { replacedAt: "asc" }, select: { subjectType: true } });
    expect(kept.map(({ subjectType }) => subjectType).sort()).toEqual([
      "paragraph",
      "passage-mark",
      "passage-mark",
      "translation",
    ]);
  });

  test.each([
    ["words that are not there", { quote: "they shot", start: null }, 1, "invalid"],
    ["words that are there twice", { quote: "the", start: null }, 1, "invalid"],
    ["nothing", { quote: " ", start: 3 }, 1, "invalid"],
    ["another version", { quote: "They came", start: 0 }, 2, "conflict"],
  ])("on %s is refused, and nothing is written", async (_what, passage, version, code) => {
    const mark = markPassage(cast.researcher, { paragraphId, kind: "opinion", version, passage });
    await expect(mark).rejects.toMatchObject({ code });
    expect(await owner.passageMark.count()).toBe(0);
    expect(await events("interview.passage-marked")).toBe(0);
  });

  test("leaves a fixed statement as it was confirmed", async () => {
    await fix();
    await markPassage(cast.researcher, { paragraphId, ...hearsay, passage: { quote: "They came", start: 0 } });
    expect(await read()).toMatchObject({
      statement: { isIntact: true },
      paragraphs: [{ marks: [{ kind: "hearsay" }] }, {}],
    });
  });

  test.each(refusals)("is refused %s, and nothing is written", async (_who, who, code) => {
    const passage = { quote: "They came", start: 0 };
    await expect(markPassage(cast[who], { paragraphId, ...hearsay, passage })).rejects.toMatchObject({ code });
    expect(await owner.passageMark.count()).toBe(0);
    const { markId } = await markPassage(cast.researcher, { paragraphId, ...hearsay, passage });
    await expect(takeMarkAway(cast[who], { markId })).rejects.toMatchObject({ code });
    expect(await owner.passageMark.count()).toBe(1);
  });
});

describe("an addendum", () => {
  test("may be about a paragraph, which says so", async () => {
    await fix();
    await addAddendum(cast.researcher, { interviewId, text: "It was noon.", aboutNumber: 1 });
    await addAddendum(cast.researcher, { interviewId, text: "That is all." });
    const paragraphs = (await read())?.paragraphs;
    expect(paragraphs?.[0]?.addenda.map(({ number }) => number)).toEqual([3]);
    expect(paragraphs?.slice(2).map(({ about }) => about?.number ?? null)).toEqual([1, null]);
  });

  test("about a paragraph that is not there is refused, and nothing is written", async () => {
    await fix();
    const attempt = addAddendum(cast.researcher, { interviewId, text: "x", aboutNumber: 9 });
    await expect(attempt).rejects.toMatchObject({ code: "invalid", fields: { aboutNumber: expect.anything() } });
    expect(await owner.paragraph.count()).toBe(2);
  });
});
