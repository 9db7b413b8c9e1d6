import { beforeEach, describe, expect, test } from "vitest";
import { buildInterview, buildStatement, buildTranscript } from "@/lib/testing/build-interview";
import { buildInvestigation, type Cast } from "@/lib/testing/build-investigation";
import { owner, useDatabase } from "@/lib/testing/database";
import { timecode, tooMuch } from "../rules";
import { importParagraphs } from "./import-paragraphs";

useDatabase();

let cast: Cast;
let interviewId: string;

beforeEach(async () => {
  cast = await buildInvestigation();
  interviewId = (await buildInterview(cast)).interviewId;
});

const stored = () =>
  owner.paragraph.findMany({
    where: { interviewId },
    orderBy: { number: "asc" },
    select: { number: true, speaker: true, language: true, text: true, startMs: true, endMs: true },
  });
const events = () => owner.auditEvent.findMany({ where: { name: "interview.paragraphs-imported" } });
const many = (count: number, text = "They came at dawn.") =>
  Array.from({ length: count }, (_, at) => ({ speaker: "interviewee", text: `${at} ${text}` }));
const input = (turns: unknown) => ({ interviewId, kind: "srt" as const, language: "fr", turns: JSON.stringify(turns) });

describe("importing a file's paragraphs", () => {
  test("adds them after what the draft holds, with speakers and times, and keeps their words off the trail", async () => {
    await buildTranscript(cast.researcher, interviewId, ["Typed before."]);
    await importParagraphs(
      cast.researcher,
      input([
        { speaker: "interviewer", text: "Where?", startMs: 1000, endMs: 2500 },
        { speaker: "interviewee", text: "In\nGao.", startMs: 3000 },
      ]),
    );
    expect(await stored()).toEqual([
      { number: 1, speaker: "interviewee", language: "", text: "Typed before.", startMs: null, endMs: null },
      { number: 2, speaker: "interviewer", language: "fr", text: "Where?", startMs: 1000, endMs: 2500 },
      { number: 3, speaker: "interviewee", language: "fr", text: "In\nGao.", startMs: 3000, endMs: null },
    ]);
    expect(await events()).toMatchObject([{ details: { kind: "srt", from: 2, to: 3 } }]);
    expect(JSON.stringify(await owner.auditEvent.findMany({ select: { details: true } }))).not.toContain("Gao");
  });

  test("1,500 at once, sent twice at once, are added once, with one entry on the trail", async () => {
    const submissionId = crypto.randomUUID();
    const send = () => importParagraphs(cast.researcher, input(many(1500)), { submissionId });
    const [one, other] = await Promise.all([send(), send()]);
    expect(one).toEqual(other);
    expect(await owner.paragraph.count({ where: { interviewId } })).toBe(1500);
    expect(await events()).toHaveLength(1);
  });

  test.each([
    ["none", []],
    ["more than may come at once", many(5001)],
    ["more characters than may come at once", many(101, "x".repeat(19_900))],
    ["one that is too long", many(1, "x".repeat(20_000))],
    ["an empty one among others", [...many(2), { speaker: "interviewee", text: " \n " }]],
    ["an unknown speaker", [{ speaker: "Amina", text: "x" }]],
    ["an end without a beginning", [{ speaker: "interviewee", text: "x", endMs: 5 }]],
    ["an end before its beginning", [{ speaker: "interviewee", text: "x", startMs: 6, endMs: 5 }]],
    ["half a character", [{ speaker: "interviewee", text: "x\uD800" }]],
    ["NUL", [{ speaker: "interviewee", text: "x\0" }]],
    ["an unknown field", [{ speaker: "interviewee", text: "x", isAddendum: true }]],
  ])("refuses %s and writes nothing", async (_what, turns) => {
    await expect(importParagraphs(cast.researcher, input(turns))).rejects.toMatchObject({ code: "invalid" });
    await expect(importParagraphs(cast.researcher, { ...input([]), turns: "[" })).rejects.toMatchObject({
      code: "invalid",
    });
    expect(await stored()).toEqual([]);
    expect(await events()).toEqual([]);
  });

  test("refuses a statement that was read back, and writes nothing", async () => {
    await buildTranscript(cast.researcher, interviewId, ["Read back."]);
    await buildStatement(cast.researcher, interviewId);
    await expect(importParagraphs(cast.researcher, input(many(2)))).rejects.toMatchObject({ code: "conflict" });
    expect(await stored()).toHaveLength(1);
    expect(await events()).toEqual([]);
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["a reviewer", "reviewer", "forbidden"],
    ["an admin", "admin", "forbidden"],
  ] as const)("refuses %s and writes nothing", async (_who, who, code) => {
    await expect(importParagraphs(cast[who], input(many(1)))).rejects.toMatchObject({ code });
    expect(await stored()).toEqual([]);
    expect(await events()).toEqual([]);
  });

  test("the database takes no time that ends before it begins", async () => {
    await importParagraphs(cast.researcher, input(many(1)));
    const times = (startMs: number | null, endMs: number | null) =>
      owner.paragraph.updateMany({ where: { interviewId }, data: { startMs, endMs } });
    for (const [start, end] of [
      [-1, null],
      [null, 5],
      [6, 5],
    ] as const)
      await expect(times(start, end)).rejects.toThrow();
    await times(5, 5);
  });
});

describe("what is too much", () => {
  test("says what, how much and where", () => {
    const text = (length: number) => ({ text: "x".repeat(length) });
    expect(tooMuch(Array.from({ length: 5000 }, () => text(400)))).toBeNull();
    expect(tooMuch(Array.from({ length: 5001 }, () => text(1)))).toEqual({
      what: "paragraphs",
      count: 5001,
      most: 5000,
    });
    expect(tooMuch(Array.from({ length: 101 }, () => text(20_000)))).toMatchObject({
      what: "characters",
      count: 2_020_000,
    });
    expect(tooMuch([text(1), text(20_001)])).toEqual({ what: "paragraph", number: 2, count: 20_001, most: 20_000 });
  });

  test.each([
    [0, "0:00"],
    [61_500, "1:01.5"],
    [3_723_049, "1:02:03"],
  ])("%d ms is %s", (ms, shown) => {
    expect(timecode(ms)).toBe(shown);
  });
});
