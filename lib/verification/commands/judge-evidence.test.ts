import { describe, expect, test } from "vitest";
import { listTrail } from "@/lib/audit/queries";
import { read } from "@/lib/db";
import { buildEvidence } from "@/lib/testing/build-evidence";
import { buildInvestigation, type Cast } from "@/lib/testing/build-investigation";
import { buildJudgement, judgementOf } from "@/lib/testing/build-judgement";
import { buildActor } from "@/lib/testing/build-person";
import { owner, useDatabase } from "@/lib/testing/database";
import { findVerification, verificationOf, verificationSeenBy } from "../queries";
import { judgeEvidence } from "./judge-evidence";
import { reopenRound } from "./reopen-round";

useDatabase();

async function recordPhotograph(cast: Cast) {
  const { investigationId, researcher } = cast;
  const { evidenceId } = await buildEvidence(researcher, investigationId, { file: "village-a-burned-walls.jpg" });
  return evidenceId;
}

const statusOf = (cast: Cast, evidenceId: string) =>
  read(cast.researcher, async (tx) => (await verificationOf(tx, [evidenceId])).get(evidenceId));

describe("judging an item of evidence", () => {
  test("keeps the checks in order, and names no outcome on the trail", async () => {
    const cast = await buildInvestigation();
    const evidenceId = await recordPhotograph(cast);

    await buildJudgement(cast.reviewer, evidenceId);

    const [judgement] = await owner.judgement.findMany();
    expect(judgement).toMatchObject({ evidenceId, round: 1, outcome: "verified", reviewerId: cast.reviewer.id });
    expect(judgement?.checks).toMatchObject([
      { check: "provenance", result: "passes", confidence: "high", note: "" },
      ...Array(13).fill({}),
    ]);
    const [entry] = await owner.auditEvent.findMany({ where: { name: "evidence.judged" } });
    expect(entry).toMatchObject({ reason: null, details: { code: "EV-0001", round: 1 } });
    expect(await statusOf(cast, evidenceId)).toBe("singly_verified");
  });

  test("two who agree make it verified; two who disagree, disputed", async () => {
    const cast = await buildInvestigation();
    const [agreed, disputed] = [await recordPhotograph(cast), await recordPhotograph(cast)];

    for (const reviewer of [cast.reviewer, cast.otherReviewer]) await buildJudgement(reviewer, agreed);
    await buildJudgement(cast.reviewer, disputed);
    await buildJudgement(cast.otherReviewer, disputed, { outcome: "refuted" });

    expect(await statusOf(cast, agreed)).toBe("verified");
    expect(await statusOf(cast, disputed)).toBe("disputed");
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["a researcher", "researcher", "forbidden"],
    ["an admin", "admin", "forbidden"],
  ] as const)("refuses %s and writes nothing", async (_who, who, code) => {
    const cast = await buildInvestigation();
    const evidenceId = await recordPhotograph(cast);
    await expect(buildJudgement(cast[who], evidenceId)).rejects.toMatchObject({ code });
    await expectNothingJudged();
  });

  test("refuses a reviewer who recorded, collected or brought in the item, whatever other roles they hold", async () => {
    const cast = await buildInvestigation();
    const both = await buildActor({ investigationId: cast.investigationId, roles: ["researcher", "reviewer"] });
    const recorded = await buildEvidence(both, cast.investigationId, { file: "village-a-burned-walls.jpg" });
    const collected = await buildEvidence(cast.researcher, cast.investigationId, {
      file: "village-a-burned-walls.jpg",
      collectorId: both.id,
    });

    for (const { evidenceId } of [recorded, collected]) {
      await expect(buildJudgement(both, evidenceId)).rejects.toMatchObject({
        code: "forbidden",
        words: { key: "verificationPages.refusals.ownItem" },
      });
    }
    await expectNothingJudged();
  });

  test("refuses to judge what is not there to be looked at, but not a report without a file", async () => {
    const cast = await buildInvestigation();
    const empty = await buildEvidence(cast.researcher, cast.investigationId);
    const report = await buildEvidence(cast.researcher, cast.investigationId, { kind: "external_report" });

    await expect(buildJudgement(cast.reviewer, empty.evidenceId)).rejects.toMatchObject({
      words: { key: "verificationPages.refusals.noOriginal" },
    });
    await expectNothingJudged();
    await buildJudgement(cast.reviewer, report.evidenceId, { kind: "external_report" });
    expect(await owner.judgement.count()).toBe(1);
  });

  test("refuses a check left open, a doubt without words and a verdict over a failure, each beside its field", async () => {
    const cast = await buildInvestigation();
    const evidenceId = await recordPhotograph(cast);
    const whole = judgementOf(evidenceId);
    const { metadata: _open, ...others } = whole.checks ?? {};
    const failing = {
      ...whole.checks,
      manipulation: { result: "fails", confidence: "low", note: "Two skies." },
    } as const;
    const wordless = { ...whole.checks, manipulation: { result: "concerns", confidence: "low" } } as const;

    const cases = [
      [{ checks: others }, "checks.metadata.result", "verification.refusals.checkUnanswered"],
      [{ checks: failing }, "outcome", "verification.refusals.verifiedOverFailure"],
      [{ checks: wordless }, "checks.manipulation.note", "verificationPages.refusals.sayWhat"],
      [{ outcome: "refuted", checks: whole.checks }, "outcome", "verification.refusals.refutedOnNothing"],
    ] as const;
    for (const [change, field, key] of cases) {
      await expect(judgeEvidence(cast.reviewer, { ...whole, ...change })).rejects.toMatchObject({
        code: "invalid",
        fields: { [field]: [{ key }] },
      });
    }
    await expectNothingJudged();
  });

  test("a double click judges once; a second judgement in one round is refused", async () => {
    const cast = await buildInvestigation();
    const evidenceId = await recordPhotograph(cast);
    const submissionId = crypto.randomUUID();
    const send = () => judgeEvidence(cast.reviewer, judgementOf(evidenceId), { submissionId });

    const [one, again] = await Promise.all([send(), send()]);
    expect(one).toEqual(again);
    await expect(buildJudgement(cast.reviewer, evidenceId)).rejects.toMatchObject({ code: "forbidden" });
    expect(await owner.judgement.count()).toBe(1);
  });

  test("of three who judge at once, the third finds the round complete", async () => {
    const cast = await buildInvestigation();
    const evidenceId = await recordPhotograph(cast);
    const third = await buildActor({ investigationId: cast.investigationId, roles: ["reviewer"] });

    const sent = [cast.reviewer, cast.otherReviewer, third].map((reviewer) => buildJudgement(reviewer, evidenceId));
    const settled = await Promise.allSettled(sent);

    expect(settled.filter(({ status }) => status === "rejected")).toHaveLength(1);
    expect(await owner.judgement.count()).toBe(2);
  });
});

describe("the second reviewer is blind", () => {
  const telling = {
    seenWhat: "Seven bodies beside the well.",
    seenWhere: "North of the market",
    seenWhen: "Shortly after noon",
    alternatives: "A staged scene.",
    reason: "The shadow of the minaret fits noon.",
    outcome: "refuted",
  } as const;

  test("nothing that the second is sent holds a word of the first, its outcome or its author", async () => {
    const cast = await buildInvestigation();
    const evidenceId = await recordPhotograph(cast);
    await buildJudgement(cast.reviewer, evidenceId, telling);

    const { investigationId, otherReviewer } = cast;
    const page = await findVerification(otherReviewer, investigationId, evidenceId);
    const list = await read(otherReviewer, (tx) => verificationSeenBy(tx, otherReviewer, [evidenceId]));
    const trail = await listTrail(otherReviewer, { investigationId, page: 1 });

    expect(page).toMatchObject({
      status: "withheld",
      judgementCount: 1,
      judgements: [],
      isBlind: true,
      canJudge: true,
    });
    expect([...list.values()]).toEqual(["withheld"]);
    expect(JSON.stringify([page, ...list])).not.toContain(cast.reviewer.code);
    for (const text of [...Object.values(telling), "Published in 2019"]) {
      expect(JSON.stringify([page, ...list, trail])).not.toContain(text);
    }
  });

  test("cannot be told apart by what the first one found", async () => {
    const cast = await buildInvestigation();
    const seen = [];
    for (const outcome of ["verified", "refuted", "inconclusive"] as const) {
      const evidenceId = await recordPhotograph(cast);
      await buildJudgement(cast.reviewer, evidenceId, { outcome });
      const view = await findVerification(cast.otherReviewer, cast.investigationId, evidenceId);
      seen.push(JSON.stringify(view).replaceAll(evidenceId, "this item"));
    }
    expect(new Set(seen).size).toBe(1);
  });

  test("sees all once they have judged", async () => {
    const cast = await buildInvestigation();
    const evidenceId = await recordPhotograph(cast);
    await buildJudgement(cast.reviewer, evidenceId, telling);
    await buildJudgement(cast.otherReviewer, evidenceId);

    const view = await findVerification(cast.otherReviewer, cast.investigationId, evidenceId);
    expect(view).toMatchObject({ status: "disputed", isBlind: false, canJudge: false });
    expect(view?.judgements.map(({ seenWhat }) => seenWhat)).toContain(telling.seenWhat);
  });

  test("someone off the investigation finds no item at all", async () => {
    const cast = await buildInvestigation();
    const evidenceId = await recordPhotograph(cast);
    expect(await findVerification(cast.stranger, cast.investigationId, evidenceId)).toBeNull();
    expect(await findVerification(cast.reviewer, cast.investigationId, "nonsense")).toBeNull();
  });
});

describe("a new round", () => {
  const reason = "The original recording has come in.";

  test("needs two judgements, a reason, and a reviewer; what was judged stands until two have judged anew", async () => {
    const cast = await buildInvestigation();
    const evidenceId = await recordPhotograph(cast);
    await buildJudgement(cast.reviewer, evidenceId);
    await expect(reopenRound(cast.reviewer, { evidenceId, round: 1, reason })).rejects.toMatchObject({
      words: { key: "verificationPages.refusals.roundStillOpen" },
    });

    await buildJudgement(cast.otherReviewer, evidenceId, { outcome: "refuted" });
    await expect(reopenRound(cast.researcher, { evidenceId, round: 1, reason })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await owner.verificationRound.count()).toBe(0);

    await reopenRound(cast.reviewer, { evidenceId, round: 1, reason });
    await expect(reopenRound(cast.otherReviewer, { evidenceId, round: 1, reason })).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(buildJudgement(cast.reviewer, evidenceId)).rejects.toMatchObject({ code: "conflict" });
    await buildJudgement(cast.reviewer, evidenceId, { round: 2 });
    expect(await statusOf(cast, evidenceId)).toBe("disputed");
    await buildJudgement(cast.otherReviewer, evidenceId, { round: 2 });
    expect(await statusOf(cast, evidenceId)).toBe("verified");
    expect(await owner.auditEvent.findMany({ where: { name: "evidence.round-reopened" } })).toMatchObject([
      { reason, details: { round: 2 } },
    ]);
  });
});

async function expectNothingJudged() {
  expect(await owner.judgement.count()).toBe(0);
  expect(await owner.auditEvent.count({ where: { name: "evidence.judged" } })).toBe(0);
}
