import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { overlaps } from "@/lib/time/edtf";
import { areCompatible } from "../vocabulary";
import { actsThatMeet, checkJoins, checkPair, inOrder, joinsThatHold } from "./rules";

const act = (id: string, fields = {}) => ({ id, code: id, actType: "massacre", unit: "persons", ...fields });
const join = (joined: string, kept: string) => ({ aActId: joined, bActId: kept, keptActId: kept });

describe("a decision on a pair", () => {
  test.each([
    ["a join of two types", act("b", { actType: "torture" }), "same", "a", "incidents.pairs.otherType"],
    ["a join of two units", act("b", { unit: "households" }), "same", "a", "incidents.pairs.otherUnit"],
    ["an overlap of two units", act("b", { unit: "households" }), "overlap", null, "incidents.pairs.otherUnit"],
    ["a join that keeps neither", act("b"), "same", "c", "incidents.pairs.chooseTheKept"],
    ["a join that keeps none", act("b"), "same", null, "incidents.pairs.chooseTheKept"],
    ["an overlap that keeps one", act("b"), "overlap", "a", "incidents.pairs.keptOnlyOfSame"],
    ["an act and itself", act("a"), "distinct", null, "incidents.pairs.oneAct"],
  ])("refuses %s", (_what, b, relation, keptActId, key) => {
    expect(checkPair({ a: act("a"), b, relation, keptActId }, [])).toMatchObject([{ key }]);
  });

  test("allows two types to overlap, and two units to be distinct", () => {
    const other = { actType: "summary_execution" };
    expect(checkPair({ a: act("a"), b: act("b", other), relation: "overlap", keptActId: null }, [])).toEqual([]);
    const units = { unit: "households" };
    expect(checkPair({ a: act("a"), b: act("b", units), relation: "distinct", keptActId: null }, [])).toEqual([]);
  });
});

describe("joins", () => {
  test("may form chains, and triangles with one end", () => {
    expect(checkJoins([join("a", "b"), join("b", "c")])).toEqual([]);
    expect(checkJoins([join("a", "b"), join("b", "c"), join("a", "c")])).toEqual([]);
  });

  test("form no circle, directly or round about", () => {
    expect(checkJoins([join("a", "b"), join("b", "c"), join("c", "a")])).toMatchObject([
      { key: "incidents.pairs.circle" },
    ]);
    expect(checkJoins([join("x", "a"), join("a", "b"), join("b", "a")])).toMatchObject([
      { key: "incidents.pairs.circle" },
    ]);
  });

  test("do not let one act stand for two that are not one", () => {
    expect(checkJoins([join("a", "b"), join("a", "c")])).toMatchObject([{ key: "incidents.pairs.twoKept" }]);
  });

  test("that no longer meet in one act do not hold until they are decided again", () => {
    const others = [join("x", "y")];
    expect(joinsThatHold([join("a", "b"), join("a", "c"), ...others])).toEqual(others);
  });

  test("that hold are never refused, and none is dropped from joins that are allowed", () => {
    const ids = fc.constantFrom("a", "b", "c", "d", "e");
    const joins = fc
      .array(fc.tuple(ids, ids), { maxLength: 8 })
      .map((pairs) => pairs.filter(([one, other]) => one !== other).map(([one, other]) => join(one, other)));
    fc.assert(
      fc.property(joins, (any) => {
        const held = joinsThatHold(any);
        expect(checkJoins(held)).toEqual([]);
        if (checkJoins(any).length === 0) expect(held).toEqual(any);
      }),
    );
  });
});

test("a pair is stored in one order, whichever act is named first", () => {
  expect(inOrder(act("b"), act("a"))).toEqual(inOrder(act("a"), act("b")));
});

test("acts that may be one are all found, once each, without comparing all with all", () => {
  const days = fc.option(fc.integer({ min: 10, max: 28 }).map((day) => `2024-05-${day}`));
  const types = fc.constantFrom("killing", "massacre", "torture", "abduction", "enforced_disappearance", "burning");
  const some = fc.record({ actType: types, unit: fc.constantFrom("persons", "structures"), from: days, to: days });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 20 }), (drawn) => {
      const acts = drawn.map(({ from, to, ...rest }, at) => {
        const isReversed = from !== null && to !== null && from > to;
        return { ...rest, id: `act ${at}`, when: { earliest: isReversed ? to : from, latest: isReversed ? from : to } };
      });
      const isPair = (a: (typeof acts)[number], b: (typeof acts)[number]) =>
        a.unit === b.unit && areCompatible(a.actType, b.actType) && overlaps(a.when, b.when);
      const all = acts.flatMap((a) => acts.filter((b) => a.id < b.id && isPair(a, b)).map((b) => `${a.id} ${b.id}`));

      const met = [...actsThatMeet(acts)].map(([a, b]) => ({ key: `${a.id} ${b.id}`, a, b }));
      expect(new Set(met.map(({ key }) => key)).size).toBe(met.length);
      expect(
        met
          .filter(({ a, b }) => isPair(a, b))
          .map(({ key }) => key)
          .sort(),
      ).toEqual(all.sort());
    }),
  );
});
