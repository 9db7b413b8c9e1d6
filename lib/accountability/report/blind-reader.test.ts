import { beforeEach, describe, expect, test } from "vitest";
import { withdrawConsent } from "@/lib/interviews/commands/withdraw-consent";
import { buildAdminUnits } from "@/lib/testing/build-admin-units";
import { buildCitation } from "@/lib/testing/build-citation";
import { buildEvidence } from "@/lib/testing/build-evidence";
import { buildCarriedAct, buildFinding, buildWitness } from "@/lib/testing/build-finding";
import { buildAct } from "@/lib/testing/build-incident";
import { buildInvestigation } from "@/lib/testing/build-investigation";
import { buildJudgement } from "@/lib/testing/build-judgement";
import { buildActor } from "@/lib/testing/build-person";
import { buildFigure, buildSummary } from "@/lib/testing/build-summary";
import { owner, useDatabase } from "@/lib/testing/database";
import { reopenRound } from "@/lib/verification/commands/reopen-round";
import type { Outcome } from "@/lib/verification/rules";
import { findImpact } from "../impact/queries";
import { exportSummary } from "./commands/export-summary";
import { findFigureReport, findReport } from "./queries";

useDatabase();
beforeEach(buildAdminUnits);

/** Seven killed, which a witness and a verified image carry, the image looked at anew; and three wounded, whom people carry. */
async function setUp() {
  const cast = await buildInvestigation();
  const { investigationId, researcher } = cast;
  const third = await buildActor({ investigationId, roles: ["reviewer", "admin"] });
  const { actId } = await buildAct(cast);
  const { interviewId } = await buildWitness(cast, actId);
  const { evidenceId } = await buildEvidence(researcher, investigationId, { file: "village-a-burned-walls.jpg" });
  const carries = ["occurrence", "count", "victim_status"] as const;
  await buildCitation(cast, { actId, evidenceId, knowledge: "shown", carries: [...carries], says: { countMin: 7 } });
  for (const reviewer of [cast.reviewer, cast.otherReviewer]) await buildJudgement(reviewer, evidenceId);
  await buildFinding(cast, actId);
  const wounded = await buildCarriedAct(cast, { actType: "injury", when: { edtf: "2024-06-20" } });
  await buildFinding(cast, wounded.actId);

  const { summaryId } = await buildSummary(cast, {});
  const { figureId } = await buildFigure(cast, summaryId, { title: "Killed" });
  await buildFigure(cast, summaryId, { title: "Others", followsFigureId: figureId });
  await buildFigure(cast, summaryId, { title: "Wounded", actType: "injury" });
  await reopenRound(cast.reviewer, { evidenceId, round: 1, reason: "The original has come in." });
  return { ...cast, third, actId, interviewId, evidenceId, summaryId, figureId };
}
type Scene = Awaited<ReturnType<typeof setUp>>;

const judge = ({ reviewer, evidenceId }: Scene, outcome: Outcome) =>
  buildJudgement(reviewer, evidenceId, { round: 2, outcome });

/** Everything of a summary that someone may open, without what differs between two investigations alike. */
async function everything({ investigationId, summaryId, figureId }: Scene, actor: Scene["third"]) {
  const seen: unknown[] = [];
  for (const use of ["internal", "public"] as const) {
    seen.push(await findReport(actor, investigationId, summaryId, { use, locale: "en" }));
    for (const entered of ["lower", "left_out"] as const) {
      const asked = { use, locale: "en", entered, page: 1, pageSize: 50 } as const;
      seen.push(await findFigureReport(actor, investigationId, { summaryId, figureId }, asked));
    }
  }
  return JSON.stringify(seen)
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id")
    .replaceAll(/ST-\w+|Person \d+/g, "staff")
    .replaceAll(/"\d{4}-\d\d-\d\dT[^"]*"/g, "moment");
}

const wordsFor = async ({ investigationId, summaryId }: Scene, actor: Scene["third"]) => {
  const report = await findReport(actor, investigationId, summaryId, { use: "internal", locale: "en" });
  return { words: report?.figures.map(({ words }) => words), judgeFirst: report?.judgeFirst };
};

describe("a reviewer who is still asked to judge an item that another has judged", () => {
  test("reads the same summary, whatever the other found", async () => {
    const seen = new Set<string>();
    for (const outcome of ["verified", "refuted", "inconclusive"] as const) {
      const scene = await setUp();
      await judge(scene, outcome);
      seen.add(await everything(scene, scene.third));
    }
    expect(seen.size).toBe(1);
  });

  test("is not shown what the item could move, nor what follows it; all else is, and others read on", async () => {
    const scene = await setUp();
    const shown = ["at least 7", "at least 7", "at least 7"];
    expect(await wordsFor(scene, scene.third)).toMatchObject({ judgeFirst: [], words: shown });

    await judge(scene, "refuted");
    expect(await wordsFor(scene, scene.third)).toEqual({ judgeFirst: ["EV-0001"], words: ["", "", "at least 7"] });
    const truth = ["none established", "none established", "at least 7"];
    for (const actor of [scene.researcher, scene.admin, scene.reviewer]) {
      expect(await wordsFor(scene, actor)).toEqual({ judgeFirst: [], words: truth });
    }

    await buildJudgement(scene.third, scene.evidenceId, { round: 2 });
    expect(await wordsFor(scene, scene.third)).toEqual({ judgeFirst: [], words: truth });
  });

  test("is shown a figure whose secondary figure alone the item could move, without that one and its acts", async () => {
    const seen = new Set<string>();
    for (const outcome of ["verified", "refuted"] as const) {
      const scene = await setUp();
      await buildFinding(scene, scene.actId, { status: "probable", overrideReason: "The list is not seen yet." });
      await judge(scene, outcome);
      const report = await findReport(scene.third, scene.investigationId, scene.summaryId, {
        use: "internal",
        locale: "en",
      });
      expect(report?.judgeFirst).toEqual(["EV-0001"]);
      expect(report?.figures[0]).toMatchObject({
        words: "none established",
        secondary: null,
        acts: [],
        isWithheld: false,
        partWithheld: "Its secondary figure is not shown to you before you have judged EV-0001.",
      });
      seen.add(await everything(scene, scene.third));
    }
    expect(seen.size).toBe(1);
  });

  test("takes no file of it, and nothing is written", async () => {
    const scene = await setUp();
    await judge(scene, "verified");
    const before = await owner.auditEvent.count();
    const input = {
      summaryId: scene.summaryId,
      use: "internal",
      format: "csv",
      purpose: "For the annual report.",
    } as const;
    await expect(exportSummary(scene.third, input)).rejects.toMatchObject({
      code: "conflict",
      words: { key: "accountability.refusals.judgeFirst", values: { items: "EV-0001" } },
    });
    expect(await owner.auditEvent.count()).toBe(before);
    await exportSummary(scene.admin, input);
  });

  test("is not told by what a withdrawal changed", async () => {
    const seen = new Set<string>();
    for (const outcome of ["verified", "refuted"] as const) {
      const scene = await setUp();
      await judge(scene, outcome);
      const { investigationId, researcher, interviewId, third } = scene;
      await withdrawConsent(researcher, { interviewId, scope: "whole", reason: "Asked." });
      const { id } = await owner.consentWithdrawal.findFirstOrThrow({ where: { investigationId } });
      const impact = await findImpact(third, investigationId, id, new Date());
      expect(impact?.judgeFirst).toEqual(["EV-0001"]);
      seen.add(JSON.stringify([impact?.acts, impact?.figures.map(({ before, after }) => [before, after])]));
    }
    expect(seen.size).toBe(1);
  });
});
