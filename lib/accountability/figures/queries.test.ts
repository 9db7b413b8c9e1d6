import { beforeEach, describe, expect, test } from "vitest";
import { read } from "@/lib/db";
import { decidePair } from "@/lib/incidents/pairs/commands/decide-pair";
import { withdrawConsent } from "@/lib/interviews/commands/withdraw-consent";
import { buildAdminUnits } from "@/lib/testing/build-admin-units";
import { buildArmedActor } from "@/lib/testing/build-armed-actor";
import { buildCarriedAct, buildFinding, buildWitness } from "@/lib/testing/build-finding";
import { buildAct, buildIncident } from "@/lib/testing/build-incident";
import { buildConsent } from "@/lib/testing/build-interview";
import { buildInvestigation } from "@/lib/testing/build-investigation";
import { useDatabase } from "@/lib/testing/database";
import { type FigureUse, loadCountingActs } from "./queries";

useDatabase();
beforeEach(buildAdminUnits);

async function setUp() {
  const cast = await buildInvestigation();
  const army = await buildArmedActor(cast, { isState: true });
  const involvements = [{ actorId: army }];
  const load = (use: FigureUse = "internal", now = new Date()) =>
    read(cast.admin, (tx) => loadCountingActs(tx, cast.investigationId, use, now));
  const find = async (actId: string, use?: FigureUse) => (await load(use)).acts.find(({ id }) => id === actId);
  return { ...cast, army, involvements, load, find };
}

describe("acts as figures count them", () => {
  test("a confirmed act comes as its finding decided it, whatever it has become since", async () => {
    const { army, involvements, find, ...cast } = await setUp();
    const { actId } = await buildCarriedAct(cast, { involvements });
    await buildFinding(cast, actId);

    expect(await find(actId)).toMatchObject({
      status: "confirmed",
      isSupported: true,
      decided: { count: { min: 7 }, victimStatus: "civilian", alternatives: [[army]], actVersion: 1 },
    });
  });

  test("an act without a finding comes as it is, undecided", async () => {
    const { find, ...cast } = await setUp();
    const { actId } = await buildAct(cast);
    expect(await find(actId)).toMatchObject({
      status: "undecided",
      isSupported: false,
      decided: { count: { min: 7 } },
    });
  });

  test("each use asks for its own consent, and a withdrawal acts at once", async () => {
    const { researcher, find, ...cast } = await setUp();
    const { actId, first } = await buildCarriedAct({ ...cast, researcher });
    await buildFinding(cast, actId);
    await buildConsent(researcher, first.interviewId, { uses: ["internal_figure"] });

    expect(await find(actId, "internal")).toMatchObject({ isSupported: true });
    expect(await find(actId, "public")).toMatchObject({ isSupported: false, unsupportedReason: expect.any(String) });

    await withdrawConsent(researcher, {
      interviewId: first.interviewId,
      scope: "whole",
      reason: "She asked us to take it out.",
    });
    expect(await find(actId, "internal")).toMatchObject({ status: "confirmed", isSupported: false });
  });

  test("an act whose perpetrators nobody may be quoted for any more counts without them", async () => {
    const { researcher, army, involvements, find, ...others } = await setUp();
    const cast = { ...others, researcher };
    const { actId } = await buildAct(cast, { involvements });
    for (const carries of [
      ["occurrence", "count"],
      ["occurrence", "count", "attribution"],
    ] as const) {
      await buildWitness(cast, actId, { carries: [...carries] });
    }
    const { interviewId } = await buildWitness(cast, actId, { carries: ["attribution"], says: {} });
    await buildFinding(cast, actId);
    expect(await find(actId, "public")).toMatchObject({ decided: { alternatives: [[army]] } });

    await withdrawConsent(researcher, { interviewId, scope: "uses", uses: ["public_figure"], reason: "Asked." });
    expect(await find(actId, "internal")).toMatchObject({ decided: { alternatives: [[army]] } });
    expect(await find(actId, "public")).toMatchObject({
      isSupported: true,
      notAccepted: expect.arrayContaining(["attribution"]),
      decided: { count: { min: 7 }, alternatives: [] },
    });
  });

  test("a reported act makes a claim only if a source graded reliable says so", async () => {
    const { find, ...cast } = await setUp();
    const hundreds = { count: { magnitude: "hundreds" as const }, victimStatus: null, victimStatusBasis: null };
    const acts = [await buildAct(cast, hundreds), await buildAct(cast, hundreds)];
    const grades = ["highly_reliable", "unknown"] as const;
    for (const [at, { actId }] of acts.entries()) {
      const says = { knowledge: "hearsay" as const, says: {}, reliabilityOfInformation: grades[at] ?? "unknown" };
      await buildWitness(cast, actId, { ...says, carries: ["occurrence"] });
      await buildFinding(cast, actId, { status: "reported" });
    }
    expect(await find(acts[0]?.actId ?? "")).toMatchObject({
      status: "reported",
      claim: { count: { magnitude: "hundreds" }, isReliable: true },
    });
    expect(await find(acts[1]?.actId ?? "")).toMatchObject({ claim: { isReliable: false } });
  });
});

describe("pairs", () => {
  test("stand as the findings named them, and more carefully once someone decides otherwise", async () => {
    const { load, ...cast } = await setUp();
    const { incidentId } = await buildIncident(cast);
    const one = await buildCarriedAct(cast, { incidentId });
    const other = await buildCarriedAct(cast, { incidentId });
    const decide = (relation: "distinct" | "overlap", afterDecisionId: string | null) =>
      decidePair(cast.reviewer, {
        actId: one.actId,
        actVersion: 1,
        otherActId: other.actId,
        otherActVersion: 1,
        relation,
        reason: "We compared both accounts at length.",
        afterDecisionId,
      });

    expect((await load()).pairs).toMatchObject([{ relation: "undecided" }]);
    const first = await decide("distinct", null);
    await buildFinding(cast, one.actId);
    await buildFinding(cast, other.actId);
    expect((await load()).pairs).toMatchObject([{ relation: "distinct" }]);

    await decide("overlap", first.decisionId);
    expect((await load()).pairs).toMatchObject([{ relation: "overlap" }]);
  });
});

test("nothing of another investigation is loaded", async () => {
  const { stranger, investigationId, ...cast } = await setUp();
  await buildAct({ ...cast, investigationId });
  const world = await read(stranger, (tx) => loadCountingActs(tx, investigationId, "internal", new Date()));
  expect(world.acts).toEqual([]);
});
