import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DecidedRelation, PairRelation } from "@/lib/incidents/pairs/types";
import { buildAct, testContext } from "../counting/build-counting";
import { countFigure } from "../counting/figure";
import { keptActs } from "../counting/joins";
import { scopeSchema } from "../counting/schema";
import { isGradedReliable, type NamedPair, pairsForFigures } from "./rules";

const acts = ["a", "b", "c"].map((id) => buildAct({ code: `INC-000${id}.1`, id, count: { min: 5 } }));

function latest(relation: PairRelation["relation"], decisionId: string | null, more: Partial<PairRelation> = {}) {
  const decided = relation === "undecided" ? "distinct" : relation;
  const decision = decisionId && {
    id: decisionId,
    relation: decided,
    keptActId: null,
    reason: "",
    aVersion: 1,
    bVersion: 1,
    decidedById: "u",
    decidedAt: new Date(0),
  };
  const pair = { aActId: "a", bActId: "b", relation, keptActId: relation === "same" ? "a" : null };
  return { ...pair, decision: decision || null, ...more } satisfies PairRelation;
}

const named = (relation: DecidedRelation, decisionId: string, actId: "a" | "b" = "a"): NamedPair => ({
  actId,
  otherActId: actId === "a" ? "b" : "a",
  decisionId,
  relation,
  keptActId: relation === "same" ? "a" : null,
});

const relationOf = (findings: NamedPair[], last?: PairRelation) =>
  pairsForFigures({ named: findings, latest: last ? [last] : [], acts })[0]?.relation;

describe("how two acts stand in figures", () => {
  test.each([
    [
      "as both findings named it",
      [named("distinct", "1"), named("distinct", "1", "b")],
      latest("distinct", "1"),
      "distinct",
    ],
    [
      "as the latest, once one finding names it",
      [named("distinct", "1"), named("overlap", "2", "b")],
      latest("overlap", "2"),
      "overlap",
    ],
    ["more careful than what the findings named", [named("distinct", "1")], latest("same", "2"), "same"],
    ["no less careful than what the findings named", [named("overlap", "1")], latest("distinct", "2"), "overlap"],
    ["as overlapping once a change made it undecided", [named("distinct", "1")], latest("undecided", "1"), "undecided"],
    ["still the same after such a change", [named("same", "1")], latest("undecided", "1"), "same"],
    ["as overlapping while nobody has decided", [], latest("undecided", null), "undecided"],
    ["as named, when nothing says any more that they meet", [named("overlap", "1")], undefined, "overlap"],
  ] as const)("%s", (_words, findings, last, expected) => {
    expect(relationOf([...findings], last)).toBe(expected);
  });

  test("a join across two types, or to two kept acts, counts as overlapping instead of breaking every figure", () => {
    const mixed = [acts[0], buildAct({ code: "INC-000b.1", id: "b", actType: "looting" })].flatMap((act) => act ?? []);
    expect(pairsForFigures({ named: [named("same", "1")], latest: [], acts: mixed })).toMatchObject([
      { relation: "undecided", keptId: null },
    ]);
    const twoKept = [
      latest("same", "1", { keptActId: "a" }),
      latest("same", "2", { aActId: "b", bActId: "c", keptActId: "c" }),
    ];
    const pairs = pairsForFigures({ named: [], latest: twoKept, acts });
    expect(pairs.map(({ relation }) => relation)).toEqual(["undecided", "undecided"]);
  });

  test("whatever was named and decided, the bound is no larger than with either alone, and joins always count", () => {
    const relation = fc.constantFrom("same", "overlap", "distinct" as const);
    fc.assert(
      fc.property(
        fc.array(relation, { maxLength: 2 }),
        fc.option(relation),
        fc.boolean(),
        (relations, last, isStale) => {
          const findings = relations.map((one, at) => named(one, `f${at}`, at === 0 ? "a" : "b"));
          const now = last === null ? undefined : isStale ? latest("undecided", "old") : latest(last, "new");
          const pairs = pairsForFigures({ named: findings, latest: now ? [now] : [], acts });
          expect(() => keptActs(acts, pairs)).not.toThrow();

          const lowerOf = (one: typeof pairs) => countFigure({ acts, pairs: one, scope, context: testContext }).lower;
          const alone = [
            ...findings.map((one) => pairsForFigures({ named: [one], latest: [], acts })),
            ...(now ? [pairsForFigures({ named: [], latest: [now], acts })] : []),
          ];
          for (const one of alone) expect(lowerOf(pairs)).toBeLessThanOrEqual(lowerOf(one));
        },
      ),
    );
  });
});

const scope = scopeSchema.parse({
  window: { from: null, until: null },
  area: null,
  actors: null,
  actType: "killing",
  unit: "persons",
  victimStatus: null,
  structureKind: null,
  use: "internal",
});

test.each([
  ["highly_reliable", "unknown", true],
  ["unknown", "likely_reliable", true],
  ["likely_reliable", "highly_unreliable", false],
  ["unsure", "unknown", false],
])("a source graded %s, saying what is graded %s: %s", (ofSource, ofInformation, expected) => {
  expect(isGradedReliable({ ofSource, ofInformation })).toBe(expected);
});
