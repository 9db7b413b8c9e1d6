import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { decidePair } from "@/lib/incidents/pairs/commands/decide-pair";
import { withdrawConsent } from "@/lib/interviews/commands/withdraw-consent";
import { buildCitation } from "@/lib/testing/build-citation";
import { buildEvidence } from "@/lib/testing/build-evidence";
import { buildCarriedAct, buildFinding } from "@/lib/testing/build-finding";
import { buildAct } from "@/lib/testing/build-incident";
import { buildInvestigation, type Cast } from "@/lib/testing/build-investigation";
import { buildJudgement } from "@/lib/testing/build-judgement";
import { buildActor } from "@/lib/testing/build-person";
import { useDatabase } from "@/lib/testing/database";
import { listWaiting } from "./queries";
import type { WaitingKind } from "./types";

useDatabase();

const file = "village-a-burned-walls.jpg";

function queue(actor: Actor, { investigationId }: Cast, asked: Partial<Parameters<typeof listWaiting>[2]> = {}) {
  return listWaiting(actor, investigationId, { kind: null, page: 1, pageSize: 50, now: new Date(), ...asked });
}

async function kindsOf(actor: Actor, cast: Cast): Promise<[WaitingKind, string][]> {
  return (await queue(actor, cast)).rows.map(({ kind, code }) => [kind, code]);
}

describe("the reviewer's queue", () => {
  test("asks for a first judgement, then for a second, then for nothing", async () => {
    const cast = await buildInvestigation();
    const { evidenceId } = await buildEvidence(cast.researcher, cast.investigationId, { file });
    await buildEvidence(cast.researcher, cast.investigationId);

    expect(await kindsOf(cast.reviewer, cast)).toEqual([["first_judgement", "EV-0001"]]);
    await buildJudgement(cast.reviewer, evidenceId);
    expect(await kindsOf(cast.reviewer, cast)).toEqual([]);
    expect(await kindsOf(cast.otherReviewer, cast)).toEqual([["second_judgement", "EV-0001"]]);
    await buildJudgement(cast.otherReviewer, evidenceId);
    expect(await kindsOf(cast.otherReviewer, cast)).toEqual([]);
  });

  test("shows two who disagree, and reports without a file", async () => {
    const cast = await buildInvestigation();
    const { evidenceId } = await buildEvidence(cast.researcher, cast.investigationId, { file });
    await buildEvidence(cast.researcher, cast.investigationId, { kind: "external_report" });
    await buildJudgement(cast.reviewer, evidenceId);
    await buildJudgement(cast.otherReviewer, evidenceId, { outcome: "refuted" });
    expect(await kindsOf(cast.reviewer, cast)).toEqual([
      ["first_judgement", "EV-0002"],
      ["disagreement", "EV-0001"],
    ]);
  });

  test("shows no one what they brought in, and nothing to those who do not review", async () => {
    const cast = await buildInvestigation();
    const both = await buildActor({ investigationId: cast.investigationId, roles: ["researcher", "reviewer"] });
    await buildEvidence(both, cast.investigationId, { file });
    await buildCarriedAct({ ...cast, researcher: both });

    expect(await kindsOf(both, cast)).toEqual([]);
    expect(await kindsOf(cast.reviewer, cast)).toHaveLength(2);
    for (const actor of [cast.researcher, cast.admin, cast.stranger]) {
      expect(await queue(actor, cast)).toMatchObject({ rows: [], total: 0 });
    }
  });

  test("asks for a decision, and again once a witness withdraws", async () => {
    const cast = await buildInvestigation();
    const { actId, first } = await buildCarriedAct(cast);
    expect(await kindsOf(cast.reviewer, cast)).toEqual([["decision", "INC-0001.1"]]);

    await buildFinding(cast, actId);
    expect(await kindsOf(cast.reviewer, cast)).toEqual([]);
    await withdrawConsent(cast.researcher, {
      interviewId: first.interviewId,
      scope: "whole",
      reason: "Asked by phone.",
    });
    expect(await kindsOf(cast.reviewer, cast)).toEqual([["decision_again", "INC-0001.1"]]);
  });

  test("keeps an act from a reviewer who has an item behind it to judge", async () => {
    const cast = await buildInvestigation();
    const { actId } = await buildAct(cast);
    const { evidenceId } = await buildEvidence(cast.researcher, cast.investigationId, { file });
    await buildCitation(cast, { actId, evidenceId, knowledge: "shown" });
    expect(await kindsOf(cast.otherReviewer, cast)).toEqual([["first_judgement", "EV-0001"]]);

    await buildJudgement(cast.reviewer, evidenceId);
    expect(await kindsOf(cast.otherReviewer, cast)).toEqual([["second_judgement", "EV-0001"]]);
    expect(await kindsOf(cast.reviewer, cast)).toEqual([["decision", "INC-0001.1"]]);
  });

  test("shows pairs until they are decided", async () => {
    const cast = await buildInvestigation();
    const [one, other] = [await buildAct(cast), await buildAct(cast)];
    expect(await kindsOf(cast.reviewer, cast)).toMatchObject([["pair", expect.any(String)]]);
    const pair = { actId: one.actId, actVersion: 1, otherActId: other.actId, otherActVersion: 1 };
    await decidePair(cast.reviewer, { ...pair, relation: "distinct", reason: "Two wells, two hours apart." });
    expect(await kindsOf(cast.reviewer, cast)).toEqual([]);
  });

  test("counts every kind, filters by one, and pages with the oldest first", async () => {
    const cast = await buildInvestigation();
    for (let made = 0; made < 3; made += 1) await buildEvidence(cast.researcher, cast.investigationId, { file });
    await buildCarriedAct(cast);

    const first = await queue(cast.reviewer, cast, { pageSize: 3 });
    const second = await queue(cast.reviewer, cast, { pageSize: 3, page: 2 });
    expect(first).toMatchObject({ total: 4, counts: { first_judgement: 3, decision: 1, pair: 0 } });
    expect([...first.rows, ...second.rows].map(({ code }) => code)).toEqual([
      "EV-0001",
      "EV-0002",
      "EV-0003",
      "INC-0001.1",
    ]);
    const acts = await queue(cast.reviewer, cast, { kind: "decision" });
    expect(acts).toMatchObject({
      total: 1,
      rows: [{ kind: "decision", title: "Attack on Village A", what: "summary_execution" }],
    });
  });
});
