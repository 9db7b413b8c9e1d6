import { createHash } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { buildInterview, buildStatement, buildTranscript } from "@/lib/testing/build-interview";
import { buildInvestigation, type Cast } from "@/lib/testing/build-investigation";
import { owner, useDatabase } from "@/lib/testing/database";
import { findInterview } from "../queries";
import { statementText } from "../rules";
import { addAddendum } from "./add-addendum";
import { addParagraphs } from "./add-paragraphs";
import { changeParagraph } from "./change-paragraph";
import { fixStatement } from "./fix-statement";
import { removeParagraph } from "./remove-paragraph";

useDatabase();

const now = new Date("2024-12-01T10:00:00Z");
let cast: Cast;
let interviewId: string;
let paragraphId: string;

beforeEach(async () => {
  cast = await buildInvestigation();
  interviewId = (await buildInterview(cast)).interviewId;
  paragraphId =
    (await buildTranscript(cast.researcher, interviewId, ["They came at dawn.", "They shot two men."]))[0] ?? "";
});

const read = () => findInterview(cast.researcher, cast.investigationId, interviewId, now);

async function readBack(fields: object = {}) {
  const textSha256 = (await read())?.textSha256 ?? "";
  const said = { readBackOn: "2024-07-03", readBackLanguage: "fr", confirmation: "Confirmed in full." };
  return { interviewId, textSha256, ...said, ...fields };
}

describe("fixing the statement", () => {
  test("keeps the read-back and the hash of exactly what was read", async () => {
    await fixStatement(cast.researcher, await readBack({ corrections: "The second village was meant." }), { now });

    const interview = await read();
    const text = statementText(interview?.paragraphs ?? []);
    expect(text).toContain("They shot two men.");
    expect(interview?.statement).toMatchObject({
      readBackOn: "2024-07-03",
      corrections: "The second village was meant.",
      paragraphCount: 2,
      sha256: createHash("sha256").update(text, "utf8").digest("hex"),
      isIntact: true,
      fixedAt: now,
    });
    expect(await owner.auditEvent.findFirst({ where: { name: "interview.statement-fixed" } })).not.toBeNull();
  });

  test("refuses a text that changed after it was read back", async () => {
    const form = await readBack();
    await changeParagraph(cast.researcher, { paragraphId, version: 1, text: "They came at night." });
    await expect(fixStatement(cast.researcher, form)).rejects.toMatchObject({
      code: "conflict",
      words: { key: "interviews.textChangedSinceReadBack" },
    });
    expect(await owner.statement.count()).toBe(0);
  });

  test("with an interpreter, needs the interpreter's declaration", async () => {
    await owner.interview.update({ where: { id: interviewId }, data: { hasInterpreter: true } });
    const without = fixStatement(cast.researcher, await readBack());
    await expect(without).rejects.toMatchObject({ fields: { interpreterDeclaration: expect.anything() } });
    await fixStatement(
      cast.researcher,
      await readBack({ interpreterDeclaration: "Translated in full and faithfully." }),
    );
    expect(await owner.statement.count()).toBe(1);
  });

  test.each([
    ["a read-back before the interview", { readBackOn: "2024-07-01" }, "readBackOn"],
    ["a read-back to come", { readBackOn: "2024-12-24" }, "readBackOn"],
    ["no confirmation", { confirmation: " " }, "confirmation"],
    ["no language", { readBackLanguage: "" }, "readBackLanguage"],
  ])("refuses %s and writes nothing", async (_what, fields, field) => {
    const attempt = fixStatement(cast.researcher, await readBack(fields), { now });
    await expect(attempt).rejects.toMatchObject({ code: "invalid", fields: { [field]: expect.anything() } });
    expect(await owner.statement.count()).toBe(0);
    expect(await owner.auditEvent.count({ where: { name: "interview.statement-fixed" } })).toBe(0);
  });

  test("refuses a transcript without a word", async () => {
    const { interviewId: empty } = await buildInterview(cast);
    const textSha256 = createHash("sha256").update(statementText([]), "utf8").digest("hex");
    const attempt = fixStatement(cast.researcher, await readBack({ interviewId: empty, textSha256 }));
    await expect(attempt).rejects.toMatchObject({ words: { key: "interviews.nothingToFix" } });
  });

  test("is done once, by whoever comes first; the same submission twice is one", async () => {
    const form = await readBack();
    const submissionId = crypto.randomUUID();
    const send = () => fixStatement(cast.researcher, form, { submissionId });
    const [one, other] = await Promise.all([send(), send()]);
    expect(one).toEqual(other);
    await expect(fixStatement(cast.researcher, form)).rejects.toMatchObject({ code: "conflict" });
    expect(await owner.statement.count()).toBe(1);
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["a reviewer", "reviewer", "forbidden"],
    ["an admin", "admin", "forbidden"],
  ] as const)("refuses %s and writes nothing", async (_who, who, code) => {
    await expect(fixStatement(cast[who], await readBack())).rejects.toMatchObject({ code });
    expect(await owner.statement.count()).toBe(0);
  });
});

describe("a fixed statement", () => {
  beforeEach(() => buildStatement(cast.researcher, interviewId));

  test("refuses edits, removals and further paragraphs in words, and so does the database", async () => {
    const attempts = [
      () => changeParagraph(cast.researcher, { paragraphId, version: 1, text: "Never." }),
      () => removeParagraph(cast.researcher, { paragraphId, version: 1 }),
    ];
    for (const attempt of attempts)
      await expect(attempt()).rejects.toMatchObject({
        code: "conflict",
        words: { key: "interviewRules.statementFixed" },
      });
    await expect(addParagraphs(cast.researcher, { interviewId, text: "More." })).rejects.toMatchObject({
      words: { key: "interviewRules.addendumOnly" },
    });

    await expect(owner.paragraph.update({ where: { id: paragraphId }, data: { text: "Never." } })).rejects.toThrow(
      /fixed/,
    );
    expect((await read())?.statement?.isIntact).toBe(true);
    expect((await read())?.paragraphs).toHaveLength(2);
  });

  test("takes addenda, which leave what was confirmed as it was", async () => {
    await addAddendum(cast.researcher, { interviewId, text: "I remember now:\n\nthere were three cars." });
    const interview = await read();
    expect(interview?.paragraphs.map(({ number, isAddendum }) => [number, isAddendum])).toEqual([
      [1, false],
      [2, false],
      [3, true],
      [4, true],
    ]);
    expect(interview?.statement).toMatchObject({ isIntact: true, paragraphCount: 2 });
    const added = interview?.paragraphs[2]?.paragraphId ?? "";
    const edit = changeParagraph(cast.researcher, { paragraphId: added, version: 1, text: "Two cars." });
    await expect(edit).rejects.toMatchObject({ code: "conflict" });
  });

  test("shows it when someone went past the application", async () => {
    await owner.$executeRaw`ALTER TABLE "Paragraph" DISABLE TRIGGER fixed_by_statement`;
    await owner.paragraph.update({ where: { id: paragraphId }, data: { text: "They never came." } });
    await owner.$executeRaw`ALTER TABLE "Paragraph" ENABLE TRIGGER fixed_by_statement`;
    expect((await read())?.statement?.isIntact).toBe(false);
  });
});

test("a draft takes no addendum, and an edit that races the read-back never changes what was confirmed", async () => {
  await expect(addAddendum(cast.researcher, { interviewId, text: "x" })).rejects.toMatchObject({
    words: { key: "interviewRules.addendumToDraft" },
  });

  const form = await readBack();
  const outcomes = await Promise.allSettled([
    fixStatement(cast.researcher, form),
    changeParagraph(cast.researcher, { paragraphId, version: 1, text: "Changed." }),
  ]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect((await read())?.statement?.isIntact ?? true).toBe(true);
});

test.each([
  ["someone off the investigation", "stranger", "not-found"],
  ["a reviewer", "reviewer", "forbidden"],
] as const)("%s adds no addendum", async (_who, who, code) => {
  await buildStatement(cast.researcher, interviewId);
  await expect(addAddendum(cast[who], { interviewId, text: "x" })).rejects.toMatchObject({ code });
  expect(await owner.paragraph.count()).toBe(2);
});
