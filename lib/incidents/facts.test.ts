import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ActFactsRow, actFacts } from "./facts";
import { type Count, magnitudes } from "./types";

const day = (text: string) => new Date(`${text}T00:00:00.000Z`);

const incident: ActFactsRow["incident"] = {
  id: "incident",
  investigationId: "investigation",
  code: "INC-0001",
  title: "Attack",
  narrative: "",
  whenEdtf: "2024-05-12",
  whenWords: "market day",
  whenEarliest: day("2024-05-12"),
  whenLatest: day("2024-05-12"),
  placeId: "place",
  nextActNumber: 2,
  version: 1,
  recordedById: "someone",
  createdAt: day("2024-06-01"),
  place: {
    id: "place",
    investigationId: "investigation",
    words: "Village A",
    adminPcode: "ML05",
    adminPath: ["ML", "ML05"],
    gazetteerId: null,
    lat: 14.35,
    lon: -3.61,
    radiusM: 1000,
    publicLevel: 1,
    createdById: "someone",
    createdAt: day("2024-06-01"),
  },
};

const act: ActFactsRow = {
  id: "act",
  investigationId: "investigation",
  incidentId: "incident",
  number: 1,
  code: "INC-0001.1",
  actType: "summary_execution",
  description: "",
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
  stateLink: null,
  whenEdtf: null,
  whenWords: "",
  whenEarliest: null,
  whenLatest: null,
  placeId: null,
  version: 1,
  recordedById: "someone",
  createdAt: day("2024-06-01"),
  incident,
  place: null,
  parts: [],
  victims: [],
  involvements: [],
};

const involved = (actorId: string, alternative: number, degree = "carried_out") => ({
  id: `${actorId}-${alternative}-${degree}`,
  investigationId: "investigation",
  actId: "act",
  actorId,
  degree,
  alternative,
});

const victim = (personId: string, partKeys: string[]) => ({
  id: personId,
  investigationId: "investigation",
  actId: "act",
  personId,
  partKeys,
});

const part = (dimension: string, value: string, isAll: boolean) => ({
  id: value,
  investigationId: "investigation",
  actId: "act",
  dimension,
  value,
  min: isAll ? null : 1,
  isAll,
  max: null,
});

describe("the facts of an act", () => {
  test("take the incident's date and place where the act has none of its own", () => {
    const facts = actFacts(act);
    expect(facts.when).toEqual({
      edtf: "2024-05-12",
      words: "market day",
      earliest: "2024-05-12",
      latest: "2024-05-12",
    });
    expect(facts.where).toEqual({
      words: "Village A",
      adminPath: ["ML", "ML05"],
      point: { lat: 14.35, lon: -3.61, radiusM: 1000 },
    });
  });

  test("take the act's own date and place where it has them, open ends and all", () => {
    const own = { ...act, whenEdtf: "2024-05-13/..", whenWords: "after", whenEarliest: day("2024-05-13") };
    const elsewhere = incident.place && { ...incident.place, words: "the well", lat: null, lon: null };
    expect(actFacts({ ...own, place: elsewhere })).toMatchObject({
      when: { earliest: "2024-05-13", latest: null },
      where: { words: "the well", point: null },
    });
  });

  test("say nothing of a place that nobody knows", () => {
    expect(actFacts({ ...act, incident: { ...incident, place: null } }).where).toEqual({
      words: "",
      adminPath: [],
      point: null,
    });
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
