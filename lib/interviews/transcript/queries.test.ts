import pg from "pg";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { addAddendum } from "@/lib/interviews/commands/add-addendum";
import { changeParagraph } from "@/lib/interviews/commands/change-paragraph";
import { removeParagraph } from "@/lib/interviews/commands/remove-paragraph";
import { findInterview } from "@/lib/interviews/queries";
import { buildInterview, buildStatement, buildTranscript } from "@/lib/testing/build-interview";
import { buildInvestigation, type Cast } from "@/lib/testing/build-investigation";
import { useDatabase } from "@/lib/testing/database";
import { translateParagraph } from "./commands/translate-paragraph";
import { listVersions } from "./queries";

useDatabase();

let cast: Cast;
let interviewId: string;
beforeEach(async () => {
  cast = await buildInvestigation();
  interviewId = (await buildInterview(cast)).interviewId;
});
afterEach(() => vi.restoreAllMocks());

async function queriesOf(act: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(pg.Client.prototype, "query");
  await act();
  const { length } = query.mock.calls;
  query.mockRestore();
  return length;
}

describe("a transcript of 1,500 paragraphs", () => {
  const long = Array.from(
    { length: 1_500 },
    (_none, at) => `Paragraph ${at + 1}. They came at dawn by the north road.`,
  );
  const open = (asked: Parameters<typeof findInterview>[4]) =>
    findInterview(cast.researcher, cast.investigationId, interviewId, new Date(), asked);

  test("is opened, and one paragraph of it saved, with as many queries as one of two", async () => {
    const two = (await buildInterview(cast)).interviewId;
    const [short = ""] = await buildTranscript(cast.researcher, two, ["a", "b"]);
    const ids = await buildTranscript(cast.researcher, interviewId, long);
    const save = (paragraphId: string) => changeParagraph(cast.researcher, { paragraphId, version: 1, text: "Other." });
    const openTwo = () => findInterview(cast.researcher, cast.investigationId, two, new Date(), { part: 1 });

    const [few, many] = [await queriesOf(openTwo), await queriesOf(() => open({ part: 1 }))];
    expect(few).toBeGreaterThan(5);
    expect(many).toBe(few);
    expect(await queriesOf(() => open("whole"))).toBe(few);
    expect(await queriesOf(() => save(ids[700] ?? ""))).toBe(await queriesOf(() => save(short)));
  });

  test("comes in parts, with the hash of the whole", async () => {
    const ids = await buildTranscript(cast.researcher, interviewId, long);
    const [first, at, whole] = [
      await open({ part: 1 }),
      await open({ paragraphId: ids[740] ?? "" }),
      await open("whole"),
    ];
    expect(first?.paragraphs).toHaveLength(100);
    expect(at?.paragraphs[40]).toMatchObject({ number: 741, text: long[740] });
    expect(whole?.paragraphs).toHaveLength(1_500);
    expect(first?.textSha256).toBe(whole?.textSha256);
  });
});

describe("the versions of a text", () => {
  const versions = (paragraphId: string | null = null, who: "reviewer" | "stranger" = "reviewer") =>
    listVersions(cast[who], interviewId, { paragraphId, page: 1 });

  test("tell each change of the draft, of a translation, and what was taken out; the last first", async () => {
    const [one = "", two = ""] = await buildTranscript(cast.researcher, interviewId, ["a", "b"]);
    await changeParagraph(cast.researcher, { paragraphId: one, version: 1, text: "aa" });
    await changeParagraph(cast.researcher, { paragraphId: one, version: 2, speaker: "interviewer", text: "aaa" });
    const french = { paragraphId: one, language: "fr", translator: "machine" } as const;
    await translateParagraph(cast.researcher, { ...french, version: 0, text: "x" });
    await translateParagraph(cast.researcher, { ...french, version: 1, text: "y" });
    await removeParagraph(cast.researcher, { paragraphId: two, version: 1 });

    const all = await versions();
    expect(
      all?.changes.map(({ number, isTranslation, from, to, before, after }) => [
        number,
        isTranslation,
        from,
        to,
        before,
        after,
      ]),
    ).toEqual([
      [null, false, 1, null, "b", ""],
      [1, true, 1, 2, "x", "y"],
      [1, false, 2, 3, "aa", "aaa"],
      [1, false, 1, 2, "a", "aa"],
    ]);
    expect(all?.changes[2]?.speaker).toEqual({ before: "interviewee", after: "interviewer" });
    expect((await versions(one))?.total).toBe(3);
  });

  test("of a statement are version 1 and its addenda, each with what it is about", async () => {
    await buildTranscript(cast.researcher, interviewId, ["a", "b"]);
    await buildStatement(cast.researcher, interviewId);
    await addAddendum(cast.researcher, { interviewId, text: "b, but later", aboutNumber: 2 });
    expect((await versions())?.addenda).toMatchObject([
      { number: 3, text: "b, but later", about: { number: 2, text: "b" }, recordedBy: { code: cast.researcher.code } },
    ]);
  });

  test("are nothing to someone off the investigation", async () => {
    await buildTranscript(cast.researcher, interviewId, ["a"]);
    expect(await versions(null, "stranger")).toBeNull();
  });
});
