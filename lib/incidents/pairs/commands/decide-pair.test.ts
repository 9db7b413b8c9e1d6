import { describe, expect, test } from "vitest";
import { read } from "@/lib/db";
import { changeAct } from "@/lib/incidents/commands/change-act";
import { buildAct, buildIncident } from "@/lib/testing/build-incident";
import { buildInvestigation, type Cast } from "@/lib/testing/build-investigation";
import { buildActor } from "@/lib/testing/build-person";
import { owner, useDatabase } from "@/lib/testing/database";
import { listPairs, pairRelationsOf, undecidedPairs } from "../queries";
import { decidePair } from "./decide-pair";

useDatabase();

const reason = "Two reports of one morning, with the same names of the dead.";

async function acts(cast: Cast, howMany: number): Promise<string[]> {
  const built: string[] = [];
  for (let made = 0; made < howMany; made += 1) built.push((await buildAct(cast)).actId);
  return built;
}

const pair = (actId: string | undefined, otherActId: string | undefined, fields = {}) => ({
  actId: actId ?? "",
  actVersion: 1,
  otherActId: otherActId ?? "",
  otherActVersion: 1,
  relation: "distinct" as const,
  reason,
  ...fields,
});

const same = (joined: string | undefined, kept: string | undefined) =>
  pair(joined, kept, { relation: "same", keptActId: kept });

const undecided = (cast: Cast, actId?: string) =>
  read(cast.reviewer, (tx) => undecidedPairs(tx, cast.investigationId, actId));

const relations = (cast: Cast, actIds: string[]) => read(cast.reviewer, (tx) => pairRelationsOf(tx, actIds));

describe("deciding a pair", () => {
  test("a reviewer decides in writing on the versions read, and both acts' trails say so", async () => {
    const cast = await buildInvestigation();
    const [one, other] = await acts(cast, 2);

    await decidePair(cast.reviewer, same(one, other));

    expect(await owner.pairDecision.findMany()).toMatchObject([
      { relation: "same", keptActId: other, aVersion: 1, bVersion: 1, reason, decidedById: cast.reviewer.id },
    ]);
    const trail = await owner.auditEvent.findMany({ where: { name: "pair.decided" } });
    expect(trail.map(({ subjectId }) => subjectId).sort()).toEqual([one, other].sort());
    expect(await undecided(cast)).toEqual([]);
    expect(await relations(cast, [one ?? ""])).toMatchObject([{ relation: "same", keptActId: other }]);
  });

  test("a later version of either act makes it undecided again, and the last decision stays in view", async () => {
    const cast = await buildInvestigation();
    const [one, other] = await acts(cast, 2);
    await decidePair(cast.reviewer, pair(one, other));

    await changeAct(cast.researcher, { actId: one ?? "", version: 1, actType: "summary_execution", unit: "persons" });

    expect(await undecided(cast, other)).toMatchObject([{ relation: "undecided", decision: { relation: "distinct" } }]);
    expect(await relations(cast, [one ?? ""])).toMatchObject([{ relation: "undecided" }]);
  });

  test("the last of several decisions holds, and none is lost", async () => {
    const cast = await buildInvestigation();
    const [one, other] = await acts(cast, 2);
    const { decisionId } = await decidePair(cast.reviewer, pair(one, other));

    await decidePair(cast.otherReviewer, pair(other, one, { relation: "overlap", afterDecisionId: decisionId }));

    expect(await owner.pairDecision.count()).toBe(2);
    expect(await relations(cast, [other ?? ""])).toMatchObject([{ relation: "overlap", keptActId: null }]);
  });

  test("refuses a form that did not show the decision another took meanwhile", async () => {
    const cast = await buildInvestigation();
    const [one, other] = await acts(cast, 2);
    await decidePair(cast.reviewer, pair(one, other));

    await expect(decidePair(cast.otherReviewer, same(one, other))).rejects.toMatchObject({
      code: "conflict",
      words: { key: "incidents.pairs.decidedMeanwhile" },
    });
    expect(await owner.pairDecision.count()).toBe(1);
  });

  test("refuses a decision on an older version and writes nothing", async () => {
    const cast = await buildInvestigation();
    const [one, other] = await acts(cast, 2);
    await changeAct(cast.researcher, { actId: one ?? "", version: 1, actType: "summary_execution", unit: "persons" });

    await expect(decidePair(cast.reviewer, pair(one, other))).rejects.toMatchObject({ code: "conflict" });
    await expectNoDecision();
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["a researcher", "researcher", "forbidden"],
    ["an admin", "admin", "forbidden"],
  ] as const)("refuses %s and writes nothing", async (_who, who, code) => {
    const cast = await buildInvestigation();
    const [one, other] = await acts(cast, 2);
    await expect(decidePair(cast[who], pair(one, other))).rejects.toMatchObject({ code });
    await expectNoDecision();
  });

  test("refuses a reviewer who recorded one of the acts", async () => {
    const cast = await buildInvestigation();
    const { investigationId } = cast;
    const both = await buildActor({ investigationId, roles: ["researcher", "reviewer"] });
    const [one] = await acts(cast, 1);
    const { actId: other } = await buildAct({ ...cast, researcher: both });

    await expect(decidePair(both, pair(one, other))).rejects.toMatchObject({
      code: "forbidden",
      words: { key: "incidents.pairs.notOnYourOwn" },
    });
    await expectNoDecision();
  });

  test("refuses a reason too short to say anything", async () => {
    const cast = await buildInvestigation();
    const [one, other] = await acts(cast, 2);
    await expect(decidePair(cast.reviewer, pair(one, other, { reason: "same" }))).rejects.toMatchObject({
      code: "invalid",
    });
    await expectNoDecision();
  });

  test("refuses joins across types, and joins that form a circle", async () => {
    const cast = await buildInvestigation();
    const [a, b, c] = await acts(cast, 3);
    const { actId: torture } = await buildAct(cast, { actType: "torture" });

    await expect(decidePair(cast.reviewer, same(a, torture))).rejects.toMatchObject({
      fields: { relation: [{ key: "incidents.pairs.otherType" }] },
    });
    await expectNoDecision();

    await decidePair(cast.reviewer, same(a, b));
    await decidePair(cast.reviewer, same(b, c));
    await expect(decidePair(cast.reviewer, same(c, a))).rejects.toMatchObject({
      fields: { relation: [{ key: "incidents.pairs.circle" }] },
    });
    expect(await owner.pairDecision.count()).toBe(2);
  });

  test("of two joins that would close a circle together, decided at once, one is refused", async () => {
    const cast = await buildInvestigation();
    // Several at once, so that some of them meet.
    const triples = await Promise.all([1, 2, 3, 4].map(() => acts(cast, 3)));
    for (const [a, b] of triples) await decidePair(cast.reviewer, same(a, b));

    const outcomes = await Promise.allSettled(
      triples.flatMap(([a, b, c]) => [
        decidePair(cast.reviewer, same(b, c)),
        decidePair(cast.otherReviewer, same(c, a)),
      ]),
    );

    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(4);
    expect(await owner.pairDecision.count()).toBe(8);
  });

  test("a double click decides once", async () => {
    const cast = await buildInvestigation();
    const [one, other] = await acts(cast, 2);
    const submissionId = crypto.randomUUID();
    const send = () => decidePair(cast.reviewer, pair(one, other), { submissionId });

    const [first, second] = await Promise.all([send(), send()]);

    expect(first).toEqual(second);
    expect(await owner.pairDecision.count()).toBe(1);
  });
});

describe("pairs that must be decided", () => {
  test("are those of compatible type, one unit, and days and places that may be one", async () => {
    const cast = await buildInvestigation();
    const far = { words: "Bamako", lat: "12.64", lon: "-8.0", radiusM: 1000 };
    const { actId } = await buildAct(cast);
    const { actId: massacre } = await buildAct(cast, { actType: "massacre" });
    const { actId: vague } = await buildAct(cast, { when: { edtf: "2024" } });
    await buildAct(cast, { when: { edtf: "2024-05-20" } });
    await buildAct(cast, { actType: "torture" });
    await buildAct(cast, { incidentId: (await buildIncident(cast, { place: far })).incidentId });

    const found = await undecided(cast, actId);

    const others = found.map(({ aActId, bActId }) => (aActId === actId ? bActId : aActId));
    expect(others.sort()).toEqual([massacre, vague].sort());
  });

  test("are found once each over the whole investigation, and none of another", async () => {
    const cast = await buildInvestigation();
    const elsewhere = await buildInvestigation();
    const ids = await acts(cast, 4);
    await acts(elsewhere, 2);

    const found = await undecided(cast);

    expect(found).toHaveLength(6);
    expect(new Set(found.flatMap(({ aActId, bActId }) => [aActId, bActId]))).toEqual(new Set(ids));
    expect(await relations(cast, ids)).toHaveLength(6);
  });

  test("show on the page undecided first, with whether this reader may decide", async () => {
    const cast = await buildInvestigation();
    const [a, b, c] = await acts(cast, 3);
    await decidePair(cast.reviewer, pair(a, b));
    const seen = (actor: Cast["reviewer"]) => listPairs(actor, cast.investigationId, [a ?? ""]);

    expect(await seen(cast.reviewer)).toMatchObject([
      { relation: "undecided", canDecide: true, canBeSame: true },
      { relation: "distinct", canDecide: true, decidedByCode: cast.reviewer.code },
    ]);
    expect((await seen(cast.researcher)).map(({ refusal }) => refusal)).toEqual([
      "investigations.onlyReviewers",
      "investigations.onlyReviewers",
    ]);
    expect(await seen(cast.stranger)).toEqual([]);
    expect(c).toBeDefined();
  });
});

async function expectNoDecision() {
  expect(await owner.pairDecision.count()).toBe(0);
  expect(await owner.auditEvent.count({ where: { name: "pair.decided" } })).toBe(0);
}
