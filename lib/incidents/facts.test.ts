import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { actFacts, type FactsRow } from "./facts";
import { type Count, magnitudes } from "./types";

const place = { words: "Village A", adminPath: ["ML", "ML05"], lat: 14.35, lon: -3.61, radiusM: 1000 };

const act: FactsRow = {
  actType: "summary_execution",
  unit: "persons",
  countMin: 7,
  countMinExclusive: false,
  countBest: null,
  countMax: null,
  magnitude: null,
  victimStatus: "civilian",
  victimStatusBasis: "evidence",
  structureKind: null,
  isDeliberate: true,
  when: { edtf: "2024-05-12", words: "market day", earliest: "2024-05-12", latest: "2024-05-12" },
  where: place,
  parts: [],
  victims: [],
  involvements: [],
};

const involved = (actorId: string, alternative: number, degree = "carried_out") => ({ actorId, degree, alternative });

const victim = (personId: string, partKeys: string[]) => ({ personId, partKeys });

const part = (dimension: string, value: string, isAll: boolean) => ({
  dimension,
  value,
  min: isAll ? null : 1,
  isAll,
  max: null,
});

describe("the facts of an act", () => {
  test("hold the point of a place with its precision, and none where it has none", () => {
    expect(actFacts(act).where).toEqual({
      words: "Village A",
      adminPath: ["ML", "ML05"],
      point: { lat: 14.35, lon: -3.61, radiusM: 1000 },
    });
    expect(actFacts({ ...act, where: { ...place, lat: null, lon: null } }).where.point).toBeNull();
    expect(actFacts({ ...act, where: null }).where).toEqual({ words: "", adminPath: [], point: null });
  });

  test("hold joint perpetrators as one alternative and 'A or B' as two, and no other degree", () => {
    const involvements = [involved("jnim", 2), involved("wagner", 1), involved("army", 1), involved("x", 1, "ordered")];
    expect(actFacts({ ...act, involvements }).alternatives).toEqual([["army", "wagner"], ["jnim"]]);
    expect(actFacts(act).alternatives).toEqual([]);
  });

  test("put a named victim in the parts ticked, and in every part that all share", () => {
    const victims = [victim("b", []), victim("a", ["age:child"])];
    const parts = [part("age", "child", false), part("method", "drone", true)];
    const facts = actFacts({ ...act, victims, parts });
    expect(facts.victimIds).toEqual(["a", "b"]);
    expect(facts.parts.map(({ victimIds }) => victimIds)).toEqual([["a"], ["a", "b"]]);
  });

  test("refuse a row that this version cannot read, rather than count it as something else", () => {
    expect(() => actFacts({ ...act, unit: "villages" })).toThrow("unknown value villages");
  });
});

const number = fc.option(fc.nat(2_000_000_000));
const counts: fc.Arbitrary<Count> = fc.record({
  min: number,
  minIsExclusive: fc.boolean(),
  best: number,
  max: number,
  magnitude: fc.option(fc.constantFrom(...magnitudes)),
});

test("give back every count as it was written", () => {
  fc.assert(
    fc.property(counts, (count) => {
      const { min, minIsExclusive, best, max, magnitude } = count;
      const row = { countMin: min, countMinExclusive: minIsExclusive, countBest: best, countMax: max, magnitude };
      expect(actFacts({ ...act, ...row }).count).toEqual(count);
    }),
  );
});

test("do not depend on the order of involvements and victims", () => {
  const rows = fc.shuffledSubarray(["a", "b", "c", "d"]).chain((ids) => fc.tuple(fc.constant(ids), fc.nat(2)));
  fc.assert(
    fc.property(rows, ([ids, alternatives]) => {
      const involvements = ids.map((id, at) => involved(id, 1 + (at % (alternatives + 1))));
      const victims = ids.map((id) => victim(id, []));
      const [one, other] = [
        actFacts({ ...act, involvements, victims }),
        actFacts({ ...act, involvements: involvements.toReversed(), victims: victims.toReversed() }),
      ];
      expect(other).toEqual(one);
    }),
  );
});
