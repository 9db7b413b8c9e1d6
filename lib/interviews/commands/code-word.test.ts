import { beforeEach, describe, expect, test } from "vitest";
import { buildConsent, buildInterview } from "@/lib/testing/build-interview";
import { buildInvestigation, type Cast } from "@/lib/testing/build-investigation";
import { owner, useDatabase } from "@/lib/testing/database";
import { CodeWord } from "../consent/code-word";
import { lookIntoPressure } from "./look-into-pressure";
import { withdrawByCodeWord } from "./withdraw-by-code-word";
import { withdrawConsent } from "./withdraw-consent";

useDatabase();

const now = new Date("2024-12-01T10:00:00Z");
const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);
let cast: Cast;
let interviewId: string;

beforeEach(async () => {
  cast = await buildInvestigation();
  interviewId = (await buildInterview(cast)).interviewId;
});

const say = (word: string, seconds = 1, options: { submissionId?: string } = {}) =>
  withdrawByCodeWord(
    cast.researcher,
    { interviewId, scope: "whole", codeWord: new CodeWord(word) },
    { now: at(seconds), ...options },
  );

describe("withdrawing by a memorised word", () => {
  test("the word is known however it is said, and only its Argon2id hash is kept", async () => {
    await buildConsent(cast.researcher, interviewId, { codeWord: new CodeWord("Étoile du Nord") }, now);
    const submissionId = crypto.randomUUID();
    const { withdrawalId } = await say("etoile du nord", 1, { submissionId });

    expect(withdrawalId).not.toBeNull();
    expect(await owner.consentWithdrawal.findFirst()).toMatchObject({ isByCodeWord: true, uses: [] });
    const names = (await owner.auditEvent.findMany({ orderBy: { sequence: "asc" } })).map(({ name }) => name);
    expect(names.slice(-2)).toEqual(["consent.withdrawn", "consent.code-word-given"]);
    const kept = await owner.consentCodeWord.findMany();
    expect(kept).toMatchObject([{ hash: expect.stringMatching(/^\$argon2id\$/) }]);
    const everything = JSON.stringify([kept, await owner.auditEvent.findMany({ select: { details: true } })]);
    expect(everything.toLowerCase()).not.toContain("toile");
  });

  test("a wrong word and no word at all get one answer, leave one trace, and withdraw nothing", async () => {
    const answers = [await say("anything at all")];
    await buildConsent(cast.researcher, interviewId, { codeWord: new CodeWord("north star") }, now);
    await owner.signInThrottle.deleteMany();
    answers.push(await say("south star"));
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ withdrawalId: null });
    expect(await owner.consentWithdrawal.count()).toBe(0);
    const tried = await owner.auditEvent.findMany({ where: { name: "consent.code-word-given" } });
    expect(tried.map(({ details }) => details)).toEqual([
      { code: "INT-0001", isKnown: false },
      { code: "INT-0001", isKnown: false },
    ]);
  });

  test("wrong words slow the next one down, a right one too, and never lock anyone out", async () => {
    await buildConsent(cast.researcher, interviewId, { codeWord: new CodeWord("north star") }, now);
    for (const seconds of [1, 2, 3]) await say("south star", seconds);
    const early = await say("north star", 4);
    expect(early.withdrawalId).toBeNull();
    expect(early.waitSeconds).toBeGreaterThan(0);
    expect((await say("north star", 4 + early.waitSeconds)).withdrawalId).not.toBeNull();
  });

  test("fifty words at once are tried one after the other", async () => {
    await buildConsent(cast.researcher, interviewId, { codeWord: new CodeWord("north star") }, now);
    await Promise.all(Array.from({ length: 8 }, (_, turn) => say(`wrong word ${turn}`)));
    const { failures } = await owner.signInThrottle.findFirstOrThrow();
    // The rest came too early to be tried.
    expect(failures).toBe(6);
  });

  test("the same sending twice is one try; another word under the same sending is not answered by the first", async () => {
    await buildConsent(cast.researcher, interviewId, { codeWord: new CodeWord("north star") }, now);
    const submissionId = crypto.randomUUID();
    await say("south star", 1, { submissionId });
    await say("south star", 1, { submissionId });
    expect(await owner.signInThrottle.findFirst()).toMatchObject({ failures: 2 });
    await expect(say("north star", 2, { submissionId })).rejects.toMatchObject({ code: "conflict" });
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["a reviewer", "reviewer", "forbidden"],
  ] as const)("refuses %s before the word is tried", async (_who, who, code) => {
    await buildConsent(cast.researcher, interviewId, { codeWord: new CodeWord("north star") }, now);
    const input = { interviewId, scope: "whole", codeWord: new CodeWord("north star") } as const;
    await expect(withdrawByCodeWord(cast[who], input)).rejects.toMatchObject({ code });
    expect(await owner.consentWithdrawal.count()).toBe(0);
    expect(await owner.signInThrottle.count()).toBe(0);
  });
});

describe("pressure suspected", () => {
  const note = "Called the intermediary: the person is safe, and wants it so.";

  async function withdrawal(isPressureSuspected: boolean) {
    await buildConsent(cast.researcher, interviewId, {}, now);
    const input = { interviewId, scope: "whole", isPressureSuspected } as const;
    return withdrawConsent(cast.researcher, input, { now: at(1) });
  }

  test("is looked into once, with a note; the withdrawal stands as it was", async () => {
    const { withdrawalId } = await withdrawal(true);
    await lookIntoPressure(cast.admin, { withdrawalId, note });
    expect(await owner.pressureLookedInto.findMany()).toMatchObject([{ withdrawalId, note }]);
    await expect(lookIntoPressure(cast.admin, { withdrawalId, note })).rejects.toMatchObject({ code: "conflict" });
    expect(await owner.consentWithdrawal.findMany()).toMatchObject([{ isPressureSuspected: true, uses: [] }]);
  });

  test("where none was suspected there is nothing to look into", async () => {
    const { withdrawalId } = await withdrawal(false);
    await expect(lookIntoPressure(cast.admin, { withdrawalId, note })).rejects.toMatchObject({ code: "not-found" });
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["a researcher", "researcher", "forbidden"],
    ["a reviewer", "reviewer", "forbidden"],
  ] as const)("refuses %s and writes nothing", async (_who, who, code) => {
    const { withdrawalId } = await withdrawal(true);
    await expect(lookIntoPressure(cast[who], { withdrawalId, note })).rejects.toMatchObject({ code });
    expect(await owner.pressureLookedInto.count()).toBe(0);
  });
});
