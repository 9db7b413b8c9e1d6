import { beforeEach, describe, expect, test } from "vitest";
import { listCitationsOfActs } from "@/lib/citations/queries";
import { withdrawConsent } from "@/lib/interviews/commands/withdraw-consent";
import { buildAdminUnits } from "@/lib/testing/build-admin-units";
import { buildCarriedAct, buildFinding } from "@/lib/testing/build-finding";
import { buildIncident } from "@/lib/testing/build-incident";
import { buildConsent, buildStatement } from "@/lib/testing/build-interview";
import { buildInvestigation } from "@/lib/testing/build-investigation";
import { buildActor } from "@/lib/testing/build-person";
import { buildFigure, buildSummary } from "@/lib/testing/build-summary";
import { useDatabase } from "@/lib/testing/database";
import { findImpact } from "./queries";

useDatabase();
beforeEach(buildAdminUnits);

/** Seven killed, confirmed on two witnesses, in a figure of a summary. */
async function setUp() {
  const cast = await buildInvestigation();
  const { incidentId } = await buildIncident(cast, { title: "Village A" });
  const act = await buildCarriedAct(cast, { incidentId });
  for (const { interviewId } of [act.first, act.second]) await buildStatement(cast.researcher, interviewId);
  await buildFinding(cast, act.actId);
  const { summaryId } = await buildSummary(cast);
  const { figureId } = await buildFigure(cast, summaryId);
  const impact = (withdrawalId: string, who = cast.researcher) =>
    findImpact(who, cast.investigationId, withdrawalId, new Date());
  return { ...cast, act, summaryId, figureId, impact };
}

describe("what a withdrawal changed", () => {
  test("names the finding, the figure and the count of people that it moved, each with what it was", async () => {
    const { researcher, act, figureId, summaryId, impact } = await setUp();
    const { interviewId } = act.second;
    const { withdrawalId } = await withdrawConsent(researcher, { interviewId, scope: "whole" });
    expect(await impact(withdrawalId)).toMatchObject({
      uses: [],
      acts: [{ actId: act.actId, incidentTitle: "Village A", status: "confirmed", uses: ["internal", "public"] }],
      figures: [
        { figureId, use: "internal", before: 7, after: 0 },
        { figureId, use: "public", before: 7, after: 0 },
      ],
      methods: [{ summaryId, before: 2, after: 1 }],
    });
  });

  test("by use moves only what that use moves", async () => {
    const { researcher, act, impact } = await setUp();
    const input = { interviewId: act.second.interviewId, scope: "uses", uses: ["public_figure"] } as const;
    const { withdrawalId } = await withdrawConsent(researcher, { ...input, uses: [...input.uses] });
    expect(await impact(withdrawalId)).toMatchObject({
      acts: [{ uses: ["public"] }],
      figures: [{ use: "public", before: 7, after: 0 }],
      methods: [],
    });
  });

  test("a second one for what was gone already moved nothing", async () => {
    const { researcher, act, impact } = await setUp();
    const { interviewId } = act.second;
    await withdrawConsent(researcher, { interviewId, scope: "whole" });
    const { withdrawalId } = await withdrawConsent(researcher, { interviewId, scope: "whole" });
    expect(await impact(withdrawalId)).toMatchObject({ acts: [], figures: [], methods: [] });
  });

  test("once consent was given anew nothing is lost any more", async () => {
    const { researcher, act, impact } = await setUp();
    const { interviewId } = act.second;
    const { withdrawalId } = await withdrawConsent(researcher, { interviewId, scope: "whole" });
    const givenOn = new Date().toISOString().slice(0, 10);
    await buildConsent(researcher, interviewId, { givenOn, isGivenAnew: true });
    expect(await impact(withdrawalId)).toMatchObject({ acts: [], figures: [], methods: [] });
  });

  test("the words are quoted beside the act no more, and the reference stays", async () => {
    const { researcher, investigationId, act } = await setUp();
    const cited = async () => (await listCitationsOfActs(researcher, investigationId, [act.actId])).citations;
    expect((await cited()).map(({ isWithheld }) => isWithheld)).toEqual([false, false]);
    await withdrawConsent(researcher, { interviewId: act.second.interviewId, scope: "whole" });
    const [withheld] = (await cited()).filter(({ source }) => source.id === act.second.interviewId);
    expect(withheld).toMatchObject({ quote: "", isWithheld: true, canChange: false });
  });

  test("there is nothing to see for a stranger, a member without a role, and before there is a withdrawal", async () => {
    const { researcher, stranger, investigationId, act, impact } = await setUp();
    expect(await impact(crypto.randomUUID())).toBeNull();
    expect(await impact("no-id")).toBeNull();
    const { withdrawalId } = await withdrawConsent(researcher, { interviewId: act.second.interviewId, scope: "whole" });
    expect(await impact(withdrawalId, stranger)).toBeNull();
    expect(await impact(withdrawalId, await buildActor({ investigationId, roles: [] }))).toBeNull();
  });
});
