import { describe, expect, test } from "vitest";
import { decidePair } from "@/lib/incidents/pairs/commands/decide-pair";
import { buildArmedActor } from "@/lib/testing/build-armed-actor";
import { buildCitation } from "@/lib/testing/build-citation";
import { buildEvidence } from "@/lib/testing/build-evidence";
import { buildCarriedAct, buildFinding, buildWitness, decisionOn } from "@/lib/testing/build-finding";
import { buildAct } from "@/lib/testing/build-incident";
import { buildInvestigation, type Cast } from "@/lib/testing/build-investigation";
import { buildJudgement } from "@/lib/testing/build-judgement";
import { buildActor } from "@/lib/testing/build-person";
import { owner, useDatabase } from "@/lib/testing/database";
import { decideAct } from "./decide-act";

useDatabase();

async function expectUndecided() {
  expect(await owner.finding.count()).toBe(0);
  expect(await owner.findingCitation.count()).toBe(0);
  expect(await owner.auditEvent.count({ where: { name: "act.decided" } })).toBe(0);
}

describe("deciding on an act", () => {
  test("keeps what was decided of which version, on what, and leaves a trace", async () => {
    const cast = await buildInvestigation();
    const actorId = await buildArmedActor(cast, { isState: true });
    const { actId, first, second } = await buildCarriedAct(cast, { involvements: [{ actorId }] });

    await buildFinding(cast, actId);

    const [finding] = await owner.finding.findMany({ include: { citations: true } });
    expect(finding).toMatchObject({
      actId,
      actVersion: 1,
      status: "confirmed",
      suggestedStatus: "confirmed",
      overrides: [],
      isCountAccepted: true,
      acceptedMin: 7,
      isAttributionAccepted: true,
      isIntentAccepted: false,
      reviewerId: cast.reviewer.id,
      decided: { actVersion: 1, count: { min: 7 }, victimStatus: "civilian", alternatives: [[actorId]] },
    });
    const cited = finding?.citations.map(({ citationId }) => citationId).sort();
    expect(cited).toEqual([first.citationId, second.citationId].sort());
    expect(await owner.auditEvent.findMany({ where: { name: "act.decided" } })).toMatchObject([
      { subjectId: actId, actorId: cast.reviewer.id, details: { code: "INC-0001.1", status: "confirmed", version: 1 } },
    ]);
  });

  test("takes out what is not accepted, and keeps the reason", async () => {
    const cast = await buildInvestigation();
    const { actId } = await buildCarriedAct(cast);
    const decision = await decisionOn(cast, actId);
    const count = { answer: "not_accepted", reason: "Both speak of what they were told." } as const;

    await decideAct(cast.reviewer, { ...decision, attributes: { ...decision.attributes, count } });

    expect(await owner.finding.findFirst()).toMatchObject({
      isCountAccepted: false,
      acceptedMin: null,
      decided: { count: { min: null } },
      facts: { count: { min: 7 } },
      reasons: { attributes: { count: { isAccepted: false, reason: count.reason } } },
    });
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["a researcher", "researcher", "forbidden"],
    ["an admin", "admin", "forbidden"],
  ] as const)("refuses %s and writes nothing", async (_who, who, code) => {
    const cast = await buildInvestigation();
    const { actId } = await buildCarriedAct(cast);
    await expect(decideAct(cast[who], await decisionOn(cast, actId))).rejects.toMatchObject({ code });
    await expectUndecided();
  });

  test("refuses who recorded the act, or a source it rests on, whatever other roles they hold", async () => {
    const cast = await buildInvestigation();
    const both = await buildActor({ investigationId: cast.investigationId, roles: ["researcher", "reviewer"] });
    const recorded = await buildCarriedAct({ ...cast, researcher: both });
    const rests = await buildCarriedAct(cast);
    await buildWitness({ ...cast, researcher: both }, rests.actId);

    for (const { actId } of [recorded, rests]) {
      await expect(decideAct(both, await decisionOn(cast, actId))).rejects.toMatchObject({ code: "forbidden" });
    }
    await expectUndecided();
  });

  test("refuses a version that the act no longer has, an incident that moved, a finding made meanwhile", async () => {
    const cast = await buildInvestigation();
    const { actId, incidentId } = await buildCarriedAct(cast);
    const decision = await decisionOn(cast, actId);

    await owner.act.update({ where: { id: actId }, data: { version: 2 } });
    const stale = { code: "conflict", words: { key: "findings.refusals.changedWhileReading" } };
    await expect(decideAct(cast.reviewer, decision)).rejects.toMatchObject(stale);
    await owner.incident.update({ where: { id: incidentId }, data: { version: 2 } });
    await expect(decideAct(cast.reviewer, { ...decision, version: 2 })).rejects.toMatchObject(stale);
    await expectUndecided();

    const fresh = await decisionOn(cast, actId);
    await decideAct(cast.reviewer, fresh);
    await expect(decideAct(cast.otherReviewer, fresh)).rejects.toMatchObject({
      words: { key: "findings.refusals.decidedMeanwhile" },
    });
    expect(await owner.finding.count()).toBe(1);
  });

  test("a double click decides once", async () => {
    const cast = await buildInvestigation();
    const { actId } = await buildCarriedAct(cast);
    const decision = await decisionOn(cast, actId);
    const submissionId = crypto.randomUUID();
    const send = () => decideAct(cast.reviewer, decision, { submissionId });

    const [one, again] = await Promise.all([send(), send()]);
    expect(one).toEqual(again);
    expect(await owner.finding.count()).toBe(1);
    expect(await owner.auditEvent.count({ where: { name: "act.decided" } })).toBe(1);
  });

  test("refuses what the rules refuse, beside the field, and writes nothing", async () => {
    const cast = await buildInvestigation();
    const { actId } = await buildCarriedAct(cast);
    const decision = await decisionOn(cast, actId);
    const { count, ...others } = decision.attributes ?? {};

    const cases = [
      [{ standard: "reasonable_suspicion" }, "standard", "standardTooLow"],
      [{ status: "reported" }, "overrideReason", "overrideStatus"],
      [{ acceptedMin: 8 }, "acceptedMin", "minAboveAct"],
      [{ citationIds: [] }, "citationIds", "basisNotCited"],
      [
        { attributes: { ...others, count: { ...count, citationIds: [] } } },
        "attributes.count.citationIds",
        "attributeNotCited",
      ],
      [{ attributes: { ...others, count: { answer: "not_accepted" } } }, "attributes.count.reason", "reasonRequired"],
      [{ citationIds: [crypto.randomUUID()] }, "citationIds", "citationGone"],
    ] as const;
    for (const [change, field, key] of cases) {
      await expect(decideAct(cast.reviewer, { ...decision, ...change } as typeof decision)).rejects.toMatchObject({
        code: "invalid",
        fields: { [field]: expect.arrayContaining([expect.objectContaining({ key: `findingRules.refusals.${key}` })]) },
      });
    }
    await expect(decideAct(cast.reviewer, { ...decision, attributes: others })).rejects.toMatchObject({
      fields: { "attributes.count.answer": [{ key: "findings.refusals.chooseAnswer" }] },
    });
    await expectUndecided();
  });

  test("refuses a minimum that one source alone carries, whatever the reason, and writes nothing", async () => {
    const cast = await buildInvestigation();
    const { actId } = await buildAct(cast);
    await buildWitness(cast, actId);
    await buildWitness(cast, actId, { says: { countMin: 5 } });
    const overrideReason = "The second left before the last two were brought.";

    const tooHigh = await decisionOn(cast, actId, { acceptedMin: 7, overrideReason });
    await expect(decideAct(cast.reviewer, tooHigh)).rejects.toMatchObject({
      fields: { acceptedMin: [{ key: "findingRules.refusals.minAboveCarried", values: { min: 5 } }] },
    });
    await expectUndecided();
    await buildFinding(cast, actId, { acceptedMin: 5 });
    expect(await owner.finding.findFirst()).toMatchObject({ overrides: [], acceptedMin: 5 });
  });

  test("is not confirmed over a pair that nobody has decided; deciding it clears the way and is named", async () => {
    const cast = await buildInvestigation();
    const { actId } = await buildCarriedAct(cast);
    const other = await buildAct(cast);
    const decision = await decisionOn(cast, actId);

    await expect(decideAct(cast.reviewer, decision)).rejects.toMatchObject({
      fields: { status: [{ key: "findingRules.refusals.pairsUndecided", values: { count: 1 } }] },
    });
    await expectUndecided();

    const pair = { actId, actVersion: 1, otherActId: other.actId, otherActVersion: 1 };
    await decidePair(cast.reviewer, { ...pair, relation: "distinct", reason: "Two wells, two hours apart." });
    await decideAct(cast.reviewer, decision);
    expect(await owner.finding.findFirst()).toMatchObject({
      decidedPairs: [{ otherActId: other.actId, relation: "distinct", keptActId: null }],
    });
  });

  test("enforced disappearance is not confirmed without each element cited", async () => {
    const cast = await buildInvestigation();
    const army = await buildArmedActor(cast, { isState: true });
    const { actId, first } = await buildCarriedAct(cast, {
      actType: "enforced_disappearance",
      involvements: [{ actorId: army }],
    });
    const decision = await decisionOn(cast, actId);
    const elements = { deprivation_of_liberty: [first.citationId], state_link: [first.citationId] };

    await expect(decideAct(cast.reviewer, { ...decision, disappearanceElements: elements })).rejects.toMatchObject({
      fields: {
        "disappearanceElements.refusal_or_concealment": [
          { key: "findingRules.refusals.elementNotCited", values: { element: "refusal_or_concealment" } },
        ],
      },
    });
    await expectUndecided();
    await decideAct(cast.reviewer, {
      ...decision,
      disappearanceElements: { ...elements, refusal_or_concealment: [first.citationId] },
    });
    expect(await owner.finding.count()).toBe(1);
  });

  test("waits for a reviewer's own judgement on evidence that another has judged", async () => {
    const cast = await buildInvestigation();
    const { actId } = await citedPhotograph(cast);

    await expect(decideAct(cast.otherReviewer, await decisionOn(cast, actId))).rejects.toMatchObject({
      code: "forbidden",
      words: { key: "findings.refusals.judgeFirst", values: { sources: "EV-0001" } },
    });
    await expectUndecided();
    await decideAct(cast.reviewer, await decisionOn(cast, actId));
    expect(await owner.finding.findFirst()).toMatchObject({ status: "probable" });
  });
});

/** An act that one photograph carries, verified by the first reviewer alone. */
async function citedPhotograph(cast: Cast) {
  const { actId } = await buildAct(cast, {
    actType: "burning",
    unit: "structures",
    victimStatus: undefined,
    victimStatusBasis: undefined,
    count: { min: 3 },
  });
  const { evidenceId } = await buildEvidence(cast.researcher, cast.investigationId, {
    file: "village-a-burned-walls.jpg",
  });
  await buildCitation(cast, {
    actId,
    evidenceId,
    knowledge: "shown",
    carries: ["occurrence", "count"],
    says: { countMin: 3 },
  });
  await buildJudgement(cast.reviewer, evidenceId);
  return { actId, evidenceId };
}
