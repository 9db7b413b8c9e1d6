import { beforeEach, describe, expect, test } from "vitest";
import { buildAdminUnits } from "@/lib/testing/build-admin-units";
import { buildArmedActor } from "@/lib/testing/build-armed-actor";
import { buildInvestigation, type Cast } from "@/lib/testing/build-investigation";
import { buildFigure, buildSummary } from "@/lib/testing/build-summary";
import { owner, useDatabase } from "@/lib/testing/database";
import { findSummary, listSummaries } from "../queries";
import { addFigure } from "./add-figure";
import { changeFigure } from "./change-figure";
import { changeSummary } from "./change-summary";
import { draftSummary } from "./draft-summary";
import { withdrawFigure } from "./withdraw-figure";

useDatabase();
beforeEach(buildAdminUnits);

const refused = [
  ["someone off the investigation", "stranger", "not-found"],
  ["a researcher", "researcher", "forbidden"],
  ["a reviewer", "reviewer", "forbidden"],
] as const;

async function setUp() {
  const cast = await buildInvestigation();
  const { summaryId, code } = await buildSummary(cast);
  const { figureId } = await buildFigure(cast, summaryId);
  return { ...cast, summaryId, code, figureId };
}

const written = async () => ({
  summaries: await owner.summary.findMany(),
  figures: await owner.figure.findMany(),
  versions: await owner.recordVersion.count(),
  events: await owner.auditEvent.count(),
});

const asked = { title: "T", actType: "killing", victims: "civilian" as const };

describe("drafting and changing", () => {
  test("an admin drafts a summary with figures; every member reads them in order", async () => {
    const { investigationId, researcher, summaryId, figureId, admin } = await setUp();
    const second = await buildFigure({ admin }, summaryId, {
      title: "Others disappeared",
      actType: "enforced_disappearance",
      area: { pCodes: ["ZZ01"] },
      followsFigureId: figureId,
    });

    expect(await findSummary(researcher, investigationId, summaryId)).toMatchObject({
      code: "SUM-0001",
      window: { from: "2024-05-01", until: null },
      canChange: false,
      figures: [
        { figureId, scope: { actType: "killing", use: "internal", followsFigure: null } },
        { figureId: second.figureId, followsFigureId: figureId, scope: { area: { pCodes: ["ZZ01"] } } },
      ],
    });
    const list = { filters: { q: "" }, sort: null, page: 1, pageSize: 50 };
    expect(await listSummaries(researcher, investigationId, list)).toMatchObject({
      total: 1,
      rows: [{ figureCount: 2 }],
    });
  });

  test("a change keeps what was, of the summary and of a figure", async () => {
    const { admin, investigationId, summaryId, figureId } = await setUp();
    await changeSummary(admin, { summaryId, version: 1, title: "Since June", from: "2024-06-01" });
    await changeFigure(admin, { figureId, version: 1, ...asked, title: "Homes", actType: "burning", victims: "home" });

    expect(await findSummary(admin, investigationId, summaryId)).toMatchObject({
      title: "Since June",
      version: 2,
      figures: [{ title: "Homes", version: 2, scope: { unit: "structures", structureKind: "home" } }],
    });
    expect(await owner.recordVersion.findMany({ orderBy: { subjectType: "asc" } })).toMatchObject([
      { subjectType: "figure", version: 1, data: { title: "Civilians killed" } },
      { subjectType: "summary", version: 1, data: { title: "Since the mission left" } },
    ]);
  });

  test("a withdrawn figure leaves the summary and stays as a row, with the reason", async () => {
    const { admin, investigationId, summaryId, figureId } = await setUp();
    await withdrawFigure(admin, { figureId, version: 1, reason: "Counted elsewhere by now." });

    expect((await findSummary(admin, investigationId, summaryId))?.figures).toEqual([]);
    expect(await owner.figure.findFirst()).toMatchObject({ withdrawnAt: expect.any(Date) });
    expect(await owner.auditEvent.findFirst({ where: { name: "figure.withdrawn" } })).toMatchObject({
      reason: "Counted elsewhere by now.",
    });
  });
});

describe("refusals write nothing", () => {
  const attempts = (cast: Cast & { summaryId: string; figureId: string }, who: keyof Cast) => {
    const actor = cast[who];
    if (typeof actor === "string") throw new Error("not a person");
    const { investigationId, summaryId, figureId } = cast;
    return [
      () => draftSummary(actor, { investigationId, title: "T" }),
      () => changeSummary(actor, { summaryId, version: 1, title: "T" }),
      () => addFigure(actor, { summaryId, ...asked }),
      () => changeFigure(actor, { figureId, version: 1, ...asked }),
      () => withdrawFigure(actor, { figureId, version: 1, reason: "Because I should like to." }),
    ];
  };

  test.each(refused)("to %s", async (_who, who, code) => {
    const cast = await setUp();
    const before = await written();
    for (const attempt of attempts(cast, who)) await expect(attempt()).rejects.toMatchObject({ code });
    expect(await written()).toEqual(before);
  });

  test("to a form opened on an older version", async () => {
    const { admin, summaryId, figureId } = await setUp();
    const before = await written();
    const stale = { version: 7, ...asked };
    await expect(changeSummary(admin, { summaryId, version: 7, title: "T" })).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(changeFigure(admin, { figureId, ...stale })).rejects.toMatchObject({ code: "conflict" });
    const reason = "Because I should like to.";
    await expect(withdrawFigure(admin, { figureId, version: 7, reason })).rejects.toMatchObject({ code: "conflict" });
    expect(await written()).toEqual(before);
  });

  test("to what is not of this investigation, unknown, or goes in a circle", async () => {
    const { admin, summaryId, figureId } = await setUp();
    const elsewhere = await setUp();
    const stranger = await buildArmedActor(elsewhere);
    const second = await buildFigure({ admin }, summaryId, { followsFigureId: figureId });
    const before = await written();

    const cases = [
      [{ area: { pCodes: ["ZZ99"] } }, "area.others"],
      [{ who: { kind: "any_of" as const, actorIds: [stranger] } }, "who.actorIds"],
      [{ followsFigureId: elsewhere.figureId }, "followsFigureId"],
      [{ followsFigureId: second.figureId }, "followsFigureId"],
      [{ actType: "movement" }, "actType"],
    ] as const;
    for (const [fields, at] of cases) {
      const area = "area" in fields ? { pCodes: [...fields.area.pCodes] } : {};
      const who = "who" in fields ? { ...fields.who, actorIds: [...fields.who.actorIds] } : {};
      const input = { figureId, version: 1, ...asked, ...fields, area, who };
      await expect(changeFigure(admin, input)).rejects.toMatchObject({ fields: { [at]: expect.anything() } });
    }
    await expect(withdrawFigure(admin, { figureId, version: 1, reason: "Another follows it." })).rejects.toMatchObject({
      words: { key: "accountability.refusals.isFollowed" },
    });
    expect(await written()).toEqual(before);
  });

  test("twice of the same submission", async () => {
    const { admin, summaryId } = await setUp();
    const submissionId = crypto.randomUUID();
    const both = await Promise.all([
      addFigure(admin, { summaryId, ...asked }, { submissionId }),
      addFigure(admin, { summaryId, ...asked }, { submissionId }),
    ]);
    expect(both[0]).toEqual(both[1]);
    expect(await owner.figure.count()).toBe(2);
  });
});

test("what strangers ask for does not exist", async () => {
  const { stranger, admin, investigationId, summaryId } = await setUp();
  expect(await findSummary(stranger, investigationId, summaryId)).toBeNull();
  expect(await findSummary(admin, investigationId, "no-id")).toBeNull();
});
