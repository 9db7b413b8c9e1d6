import { beforeEach, describe, expect, test } from "vitest";
import { buildAdminUnits } from "@/lib/testing/build-admin-units";
import { buildArmedActor } from "@/lib/testing/build-armed-actor";
import { buildCarriedAct, buildFinding } from "@/lib/testing/build-finding";
import { buildIncident } from "@/lib/testing/build-incident";
import { buildConsent, buildStatement } from "@/lib/testing/build-interview";
import { buildInvestigation } from "@/lib/testing/build-investigation";
import { buildSentLetter } from "@/lib/testing/build-letter";
import { buildFigure, buildSummary } from "@/lib/testing/build-summary";
import { owner, useDatabase } from "@/lib/testing/database";
import { findFigureReport, findReport } from "../queries";
import { exportSummary } from "./export-summary";
import { printFigures } from "./print-figures";

useDatabase();
beforeEach(buildAdminUnits);

const title = "Attack on Village A, house of the teacher";
const purpose = "For the annual report of the network.";

/** Seven civilians killed by an army, with consent for figures inside of both witnesses, for public ones of one. */
async function setUp() {
  const cast = await buildInvestigation();
  await owner.investigation.update({ where: { id: cast.investigationId }, data: { fictionNotice: "All fictional." } });
  const army = await buildArmedActor(cast, { name: "Army", isState: true });
  const place = { words: "Village A", adminPcode: "ZZ0101", publicLevel: "1" };
  const { incidentId } = await buildIncident(cast, { title, place });
  const act = await buildCarriedAct(cast, { incidentId, involvements: [{ actorId: army }] });
  for (const { interviewId } of [act.first, act.second]) await buildStatement(cast.researcher, interviewId);
  await buildConsent(cast.researcher, act.second.interviewId, { uses: ["internal_figure"] });
  await buildFinding(cast, act.actId);
  const { letterId } = await buildSentLetter(cast, { addresseeId: army });
  const { summaryId } = await buildSummary(cast, { title: "=SUM(A1)" });
  const figure = await buildFigure(cast, summaryId, { title: "=1+1" });
  return { ...cast, army, act, incidentId, summaryId, figureId: figure.figureId, letterId };
}

describe("a report", () => {
  test("says what is counted, how, who was asked, and what was not searched", async () => {
    const { researcher, investigationId, summaryId, act } = await setUp();
    const report = await findReport(researcher, investigationId, summaryId, { use: "internal", locale: "en" });

    expect(report).toMatchObject({
      ruleVersion: "counting-1",
      figures: [{ words: "at least 7", lower: 7, text: "at least 7 civilians killed by Army", refusal: null }],
      replies: ["The letter to Army was sent on 1 November 2024, delivery not confirmed."],
      accountability: ["For one incident, no search for steps by any authority is recorded."],
      annex: [{ code: "INC-0001", title, acts: [{ code: act.code, placeWords: "Village A", figures: [1] }] }],
      fictionNotice: "All fictional.",
    });
    expect(report?.method[0]).toContain("one witness and no other informed source");
  });

  test("lists an exact count as that number alone, and one with two ends as both", async () => {
    const cast = await setUp();
    // Each on a day of its own: they cannot be one.
    const counted = async (day: string, count: { min: number; max: number }) => {
      const { incidentId } = await buildIncident(cast, { when: { edtf: day } });
      const act = await buildCarriedAct(cast, { incidentId, count });
      await buildFinding(cast, act.actId);
      return act;
    };
    const range = await counted("2024-06-12", { min: 7, max: 9 });
    const exact = await counted("2024-07-12", { min: 7, max: 7 });

    const use = { use: "internal", locale: "en" } as const;
    const report = await findReport(cast.researcher, cast.investigationId, cast.summaryId, use);
    const words = new Map(report?.annex.flatMap(({ acts }) => acts).map(({ code, countWords }) => [code, countWords]));
    expect(words.get(range.code)).toBe("at least 7, at most 9");
    expect(words.get(exact.code)).toBe("7");
  });

  test("for the public stands on public consent alone, and holds no title, no finer place, no source", async () => {
    const { researcher, investigationId, summaryId, figureId, act } = await setUp();
    const report = await findReport(researcher, investigationId, summaryId, { use: "public", locale: "en" });

    expect(report?.figures).toMatchObject([{ words: "none established", lower: 0 }]);
    expect(report?.figures[0]?.acts).toMatchObject([{ code: act.code, entered: "left_out" }]);
    const asked = { use: "public", locale: "en", entered: "left_out", page: 1, pageSize: 50 } as const;
    const page = await findFigureReport(researcher, investigationId, { summaryId, figureId }, asked);
    expect(page?.acts).toMatchObject([
      {
        code: act.code,
        incident: { code: "INC-0001", title: null },
        act: { placeWords: "North", isUnsupported: true },
      },
    ]);
    const everything = JSON.stringify([report, page]);
    for (const word of ["Village A", "teacher", "INT-", "seven men"]) expect(everything).not.toContain(word);
  });

  test("a decision by override is marked for all, its reason told inside only", async () => {
    const { act, reviewer, investigationId, researcher, summaryId } = await setUp();
    const overrideReason = "The number stands in the register that both saw.";
    await buildFinding({ investigationId, reviewer }, act.actId, { status: "probable", overrideReason });
    const read = (use: "internal" | "public") =>
      findReport(researcher, investigationId, summaryId, { use, locale: "en" });

    expect((await read("internal"))?.annex[0]?.acts[0]).toMatchObject({ isOverride: true, overrideReason });
    const shown = JSON.stringify(await read("public"));
    expect(shown).not.toContain(overrideReason);
  });

  test("does not exist for a stranger, nor a withdrawn or foreign figure for anyone", async () => {
    const { stranger, researcher, investigationId, summaryId } = await setUp();
    const use = { use: "internal", locale: "en" } as const;
    expect(await findReport(stranger, investigationId, summaryId, use)).toBeNull();
    expect(await findReport(researcher, investigationId, "no-id", use)).toBeNull();
    const asked = { ...use, entered: "lower", page: 1, pageSize: 50 } as const;
    const ids = { summaryId, figureId: crypto.randomUUID() };
    expect(await findFigureReport(researcher, investigationId, ids, asked)).toBeNull();
  });
});

describe("exporting", () => {
  test("an admin gets CSV and JSON; both are on the trail with their purpose", async () => {
    const { admin, summaryId, act } = await setUp();
    const csv = await exportSummary(admin, { summaryId, use: "internal", format: "csv", purpose });
    const json = await exportSummary(admin, { summaryId, use: "internal", format: "json", purpose });

    expect(csv.fileName).toBe("SUM-0001-internal.csv");
    const [header, row] = csv.body.split("\r\n");
    expect(header).toMatch(/^\uFEFFnotice,summary,use,as_of,rule_version,figure,title/);
    expect(row).toContain(`All fictional.,SUM-0001,internal,`);
    expect(row).toContain(`,1,'=1+1,at least 7,at least 7 civilians killed by Army,${act.code},INC-0001,lower,`);
    expect(JSON.parse(json.body)).toMatchObject({
      notice: "All fictional.",
      summary: { code: "SUM-0001", use: "internal" },
      figures: [{ lower: 7, words: "at least 7", acts: [{ code: act.code, entered: "lower" }] }],
    });
    expect(csv.body + json.body).not.toMatch(/INT-|seven men/);
    expect(await owner.auditEvent.findMany({ where: { name: "summary.exported" } })).toMatchObject([
      { reason: purpose, details: { use: "internal", format: "csv" } },
      { reason: purpose, details: { format: "json" } },
    ]);
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["a researcher", "researcher", "forbidden"],
    ["a reviewer", "reviewer", "forbidden"],
  ] as const)("refuses %s and writes nothing", async (_who, who, code) => {
    const { summaryId, ...cast } = await setUp();
    const before = await owner.auditEvent.count();
    const input = { summaryId, use: "public", format: "csv", purpose } as const;
    await expect(exportSummary(cast[who], input)).rejects.toMatchObject({ code });
    expect(await owner.auditEvent.count()).toBe(before);
  });

  test("refuses without a purpose", async () => {
    const { admin, summaryId } = await setUp();
    const input = { summaryId, use: "public", format: "csv", purpose: "" } as const;
    await expect(exportSummary(admin, input)).rejects.toMatchObject({ fields: { purpose: expect.anything() } });
  });
});

test("the terminal prints what the page says, to members only, and the trail says so", async () => {
  const { researcher, stranger, investigationId } = await setUp();
  const input = { investigationId, code: "SUM-0001", locale: "en" as const };
  const { json, text } = await printFigures(researcher, input);

  expect(Object.keys(JSON.parse(json))).toEqual(["asOf", "ruleVersion", "method", "sentences", "figures"]);
  expect(Object.keys(JSON.parse(json).figures[0])).toEqual(
    "title scope lower words upper secondary parts text acts".split(" "),
  );
  expect(text).toContain("at least 7 civilians killed by Army");
  expect(text).toContain("All fictional.");
  expect(await owner.auditEvent.count({ where: { name: "figures.printed", actorId: researcher.id } })).toBe(1);
  await expect(printFigures(stranger, input)).rejects.toMatchObject({ code: "not-found" });
});
