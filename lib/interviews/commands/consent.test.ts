import { beforeEach, describe, expect, test } from "vitest";
import { read } from "@/lib/db";
import { buildConsent, buildInterview } from "@/lib/testing/build-interview";
import { buildInvestigation, type Cast } from "@/lib/testing/build-investigation";
import { owner, useDatabase } from "@/lib/testing/database";
import { CodeWord } from "../consent/code-word";
import { explainedItems } from "../consent/types";
import { consentStateOf, findInterview } from "../queries";
import { type ConsentUse, mayUse } from "../rules";
import { withdrawConsent } from "./withdraw-consent";

useDatabase();

const now = new Date("2024-12-01T10:00:00Z");
const later = new Date("2024-12-01T11:00:00Z");
let cast: Cast;
let interviewId: string;

beforeEach(async () => {
  cast = await buildInvestigation();
  interviewId = (await buildInterview(cast)).interviewId;
});

const consent = (fields: Parameters<typeof buildConsent>[2] = {}, at = now) =>
  buildConsent(cast.researcher, interviewId, fields, at);

async function allowed(use: ConsentUse, at: Date) {
  const state = await read(cast.reviewer, (tx) => consentStateOf(tx, [interviewId]));
  return mayUse(state.get(interviewId) ?? { consents: [], withdrawals: [] }, use, at);
}

describe("recording consent", () => {
  test("without any, nothing is allowed; with it, what was given and nothing else", async () => {
    expect(await allowed("internal_figure", now)).toBe(false);
    await consent({ uses: ["internal_figure"] });
    expect(await allowed("internal_figure", later)).toBe(true);
    expect(await allowed("public_figure", later)).toBe(false);
  });

  test("each is a version; the one given last is in force and the earlier ones stay", async () => {
    await consent({ uses: ["internal_figure", "public_figure"], givenOn: "2024-07-02" });
    await consent({ uses: ["internal_figure"], givenOn: "2024-09-01", conditions: "Not before the harvest." });

    expect(await allowed("public_figure", now)).toBe(false);
    const view = await findInterview(cast.admin, cast.investigationId, interviewId, now);
    expect(view?.consents.map(({ version, conditions }) => [version, conditions])).toEqual([
      [2, "Not before the harvest."],
      [1, ""],
    ]);
    expect(view?.standings).toContainEqual({ use: "public_figure", standing: "not_given" });
  });

  test("of two of one day the one recorded last holds, also when it was put on record the day after", async () => {
    await consent({ uses: ["internal_figure", "public_figure"], givenOn: "2024-12-01" });
    const nextDay = new Date("2024-12-02T09:00:00Z");
    await consent({ uses: ["internal_figure"], givenOn: "2024-12-01" }, nextDay);
    expect(await allowed("public_figure", nextDay)).toBe(false);
    expect(await allowed("internal_figure", nextDay)).toBe(true);
  });

  test("its last day counts whole", async () => {
    await consent({ expiresOn: "2024-12-31" });
    expect(await allowed("public_figure", new Date("2024-12-31T23:59:59Z"))).toBe(true);
    expect(await allowed("public_figure", new Date("2025-01-01T00:00:00Z"))).toBe(false);
    const view = await findInterview(cast.admin, cast.investigationId, interviewId, now);
    expect(view?.consents[0]?.lastDay).toBe("2024-12-31");
  });

  test("none of the uses is an answer too", async () => {
    await consent({ uses: [] });
    expect(await allowed("internal_figure", later)).toBe(false);
    expect(await owner.consent.count()).toBe(1);
  });

  test.each([
    ["a consent that was not explained", { explained: [] }, "explained"],
    [
      "one that did not say that a court may compel",
      { explained: explainedItems.filter((item) => item !== "court_may_compel") },
      "explained",
    ],
    ["a minor's without a guardian or a reason", { capacity: "minor_with_guardian" }, "capacityNote"],
    ["one use both allowed and to be asked again", { asksAgain: ["public_figure"] }, "uses"],
    ["an interpreter who is not known here", { interpreterCode: "PER-0042" }, "interpreterCode"],
    ["one explained by nobody of this investigation", { explainedById: crypto.randomUUID() }, "explainedById"],
    ["a code word that is soon guessed", { codeWord: new CodeWord("a b c") }, "codeWord"],
    ["one that ends before it was given", { expiresOn: "2024-01-01" }, "expiresOn"],
    ["one to come", { givenOn: "2024-12-24" }, "givenOn"],
    ["quotation by name under a pseudonym", { uses: ["quotation_named"], identityLevel: "pseudonym" }, "identityLevel"],
    ["one in no language", { language: "" }, "language"],
  ] satisfies [string, Parameters<typeof buildConsent>[2], string][])(
    "refuses %s and writes nothing",
    async (_what, fields, field) => {
      const attempt = consent(fields);
      await expect(attempt).rejects.toMatchObject({ code: "invalid", fields: { [field]: expect.anything() } });
      expect(await owner.consent.count()).toBe(0);
      expect(await owner.auditEvent.count({ where: { name: "consent.recorded" } })).toBe(0);
    },
  );

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["a reviewer", "reviewer", "forbidden"],
    ["an admin", "admin", "forbidden"],
  ] as const)("refuses %s and writes nothing", async (_who, who, code) => {
    await expect(buildConsent(cast[who], interviewId)).rejects.toMatchObject({ code });
    expect(await owner.consent.count()).toBe(0);
  });

  test("two recorded at once are two versions", async () => {
    await Promise.all([consent(), consent({ uses: [] })]);
    const rows = await owner.consent.findMany({ orderBy: { version: "asc" } });
    expect(rows.map(({ version }) => version)).toEqual([1, 2]);
  });
});

describe("withdrawing consent", () => {
  test("the whole of it acts at once; the reason is kept with the row, off the trail", async () => {
    await consent();
    const withdrawal = {
      interviewId,
      scope: "whole",
      reason: "They know I spoke.",
      isPressureSuspected: true,
    } as const;
    await withdrawConsent(cast.admin, withdrawal, { now: later });

    expect(await allowed("internal_figure", later)).toBe(false);
    expect(await allowed("internal_figure", now)).toBe(true);
    const view = await findInterview(cast.reviewer, cast.investigationId, interviewId, later);
    expect(view?.withdrawals).toMatchObject([{ uses: [], reason: "They know I spoke.", isPressureSuspected: true }]);
    const event = await owner.auditEvent.findFirst({ where: { name: "consent.withdrawn" } });
    expect(JSON.stringify([event?.details, event?.reason])).not.toContain("They know");
  });

  test("by use it leaves the others", async () => {
    await consent();
    await withdrawConsent(cast.researcher, { interviewId, scope: "uses", uses: ["public_figure"] }, { now: later });
    expect(await allowed("public_figure", later)).toBe(false);
    expect(await allowed("internal_figure", later)).toBe(true);
  });

  test("said on the day consent was given, and written down later, it still reaches that consent", async () => {
    const given = new Date("2024-11-20T09:00:00Z");
    await consent({ givenOn: "2024-11-20" }, given);
    await withdrawConsent(cast.researcher, { interviewId, scope: "whole", withdrawnOn: "2024-11-20" }, { now });
    expect(await allowed("internal_figure", now)).toBe(false);
  });

  test("consent given anew on the same day holds again", async () => {
    await consent();
    await withdrawConsent(cast.researcher, { interviewId, scope: "whole" }, { now });
    await consent({ givenOn: "2024-12-01", isGivenAnew: true }, later);
    expect(await allowed("internal_figure", later)).toBe(true);
  });

  test.each([
    ["uses without any chosen", { scope: "uses" }, "invalid"],
    ["neither the whole nor uses", {}, "invalid"],
    ["a day to come", { scope: "whole", withdrawnOn: "2024-12-24" }, "invalid"],
  ])("refuses %s and writes nothing", async (_what, fields, code) => {
    await consent();
    const input = { interviewId, ...fields } as Parameters<typeof withdrawConsent>[1];
    await expect(withdrawConsent(cast.researcher, input, { now })).rejects.toMatchObject({ code });
    expect(await owner.consentWithdrawal.count()).toBe(0);
    expect(await owner.auditEvent.count({ where: { name: "consent.withdrawn" } })).toBe(0);
  });

  test("there is nothing to withdraw where none was given", async () => {
    const attempt = withdrawConsent(cast.researcher, { interviewId, scope: "whole" });
    await expect(attempt).rejects.toMatchObject({ code: "conflict", words: { key: "consent.nothingToWithdraw" } });
    expect(await owner.consentWithdrawal.count()).toBe(0);
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["a reviewer", "reviewer", "forbidden"],
  ] as const)("refuses %s and writes nothing", async (_who, who, code) => {
    await consent();
    await expect(withdrawConsent(cast[who], { interviewId, scope: "whole" })).rejects.toMatchObject({ code });
    expect(await owner.consentWithdrawal.count()).toBe(0);
  });

  test("sent twice at once it is one row", async () => {
    await consent();
    const submissionId = crypto.randomUUID();
    const send = () => withdrawConsent(cast.researcher, { interviewId, scope: "whole" }, { submissionId });
    const [one, other] = await Promise.all([send(), send()]);
    expect(one).toEqual(other);
    expect(await owner.consentWithdrawal.count()).toBe(1);
  });

  test("the database refuses to change what was given or withdrawn", async () => {
    await consent();
    await expect(owner.consent.updateMany({ data: { uses: [] } })).rejects.toThrow(/never changed/);
  });
});

describe("consent dated around a withdrawal", () => {
  const withdrawnOn = "2024-11-20";
  beforeEach(async () => {
    await consent({ givenOn: "2024-07-02" });
    await withdrawConsent(cast.researcher, { interviewId, scope: "whole", withdrawnOn }, { now });
  });

  test.each([["2024-11-19"], ["2024-11-20"]])(
    "given on %s it comes before the withdrawal: it undoes nothing, and says so",
    async (givenOn) => {
      await expect(consent({ givenOn, isGivenAnew: true })).rejects.toMatchObject({
        fields: { givenOn: [{ key: "consent.beforeWithdrawal", values: { day: withdrawnOn } }] },
      });
      expect(await owner.consent.count()).toBe(1);
    },
  );

  test("given after it, it must be said that it was given anew; then it holds", async () => {
    await expect(consent({ givenOn: "2024-11-25" })).rejects.toMatchObject({
      fields: { isGivenAnew: [{ key: "consent.afterWithdrawal" }] },
    });
    expect(await allowed("internal_figure", now)).toBe(false);
    await consent({ givenOn: "2024-11-25", isGivenAnew: true });
    expect(await allowed("internal_figure", now)).toBe(true);
  });

  test("a withdrawal said before the consent in force was given would end nothing: it is refused, not swallowed", async () => {
    await consent({ givenOn: "2024-11-25", isGivenAnew: true });
    const early = withdrawConsent(cast.researcher, { interviewId, scope: "whole", withdrawnOn: "2024-11-24" }, { now });
    await expect(early).rejects.toMatchObject({ fields: { withdrawnOn: [{ key: "consent.withdrawnBeforeGiven" }] } });
    expect(await owner.consentWithdrawal.count()).toBe(1);
  });
});

test("a use to be asked again is not allowed until it was", async () => {
  await consent({ uses: [], answers: { internal_figure: "yes", media: "ask_again", share_un: "no" } });
  expect(await allowed("internal_figure", later)).toBe(true);
  expect(await allowed("media", later)).toBe(false);
  const view = await findInterview(cast.admin, cast.investigationId, interviewId, later);
  expect(view?.standings).toContainEqual({ use: "media", standing: "ask_again" });
  expect(view?.standings).toContainEqual({ use: "share_un", standing: "not_given" });
});

test("a stranger's transaction sees no consent", async () => {
  await consent();
  const state = await read(cast.stranger, (tx) => consentStateOf(tx, [interviewId, crypto.randomUUID()]));
  expect([...state.values()]).toEqual([
    { consents: [], withdrawals: [] },
    { consents: [], withdrawals: [] },
  ]);
});
