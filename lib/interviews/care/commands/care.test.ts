import { beforeEach, describe, expect, test } from "vitest";
import { buildInterview, buildStatement, buildTranscript } from "@/lib/testing/build-interview";
import { buildInvestigation, type Cast } from "@/lib/testing/build-investigation";
import { buildActor } from "@/lib/testing/build-person";
import { owner, useDatabase } from "@/lib/testing/database";
import { findCare } from "../queries";
import { assessRisk } from "./assess-risk";
import { makePromise } from "./make-promise";
import { offerReferral } from "./offer-referral";
import { settlePromise } from "./settle-promise";
import { stopAndRefer } from "./stop-and-refer";
import { writeAssessment } from "./write-assessment";

useDatabase();

const now = new Date("2024-12-01T10:00:00Z");
let cast: Cast;
let interviewId: string;

beforeEach(async () => {
  cast = await buildInvestigation();
  const vulnerabilities: ("torture" | "detained")[] = ["torture", "detained"];
  interviewId = (await buildInterview(cast, { vulnerabilities })).interviewId;
});

const threat = { threat: "retaliation", likelihood: "low", impact: "high", mitigation: "Met elsewhere." } as const;
const risk = { decision: "go", assessedOn: "2024-07-02" } as const;
const referral = { service: "medical", outcome: "declined", offeredOn: "2024-07-02" } as const;
const assess = (change: Partial<Parameters<typeof assessRisk>[1]> = {}, who = cast.researcher) =>
  assessRisk(who, { interviewId, threats: [threat], ...risk, ...change }, { now });
const refer = (change: Partial<Parameters<typeof offerReferral>[1]> = {}, who = cast.researcher) =>
  offerReferral(who, { interviewId, ...referral, ...change }, { now });
const care = (who = cast.researcher) => findCare(who, cast.investigationId, interviewId, now);

const refusals = [
  ["someone off the investigation", "stranger", "not-found"],
  ["a reviewer", "reviewer", "forbidden"],
  ["an admin", "admin", "forbidden"],
] as const;

describe("care before completion", () => {
  const fix = async () => buildStatement(cast.researcher, interviewId);
  beforeEach(() => buildTranscript(cast.researcher, interviewId, ["I saw it."]));

  test.each([
    ["nothing done", async () => {}, "risk_assessment_and_referral"],
    ["risks assessed only", () => assess(), "referral"],
    ["a referral only", () => refer(), "risk_assessment"],
    [
      "a last look that says no",
      () =>
        assess()
          .then(() => refer())
          .then(() => assess({ decision: "no_go" })),
      "no_go",
    ],
  ])("with %s the statement is not fixed, and the words say what to do", async (_what, done, missing) => {
    await done();
    await expect(fix()).rejects.toMatchObject({
      code: "conflict",
      words: { key: `interviews.care.refused.${missing}` },
    });
    expect(await owner.statement.count()).toBe(0);
    expect(await owner.auditEvent.count({ where: { name: "interview.statement-fixed" } })).toBe(0);
  });

  test.each(["declined", "none_exists", "accepted", "offered"] as const)(
    "with risks assessed and a referral that was %s it is",
    async (outcome) => {
      await assess({ decision: "go_with_care" });
      await refer({ outcome });
      await fix();
      expect(await owner.statement.count()).toBe(1);
    },
  );

  test("someone who is not flagged needs neither", async () => {
    const { interviewId: other } = await buildInterview(cast);
    await buildTranscript(cast.researcher, other, ["I saw it."]);
    await buildStatement(cast.researcher, other);
    expect(await owner.statement.count()).toBe(1);
  });

  test("the database says the same to whoever goes past the command", async () => {
    const row = {
      ...{ investigationId: cast.investigationId, interviewId, readBackOn: now, readBackLanguage: "fr" },
      ...{ confirmation: "yes", paragraphCount: 1, sha256: "0".repeat(64), fixedById: cast.researcher.id },
    };
    await expect(owner.statement.create({ data: row })).rejects.toThrow(/risk assessment/);
    await assess();
    await expect(owner.statement.create({ data: row })).rejects.toThrow(/referral/);
  });
});

describe("stopping", () => {
  const stop = (change: Partial<Parameters<typeof stopAndRefer>[1]> = {}, who = cast.researcher) =>
    stopAndRefer(who, { interviewId, reason: "They wished to stop.", ...change }, { now });

  test("ends with a referral that comes along, once, and then no statement is fixed", async () => {
    await stop({ ...referral, outcome: "none_exists" });
    expect(await owner.interviewEnding.findFirst()).toMatchObject({ outcome: "stopped_and_referred" });
    expect(await owner.referral.findMany()).toMatchObject([{ outcome: "none_exists" }]);
    await expect(stop(referral)).rejects.toMatchObject({ words: { key: "interviews.care.alreadyStopped" } });

    await buildTranscript(cast.researcher, interviewId, ["A few words."]);
    await assess();
    await expect(buildStatement(cast.researcher, interviewId)).rejects.toMatchObject({
      words: { key: "interviews.care.stoppedStays" },
    });
    expect(await owner.statement.count()).toBe(0);
  });

  test("without any referral it is refused and writes nothing; one on record will do", async () => {
    await expect(stop()).rejects.toMatchObject({ fields: { service: [{ key: "interviews.care.referralMissing" }] } });
    expect(await owner.interviewEnding.count()).toBe(0);
    await refer();
    await stop();
    expect(await owner.interviewEnding.count()).toBe(1);
  });

  test("half a referral is asked about, and nothing is written", async () => {
    await expect(stop({ service: "medical" })).rejects.toMatchObject({ fields: { outcome: expect.anything() } });
    expect(await owner.referral.count()).toBe(0);
  });

  test.each(refusals)("refuses %s and writes nothing", async (_who, who, code) => {
    await expect(stop(referral, cast[who])).rejects.toMatchObject({ code });
    expect([await owner.interviewEnding.count(), await owner.referral.count()]).toEqual([0, 0]);
  });
});

describe("risks and referrals", () => {
  test.each([
    ["no threat", () => assess({ threats: [] }), "threats"],
    [
      "a threat nothing is done about",
      () => assess({ threats: [{ ...threat, mitigation: "" }] }),
      "threats.0.mitigation",
    ],
    ["a day to come", () => assess({ assessedOn: "2024-12-24" }), "assessedOn"],
    ["a referral on a day to come", () => refer({ offeredOn: "2024-12-24" }), "offeredOn"],
  ])("refuses %s and writes nothing", async (_what, attempt, field) => {
    await expect(attempt()).rejects.toMatchObject({ fields: { [field]: expect.anything() } });
    expect([await owner.riskAssessment.count(), await owner.referral.count()]).toEqual([0, 0]);
  });

  test("each look is a version; the last one holds, and words of it stay off the trail", async () => {
    await assess();
    await assess({ decision: "no_go", note: "They were followed." });
    expect((await care())?.risks.map(({ version, decision }) => [version, decision])).toEqual([
      [2, "no_go"],
      [1, "go"],
    ]);
    expect((await care())?.missing).toEqual(["no_go", "referral"]);
    const details = await owner.auditEvent.findMany({ where: { name: "interview.risk-assessed" } });
    expect(JSON.stringify(details.map((event) => event.details))).not.toMatch(/followed|elsewhere/);
    await expect(owner.riskAssessment.updateMany({ data: { decision: "go" } })).rejects.toThrow(/never changed/);
  });

  test.each(refusals)("refuses %s and writes nothing", async (_who, who, code) => {
    await expect(assess({}, cast[who])).rejects.toMatchObject({ code });
    await expect(refer({}, cast[who])).rejects.toMatchObject({ code });
    expect([await owner.riskAssessment.count(), await owner.referral.count()]).toEqual([0, 0]);
  });
});

describe("promises", () => {
  const promise = async (dueOn = "2024-11-30") =>
    (await makePromise(cast.researcher, { interviewId, what: "Tell them.", dueOn }, { now })).promiseId;

  test("is overdue the day after, until someone says once what became of it", async () => {
    const [late, today] = [await promise("2024-11-30"), await promise("2024-12-01")];
    expect((await care())?.promises.map(({ promiseId, isOverdue }) => [promiseId, isOverdue])).toEqual([
      [late, true],
      [today, false],
    ]);
    await settlePromise(cast.admin, { promiseId: late, kept: "not_kept", reason: "No safe way." }, { now });
    expect((await care())?.promises[0]).toMatchObject({ isOverdue: false, outcome: { isKept: false } });
    const again = settlePromise(cast.researcher, { promiseId: late, kept: "kept" }, { now });
    await expect(again).rejects.toMatchObject({ words: { key: "interviews.care.alreadySettled" } });
  });

  test("one that was not kept needs a reason", async () => {
    const promiseId = await promise();
    const attempt = settlePromise(cast.researcher, { promiseId, kept: "not_kept" }, { now });
    await expect(attempt).rejects.toMatchObject({ fields: { reason: expect.anything() } });
    expect(await owner.promiseOutcome.count()).toBe(0);
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["a reviewer", "reviewer", "forbidden"],
  ] as const)("refuses %s and writes nothing", async (_who, who, code) => {
    const promiseId = await promise();
    await expect(settlePromise(cast[who], { promiseId, kept: "kept" })).rejects.toMatchObject({ code });
    const attempt = makePromise(cast[who], { interviewId, what: "More.", dueOn: "2024-12-24" });
    await expect(attempt).rejects.toMatchObject({ code });
    expect([await owner.promiseOutcome.count(), await owner.interviewPromise.count()]).toEqual([0, 1]);
  });
});

describe("what the interviewer makes of it", () => {
  const text = "Hesitated at the name of the neighbour.";

  test("is there for the interviewer, reviewers and admins, and absent from the answer of everyone else", async () => {
    await writeAssessment(cast.researcher, { interviewId, text }, { now });
    for (const who of [cast.researcher, cast.reviewer, cast.admin])
      expect((await care(who))?.assessments).toMatchObject([{ text }]);
    const colleague = await buildActor({ investigationId: cast.investigationId, roles: ["researcher"] });
    const seen = await care(colleague);
    expect(seen).not.toBeNull();
    expect(seen && "assessments" in seen).toBe(false);
    expect(await care(cast.stranger)).toBeNull();
    const details = await owner.auditEvent.findMany({ where: { name: "interview.assessed" } });
    expect(JSON.stringify(details.map((event) => event.details))).not.toContain("Hesitated");
  });

  test("is behind row-level security too: a query that forgets to ask shows a colleague nothing", async () => {
    const { read } = await import("@/lib/db");
    await writeAssessment(cast.researcher, { interviewId, text }, { now });
    const colleague = await buildActor({ investigationId: cast.investigationId, roles: ["researcher"] });
    const count = (who: typeof colleague) => read(who, (tx) => tx.interviewerAssessment.count());
    expect(await count(colleague)).toBe(0);
    expect(await count(cast.stranger)).toBe(0);
    expect([await count(cast.researcher), await count(cast.reviewer), await count(cast.admin)]).toEqual([1, 1, 1]);
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["a reviewer, who may read it", "reviewer", "forbidden"],
    ["an admin", "admin", "forbidden"],
  ] as const)("refuses %s and writes nothing", async (_who, who, code) => {
    await expect(writeAssessment(cast[who], { interviewId, text })).rejects.toMatchObject({ code });
    expect(await owner.interviewerAssessment.count()).toBe(0);
  });
});
