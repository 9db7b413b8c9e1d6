import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { answerContradiction } from "@/lib/citations/commands/answer-contradiction";
import { withdrawCitation } from "@/lib/citations/commands/withdraw-citation";
import { read } from "@/lib/db";
import { joinOrigin } from "@/lib/evidence/commands/join-origin";
import { changeAct } from "@/lib/incidents/commands/change-act";
import { withdrawConsent } from "@/lib/interviews/commands/withdraw-consent";
import { recordPerson } from "@/lib/people/commands/record-person";
import { buildArmedActor } from "@/lib/testing/build-armed-actor";
import { buildCitation } from "@/lib/testing/build-citation";
import { buildEvidence, seedFile } from "@/lib/testing/build-evidence";
import { buildCarriedAct, buildFinding, buildWitness, decisionOn } from "@/lib/testing/build-finding";
import { buildAct } from "@/lib/testing/build-incident";
import { buildInvestigation, type Cast } from "@/lib/testing/build-investigation";
import { buildJudgement } from "@/lib/testing/build-judgement";
import { owner, useDatabase } from "@/lib/testing/database";
import { decideAct } from "../commands/decide-act";
import { listWaiting } from "../review/queries";
import type { Use } from "../types";
import { standingsOfActs } from "./queries";
import { findStanding, listStandings } from "./view";

useDatabase();

async function standing(cast: Cast, actId: string, use: Use = "internal_figure", now = new Date()) {
  const one = await read(cast.researcher, async (tx) => (await standingsOfActs(tx, [actId], { use, now })).get(actId));
  if (!one) throw new Error("no standing");
  return one;
}

const keysOf = (lines: readonly { key: string }[]) => lines.map(({ key }) => key.replace("findingRules.", ""));

describe("support of a confirmed act", () => {
  test("ends at once when a witness withdraws, for that use alone, and no finding changes", async () => {
    const cast = await buildInvestigation();
    const { actId, first } = await buildCarriedAct(cast);
    await buildFinding(cast, actId);
    expect((await standing(cast, actId)).support).toMatchObject({ supported: true });
    const before = await owner.finding.findMany();

    await withdrawConsent(cast.researcher, {
      interviewId: first.interviewId,
      scope: "uses",
      uses: ["public_figure"],
      reason: "Asked by phone.",
    });
    expect((await standing(cast, actId)).support).toMatchObject({ supported: true });
    expect((await standing(cast, actId, "public_figure")).support).toMatchObject({ supported: false });

    await withdrawConsent(cast.researcher, {
      interviewId: first.interviewId,
      scope: "whole",
      reason: "Asked by phone.",
    });
    const lost = await standing(cast, actId);
    expect(lost.finding?.status).toBe("confirmed");
    expect(keysOf(lost.support?.why ?? [])).toEqual(["support.statusNotCarried", "support.minNotCarried"]);
    expect(await owner.finding.findMany()).toEqual(before);
  });

  test("ends when two of its sources turn out to be one, and when a citation is withdrawn", async () => {
    const cast = await buildInvestigation();
    const [joined, withdrawn] = [
      await buildCarriedAct(cast),
      await buildCarriedAct(cast, { when: { edtf: "2024-06-20" } }),
    ];
    for (const { actId } of [joined, withdrawn]) await buildFinding(cast, actId);

    const codes = await owner.interview.findMany({
      where: { id: { in: [joined.first.interviewId, joined.second.interviewId] } },
    });
    const [a = "", b = ""] = codes.map(({ code }) => code);
    const { investigationId } = cast;
    await joinOrigin(cast.researcher, {
      investigationId,
      a,
      b,
      kind: "same_household",
      reason: "Husband and wife, one account.",
    });
    await withdrawCitation(cast.researcher, {
      citationId: withdrawn.first.citationId,
      version: 1,
      reason: "Spoke of another day.",
    });

    for (const { actId } of [joined, withdrawn]) {
      expect((await standing(cast, actId)).support, actId).toMatchObject({ supported: false });
    }
  });

  test("does not come back by what was cited after it, until someone decides again", async () => {
    const cast = await buildInvestigation();
    const { actId, first } = await buildCarriedAct(cast);
    await buildFinding(cast, actId);
    await withdrawConsent(cast.researcher, {
      interviewId: first.interviewId,
      scope: "whole",
      reason: "Asked by phone.",
    });
    await buildWitness(cast, actId);

    expect((await standing(cast, actId)).support).toMatchObject({ supported: false });
    await buildFinding({ ...cast, reviewer: cast.otherReviewer }, actId);
    expect((await standing(cast, actId)).support).toMatchObject({ supported: true });
    expect(await owner.finding.count()).toBe(2);
  });

  test("takes with it who did it, once only others than those who said so are left, and asks for a decision", async () => {
    const cast = await buildInvestigation();
    const actorId = await buildArmedActor(cast, { isState: true });
    const { actId } = await buildAct(cast, { involvements: [{ actorId }] });
    const told = { carries: ["occurrence" as const, "count" as const], says: { countMin: 7 } };
    await buildWitness(cast, actId, told);
    await buildWitness(cast, actId, told);
    const naming = { carries: ["occurrence" as const, "attribution" as const], says: {} };
    const { interviewId } = await buildWitness(cast, actId, naming);
    await buildWitness(cast, actId, naming);
    await buildFinding(cast, actId);
    expect((await standing(cast, actId)).support).toMatchObject({ supported: true, lost: [] });
    await withdrawConsent(cast.researcher, { interviewId, scope: "uses", uses: ["public_figure"], reason: "Asked." });
    expect((await standing(cast, actId, "public_figure")).support).toMatchObject({
      supported: true,
      lost: [{ attribute: "attribution", line: { sourceIds: [interviewId] } }],
    });
    await withdrawConsent(cast.researcher, { interviewId, scope: "whole", reason: "Asked." });
    const { rows } = await listWaiting(cast.otherReviewer, cast.investigationId, {
      kind: "decision_again",
      page: 1,
      pageSize: 50,
      now: new Date(),
    });
    expect(rows).toMatchObject([{ subjectId: actId }]);
  });

  test("ends with the only source of those it names as victims, and names nobody where the count is refused", async () => {
    const cast = await buildInvestigation();
    const { researcher, investigationId } = cast;
    const victims = [
      await recordPerson(researcher, { investigationId }),
      await recordPerson(researcher, { investigationId }),
    ];
    const { actId } = await buildAct(cast, {
      count: {},
      victims: victims.map(({ code }) => ({ code })),
    });
    for (const carries of [["occurrence"], ["occurrence"]] as const) {
      await buildWitness(cast, actId, { carries: [...carries], says: {} });
    }
    const { interviewId } = await buildWitness(cast, actId, { carries: ["count"], says: {} });
    const decision = await decisionOn(cast, actId);
    const given = decision.attributes?.count;
    const citationIds = given?.citationIds ?? [];

    const refused = { answer: "not_accepted" as const, reason: "One list.", citationIds };
    await decideAct(cast.reviewer, { ...decision, attributes: { ...decision.attributes, count: refused } });
    expect(await standing(cast, actId)).toMatchObject({
      finding: { decided: { victimIds: [] } },
      support: { supported: true },
    });

    const accepted = { answer: "accepted" as const, reason: "The list of the health post.", citationIds };
    const next = await decisionOn(cast, actId);
    await decideAct(cast.reviewer, { ...next, attributes: { ...next.attributes, count: accepted } });
    expect(await standing(cast, actId)).toMatchObject({ support: { supported: true } });
    await withdrawConsent(cast.researcher, { interviewId, scope: "whole", reason: "Asked." });
    const { finding, support } = await standing(cast, actId);
    expect(finding?.decided.victimIds).toHaveLength(2);
    expect(keysOf(support?.why ?? [])).toEqual(["support.victimsNotCarried"]);
  });

  test("ends when evidence that it rests on is disputed in a new round", async () => {
    const cast = await buildInvestigation();
    const { actId } = await buildAct(cast);
    await buildWitness(cast, actId);
    const { evidenceId } = await buildEvidence(cast.researcher, cast.investigationId, {
      file: "village-a-burned-walls.jpg",
    });
    await buildCitation(cast, { actId, evidenceId, knowledge: "shown", says: { countMin: 7 } });
    for (const reviewer of [cast.reviewer, cast.otherReviewer]) await buildJudgement(reviewer, evidenceId);
    await buildFinding(cast, actId);
    expect(await standing(cast, actId)).toMatchObject({
      finding: { status: "confirmed" },
      support: { supported: true },
    });

    await owner.verificationRound.create({
      data: {
        investigationId: cast.investigationId,
        evidenceId,
        round: 2,
        reason: "Seen elsewhere.",
        createdById: cast.reviewer.id,
      },
    });
    await buildJudgement(cast.reviewer, evidenceId, { round: 2 });
    expect((await standing(cast, actId)).support).toMatchObject({ supported: true });
    await buildJudgement(cast.otherReviewer, evidenceId, { round: 2, outcome: "refuted" });
    expect((await standing(cast, actId)).support).toMatchObject({ supported: false });
  });
});

describe("an act changed after its finding", () => {
  test("shows as to be decided again, and figures keep what was decided", async () => {
    const cast = await buildInvestigation();
    const { actId } = await buildCarriedAct(cast);
    await buildFinding(cast, actId);
    expect((await standing(cast, actId)).again).toEqual([]);

    const killing = {
      actType: "summary_execution",
      unit: "persons",
      victimStatus: "civilian",
      victimStatusBasis: "evidence",
    } as const;
    await changeAct(cast.researcher, {
      ...killing,
      actId,
      version: 1,
      count: { min: 9 },
      when: { edtf: "2024-05-13" },
    });

    const changed = await standing(cast, actId);
    expect(changed.again.map(({ values }) => values?.aspect)).toEqual(["count", "dates"]);
    expect(changed.finding?.decided).toMatchObject({ actVersion: 1, count: { min: 7 }, when: { edtf: "2024-05-12" } });
    expect(changed.support).toMatchObject({ supported: true });
  });

  test("a description alone asks for nothing", async () => {
    const cast = await buildInvestigation();
    const { actId } = await buildCarriedAct(cast);
    await buildFinding(cast, actId);
    const same = {
      actType: "summary_execution",
      unit: "persons",
      count: { min: 7 },
      victimStatus: "civilian",
      victimStatusBasis: "evidence",
    } as const;
    await changeAct(cast.researcher, { ...same, actId, version: 1, description: "Behind the mosque." });
    expect((await standing(cast, actId)).again).toEqual([]);
  });

  test("an incident that moved changes the acts that take their place from it", async () => {
    const cast = await buildInvestigation();
    const { actId, incidentId } = await buildCarriedAct(cast);
    await buildFinding(cast, actId);
    await owner.incident.update({
      where: { id: incidentId },
      data: { whenEdtf: "2024-06", whenEarliest: new Date("2024-06-01"), whenLatest: new Date("2024-06-30") },
    });
    expect((await standing(cast, actId)).again.map(({ values }) => values?.aspect)).toEqual(["dates"]);
  });

  test("a later contradiction asks for a decision and takes no support away; an answer closes it", async () => {
    const cast = await buildInvestigation();
    const { actId } = await buildCarriedAct(cast);
    await buildFinding(cast, actId);
    const { citationId } = await buildWitness(cast, actId, { bearing: "contradicts", carries: ["occurrence"] });

    const contradicted = await standing(cast, actId);
    expect(keysOf(contradicted.again)).toEqual(["again.contradicted"]);
    expect(contradicted.support).toMatchObject({ supported: true });
    await answerContradiction(cast.reviewer, { citationId, version: 1, reason: "Speaks of the next village." });
    expect((await standing(cast, actId)).again).toEqual([]);
  });
});

describe("where acts stand", () => {
  test("a pair with an act recorded later is counted as undecided", async () => {
    const cast = await buildInvestigation();
    const { actId } = await buildCarriedAct(cast);
    await buildFinding(cast, actId);
    await buildAct(cast);
    expect(await standing(cast, actId)).toMatchObject({
      undecidedPairCount: 1,
      again: [{ key: "findingRules.again.pairsUndecided" }],
    });
  });

  test("many acts take no more queries than one", async () => {
    const cast = await buildInvestigation();
    const acts = [];
    for (const day of ["01", "08", "15", "22"])
      acts.push(await buildCarriedAct(cast, { when: { edtf: `2024-05-${day}` } }));
    const ids = acts.map(({ actId }) => actId);

    expect(await queriesOf(cast, ids)).toBe(await queriesOf(cast, ids.slice(0, 1)));
  });

  test("says what is missing, and keeps it from a reviewer who must judge blind", async () => {
    const cast = await buildInvestigation();
    const army = await buildArmedActor(cast, { isState: true });
    const { actId } = await buildAct(cast, { involvements: [{ actorId: army }] });
    await buildWitness(cast, actId);
    const { evidenceId } = await buildEvidence(cast.researcher, cast.investigationId, {
      file: "village-a-burned-walls.jpg",
    });
    await buildCitation(cast, { actId, evidenceId, knowledge: "shown", says: { countMin: 7 } });
    const { investigationId } = cast;
    const now = new Date();

    const open = await findStanding(cast.otherReviewer, investigationId, actId, now);
    expect(open?.computed?.suggestion).toMatchObject({
      status: "probable",
      missing: {
        forStatus: "confirmed",
        needs: [{ key: "findingRules.missing.independentSource" }],
        instead: [{ key: "findingRules.missing.verification", sourceIds: [evidenceId] }],
      },
    });

    const seen = [];
    for (const outcome of ["verified", "refuted"] as const) {
      const other = await buildPhotographed(cast);
      await buildJudgement(cast.reviewer, other.evidenceId, { outcome });
      const blind = await findStanding(cast.otherReviewer, investigationId, other.actId, now);
      expect(blind).toMatchObject({ computed: null, canDecide: false, toJudgeFirst: [{ code: other.code }] });
      expect(JSON.stringify(blind)).not.toMatch(/verified"|refuted|singly/);
      seen.push(blind?.groups.map(({ counts, citations }) => [counts, citations.map(({ countsAs }) => countsAs)]));
      expect((await findStanding(cast.reviewer, investigationId, other.actId, now))?.computed).not.toBeNull();
    }
    expect(seen[0]).toEqual(seen[1]);
  });

  test("a stranger and a wrong investigation find nothing", async () => {
    const cast = await buildInvestigation();
    const { actId } = await buildCarriedAct(cast);
    expect((await listStandings(cast.stranger, cast.investigationId, [actId], new Date())).size).toBe(0);
    expect(await findStanding(cast.reviewer, crypto.randomUUID(), actId, new Date())).toBeNull();
    expect(await findStanding(cast.reviewer, cast.investigationId, "nonsense", new Date())).toBeNull();
  });
});

/** An act that one photograph of its own is cited for. */
async function buildPhotographed(cast: Cast) {
  const { actId } = await buildAct(cast);
  const photograph = await readFile(seedFile("village-a-burned-walls.jpg"));
  // Two items with one file would be one source.
  const file = new Uint8Array([...photograph, ...crypto.getRandomValues(new Uint8Array(8))]);
  const item = await buildEvidence(cast.researcher, cast.investigationId, { file, fileName: "walls.jpg" });
  await buildCitation(cast, { actId, evidenceId: item.evidenceId, knowledge: "shown" });
  return { actId, ...item };
}

/** How often the database is asked. */
async function queriesOf(cast: Cast, actIds: string[]): Promise<number> {
  return read(cast.researcher, async (tx) => {
    let asked = 0;
    const counting = <Target extends object>(target: Target): Target =>
      new Proxy(target, {
        get(of, name) {
          const value: unknown = Reflect.get(of, name);
          if (typeof value === "function") asked += 1;
          if (typeof value === "function") return value.bind(of);
          return typeof value === "object" && value !== null ? counting(value) : value;
        },
      });
    await standingsOfActs(counting(tx), actIds, { use: "internal_figure", now: new Date() });
    return asked;
  });
}
