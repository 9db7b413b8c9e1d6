import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bucketKey } from "./buckets";
import { buildAct, count, overlap, same } from "./build-counting";
import { areJoinable, generateActs, generateScope } from "./generate-counting";
import type { ScopeInput } from "./schema";
import type { CountedFigure } from "./types";

const unknown = Number.POSITIVE_INFINITY;
const upperOf = (figure: { upper: number | null }) => figure.upper ?? unknown;
const runs = { numRuns: 600 };

describe("laws of counting", () => {
  test("the lower bound is never above the upper bound, for the whole, its parts and its rows", () => {
    fc.assert(
      fc.property(generateActs(), generateScope, (data, scope) => {
        const figure = count({ ...data, scope });
        for (const row of [figure, ...figure.parts, ...figure.buckets, ...figure.actors]) {
          expect(row.lower).toBeLessThanOrEqual(row.compared);
          expect(row.compared).toBeLessThanOrEqual(upperOf(row));
        }
      }),
      runs,
    );
  });

  test("the order of rows never matters, byte for byte", () => {
    const shuffled = generateActs().chain(({ acts, pairs }) =>
      fc.record({
        data: fc.constant({ acts, pairs }),
        other: fc.record({
          acts: fc.shuffledSubarray(acts, { minLength: acts.length }),
          pairs: fc
            .shuffledSubarray(pairs, { minLength: pairs.length })
            .map((rows) => rows.map((pair, index) => (index % 2 ? pair : { ...pair, a: pair.b, b: pair.a }))),
        }),
      }),
    );
    fc.assert(
      fc.property(shuffled, generateScope, ({ data, other }, scope) => {
        expect(JSON.stringify(count({ ...other, scope }))).toBe(JSON.stringify(count({ ...data, scope })));
      }),
      runs,
    );
  });

  test("widening a scope never lowers the upper bound", () => {
    fc.assert(
      fc.property(generateActs(), generateScope, fc.constantFrom(...widenings), (data, scope, widen) => {
        expect(upperOf(count({ ...data, scope: widen(scope) }))).toBeGreaterThanOrEqual(
          upperOf(count({ ...data, scope })),
        );
      }),
      runs,
    );
  });

  test("an act that shares no one and joins no group never lowers the lower bound", () => {
    fc.assert(
      fc.property(generateActs(), fc.nat({ max: 9 }), fc.boolean(), (data, min, isAlone) => {
        const victimIds = isAlone ? ["somebody-else"] : [];
        const more = buildAct({ code: "INC-0009.1", count: { min }, victimIds });
        const [before, after] = [count(data), count({ ...data, acts: [...data.acts, more] })];
        expect(after.lower).toBeGreaterThanOrEqual(before.lower);
        expect(after.compared).toBeGreaterThanOrEqual(before.compared);
      }),
      runs,
    );
  });

  test.each([
    ["may overlap", overlap],
    ["same as", same],
  ])("joining two acts that both count, as %s, never raises the lower bound", (_relation, join) => {
    const data = generateActs({ minLength: 4 });
    const scopes = fc.oneof(fc.constant({}), generateScope);
    fc.assert(
      fc.property(data, scopes, fc.nat(), fc.nat(), ({ acts, pairs }, scope, i, j) => {
        const before = count({ acts, pairs, scope });
        const isJoined = new Set(pairs.flatMap((pair) => (pair.relation === "same" ? [pair.a] : [])));
        const counted = acts.filter(
          (act) => !isJoined.has(act.id) && before.acts.some((row) => row.actId === act.id && row.entered === "lower"),
        );
        const [a, b] = [counted[i % counted.length], counted[j % counted.length]];
        fc.pre(a !== undefined && b !== undefined && a !== b && areJoinable(a, b));
        if (!a || !b) return;

        const after = count({ acts, pairs: [...pairs, join(a.id, b.id)], scope });
        expect(after.compared).toBeLessThanOrEqual(before.compared);
        if (acts.every((act) => act.decided.count.magnitude === null)) {
          expect(after.lower).toBeLessThanOrEqual(before.lower);
        }
      }),
      runs,
    );
  });

  test("exact buckets partition the acts, and each row is the figure of its bucket", () => {
    fc.assert(
      fc.property(generateActs(), generateScope, (data, scope) => {
        const figure = count({ ...data, scope });
        const rowsOfActs = figure.buckets.flatMap((row) => row.actIds);
        expect(new Set(rowsOfActs).size).toBe(rowsOfActs.length);
        expect(new Set(figure.buckets.map((row) => bucketKey(row.bucket))).size).toBe(figure.buckets.length);

        for (const row of figure.buckets) {
          const alone = count({ ...data, scope: { ...scope, actors: { kind: "exact", buckets: [row.bucket] } } });
          expect(alone.buckets).toEqual([row]);
        }
      }),
      runs,
    );
  });

  test("a row by actor is the figure that includes this actor", () => {
    fc.assert(
      fc.property(generateActs(), (data) => {
        for (const { actorId, lower, compared, upper } of count(data).actors) {
          const alone = count({ ...data, scope: { actors: { kind: "includes", actorIds: [actorId] } } });
          expect(alone).toMatchObject({ lower, compared, upper });
        }
      }),
      runs,
    );
  });

  test("a part never exceeds its whole", () => {
    fc.assert(
      fc.property(generateActs(), generateScope, (data, scope) => {
        const figure = count({ ...data, scope });
        for (const part of figure.parts) {
          expect(part.compared).toBeLessThanOrEqual(figure.compared);
          expect(upperOf(part)).toBeLessThanOrEqual(upperOf(figure));
        }
      }),
      runs,
    );
  });

  test("in a figure of others, every law of bounds holds too and nobody of the followed figure is counted", () => {
    fc.assert(
      fc.property(generateActs(), generateScope, fc.constantFrom(...widenings), (data, scope, widen) => {
        const followed = count({ ...data, scope: { actType: "summary_execution" } });
        const figure = count({ ...data, scope, followed });
        expect(figure.lower).toBeLessThanOrEqual(figure.compared);
        expect(figure.compared).toBeLessThanOrEqual(upperOf(figure));
        expect(figure.compared).toBeLessThanOrEqual(count({ ...data, scope }).compared);
        expect(upperOf(count({ ...data, scope: widen(scope), followed }))).toBeGreaterThanOrEqual(upperOf(figure));
        for (const part of figure.parts) {
          expect(part.compared).toBeLessThanOrEqual(figure.compared);
          expect(part.compared).toBeLessThanOrEqual(upperOf(part));
        }
        expect(figure.countedPersonIds.filter((person) => followed.countedPersonIds.includes(person))).toEqual([]);
      }),
      runs,
    );
  });

  test("every act of the type is explained once, and only acts in the lower bound are said to be", () => {
    fc.assert(
      fc.property(generateActs(), generateScope, ({ acts, pairs }, scope) => {
        const figure = count({ acts, pairs, scope });
        const ofType = acts.filter((act) => scope.actType === "killing" || act.decided.actType === scope.actType);
        expect(figure.acts.map((row) => row.actId).sort()).toEqual(ofType.map((act) => act.id).sort());
        for (const row of figure.acts) expect(row.reasons.length).toBeGreaterThan(0);

        const onlyCounted = acts.filter((act) => isKeptWhole(figure, act.id));
        const again = count({ acts: onlyCounted, pairs: pairsWithin(pairs, onlyCounted), scope });
        if (pairs.every((pair) => pair.relation !== "same")) expect(again.lower).toBe(figure.lower);
      }),
      runs,
    );
  });
});

function isKeptWhole(figure: CountedFigure, actId: string): boolean {
  return figure.acts.some((row) => row.actId === actId && row.entered === "lower");
}

function pairsWithin<Pair extends { a: string; b: string }>(pairs: Pair[], acts: { id: string }[]): Pair[] {
  const ids = new Set(acts.map((act) => act.id));
  return pairs.filter((pair) => ids.has(pair.a) && ids.has(pair.b));
}

type ScopePart = Partial<ScopeInput>;

const widenings: ((scope: ScopePart) => ScopePart)[] = [
  (scope) => ({ ...scope, window: { from: null, until: scope.window?.until ?? null } }),
  (scope) => ({ ...scope, window: { from: scope.window?.from ?? null, until: null } }),
  (scope) => ({ ...scope, area: null }),
  (scope) => ({
    ...scope,
    area: scope.area?.kind === "admin_units" ? { kind: "admin_units", pCodes: [...scope.area.pCodes, "ML0501"] } : null,
  }),
  (scope) => ({ ...scope, actors: null }),
  (scope) => ({
    ...scope,
    actors: scope.actors?.kind === "any_of" ? { kind: "any_of", actorIds: [...scope.actors.actorIds, "jnim"] } : null,
  }),
  (scope) => ({ ...scope, actType: "killing" }),
];
