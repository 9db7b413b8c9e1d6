import fc from "fast-check";
import { describe, expect, test } from "vitest";
import en from "@/messages/en.json";
import {
  checkActType,
  checkCount,
  checkEnforcedDisappearance,
  checkParts,
  mayOverlap,
  missingDisappearanceElements,
  type Problem,
  placesOverlap,
} from "./rules";
import type { ActFacts, Count, Part } from "./types";
import { actTypes } from "./vocabulary";

const noCount: Count = { min: null, minIsExclusive: false, best: null, max: null, magnitude: null };
const somePart: Part = { dimension: "method", value: "drone", min: null, isAll: false, max: null, victimIds: [] };
const someAct: ActFacts = {
  actType: "summary_execution",
  unit: "persons",
  count: { ...noCount, min: 7 },
  when: { edtf: "2024-05-12", words: "", earliest: "2024-05-12", latest: "2024-05-12" },
  where: { words: "Village A", adminPath: ["ML", "ML11"], point: null },
  victimStatus: "civilian",
  victimStatusBasis: "evidence",
  structureKind: null,
  alternatives: [["army"]],
  isDeliberate: false,
  parts: [],
  victimIds: [],
};
const fieldsOf = (problems: Problem[]) => problems.map(({ field }) => field);

describe("how many", () => {
  test.each<[string, Partial<Count>]>([
    ["nothing known", {}],
    ["zero", { min: 0 }],
    ["a minimum alone", { min: 7 }],
    ["a range with its best estimate", { min: 21, best: 30, max: 40 }],
    ["all three equal", { min: 4, best: 4, max: 4 }],
    ["over a number", { min: 1000, minIsExclusive: true }],
    ["a magnitude alone", { magnitude: "thousands" }],
  ])("accepts %s", (_what, count) => {
    expect(checkCount({ ...noCount, ...count }, "persons")).toEqual([]);
  });

  test.each<[string, Partial<Count>, string]>([
    ["a maximum below the minimum", { min: 8, max: 7 }, "count.max"],
    ["a best estimate below the minimum", { min: 8, best: 7 }, "count.best"],
    ["a best estimate above the maximum", { best: 9, max: 8 }, "count.best"],
    ["less than none", { min: -1 }, "count.min"],
    ["half a person", { min: 1.5 }, "count.min"],
    ["something that is not a number", { max: Number.NaN }, "count.max"],
    ["a magnitude with a minimum", { magnitude: "hundreds", min: 200 }, "count.magnitude"],
    ["over nothing", { minIsExclusive: true }, "count.minIsExclusive"],
  ])("refuses %s", (_what, count, field) => {
    expect(fieldsOf(checkCount({ ...noCount, ...count }, "persons"))).toContain(field);
  });

  test("accepts exactly the ordered triples of whole numbers", () => {
    const bound = fc.option(fc.integer({ min: -2, max: 6 }));
    fc.assert(
      fc.property(bound, bound, bound, (min, best, max) => {
        const stated = [min, best, max].filter((number) => number !== null);
        const isOrdered = stated.every((number, at) => number >= 0 && number >= (stated[at - 1] ?? 0));
        expect(checkCount({ ...noCount, min, best, max }, "animals").length === 0).toBe(isOrdered);
      }),
    );
  });

  test("refuses units that a type is not counted in, and branches that only group", () => {
    expect(checkActType("burning", "structures")).toEqual([]);
    expect(fieldsOf(checkActType("burning", "persons"))).toEqual(["unit"]);
    expect(fieldsOf(checkActType("property", "structures"))).toEqual(["actType"]);
    expect(fieldsOf(checkCount(noCount, "souls"))).toEqual(["unit"]);
  });
});

describe("parts", () => {
  const check = (part: Partial<Part>, count: Partial<Count> = { min: 7 }) =>
    fieldsOf(checkParts({ count: { ...noCount, ...count }, parts: [{ ...somePart, ...part }], victimIds: ["p1"] }));

  test("accept all victims, some of them, and victims of the act", () => {
    expect(check({ isAll: true })).toEqual([]);
    expect(check({ min: 7 })).toEqual([]);
    expect(check({ min: 4, max: 5, victimIds: ["p1"] }, { min: 7, max: 9 })).toEqual([]);
    expect(check({ min: 4 }, { magnitude: "hundreds" })).toEqual([]);
  });

  test.each<[string, Partial<Part>, Partial<Count>, string]>([
    ["more than the whole", { min: 8 }, { min: 7 }, "parts.0.min"],
    ["more than the whole's maximum", { max: 10 }, { min: 7, max: 9 }, "parts.0.max"],
    ["a dimension that is not known", { dimension: "ethnicity" }, {}, "parts.0.dimension"],
    ["a value of another dimension", { value: "child" }, {}, "parts.0.value"],
    ["all of them and a number", { isAll: true, min: 3 }, { min: 7 }, "parts.0.isAll"],
    ["someone who is not a victim of the act", { victimIds: ["p2"] }, {}, "parts.0.victimIds"],
    ["a maximum below the minimum", { min: 3, max: 2 }, { min: 7 }, "parts.0.max"],
  ])("refuse %s", (_what, part, count, field) => {
    expect(check(part, count)).toContain(field);
  });

  test("stand once each", () => {
    const parts = [somePart, { ...somePart, value: "shelling" }, somePart];
    expect(fieldsOf(checkParts({ count: noCount, parts, victimIds: [] }))).toEqual(["parts.2.value"]);
  });

  test("that pass never exceed a whole whose minimum is known", () => {
    const bound = fc.option(fc.nat(10));
    fc.assert(
      fc.property(bound, bound, bound, bound, (min, max, wholeMin, wholeMax) => {
        const passes = check({ min, max }, { min: wholeMin, max: wholeMax }).length === 0;
        if (passes && min !== null && wholeMin !== null) expect(min).toBeLessThanOrEqual(wholeMin);
        if (passes && min !== null && wholeMax !== null && wholeMin === null) expect(min).toBeLessThanOrEqual(wholeMax);
      }),
    );
  });
});

describe("pairs that must be decided", () => {
  const june = { edtf: "2024-06", words: "", earliest: "2024-06-01", latest: "2024-06-30" };
  const gao = { words: "Gao", adminPath: ["ML", "ML07"], point: null };

  test.each<[string, Partial<ActFacts>, boolean]>([
    ["the same kind, day and region", {}, true],
    ["another name for it", { actType: "massacre" }, true],
    ["an open date", { when: { edtf: "../2024-06", words: "", earliest: null, latest: "2024-06-30" } }, true],
    ["the country alone", { where: { words: "Mali", adminPath: ["ML"], point: null } }, true],
    ["a place nobody could name", { where: { words: "on the road", adminPath: [], point: null } }, true],
    ["another act", { actType: "abduction" }, false],
    ["another month", { when: june }, false],
    ["another region", { where: gao }, false],
    ["another unit", { actType: "displacement", unit: "households" }, false],
  ])("sees or clears %s", (_what, change, expected) => {
    expect(mayOverlap(someAct, { ...someAct, ...change })).toBe(expected);
  });

  const at = (lat: number, lon: number, radiusM: number) => ({ lat, lon, radiusM });

  test("sees a border between two regions through the circles of precision", () => {
    const here = { words: "", adminPath: ["ML", "ML05"], point: at(14.5, -4, 3000) };
    expect(placesOverlap(here, { words: "", adminPath: ["ML", "ML11"], point: at(14.53, -4, 500) })).toBe(true);
    expect(placesOverlap(here, { words: "", adminPath: ["ML", "ML11"], point: at(14.6, -4, 500) })).toBe(false);
  });

  test("keeps a pair in one unit even where the points lie apart", () => {
    const here = { words: "", adminPath: ["ML", "ML05"], point: at(14.5, -4, 100) };
    expect(placesOverlap(here, { ...here, point: at(15.5, -4, 100) })).toBe(true);
  });

  test("cannot tell a point from a unit apart, and says so by keeping the pair", () => {
    const byPoint = { words: "", adminPath: [], point: at(14.5, -4, 100) };
    expect(placesOverlap(byPoint, { words: "", adminPath: ["ML", "ML05"], point: null })).toBe(true);
  });

  test("is symmetric, holds for an act and itself, and a less precise place or date never hides a pair", () => {
    const place = fc.record({
      words: fc.constant(""),
      adminPath: fc.constantFrom<string[][]>([], ["ML"], ["ML", "ML05"], ["ML", "ML05", "ML0501"], ["ML", "ML07"]),
      point: fc.option(
        fc.record({ lat: fc.integer({ min: 14, max: 16 }), lon: fc.constant(-4), radiusM: fc.nat(90_000) }),
      ),
    });
    const act = fc
      .record({ actType: fc.constantFrom(...actTypes), where: place })
      .map((change) => ({ ...someAct, ...change }));
    fc.assert(
      fc.property(act, act, (a, b) => {
        expect(mayOverlap(a, b)).toBe(mayOverlap(b, a));
        expect(mayOverlap(a, a)).toBe(true);
        if (!mayOverlap(a, b)) return;
        const adminPath = b.where.adminPath.slice(0, Math.max(1, b.where.adminPath.length - 1));
        const point = b.where.point && { ...b.where.point, radiusM: b.where.point.radiusM * 2 };
        const vaguer = { ...b, where: { ...b.where, adminPath, point }, when: { ...b.when, earliest: null } };
        expect(mayOverlap(a, vaguer)).toBe(true);
      }),
    );
  });
});

describe("enforced disappearance", () => {
  const actorsById = { army: { isState: true }, wagner: { isState: false }, jnim: { isState: false } };
  const check = (alternatives: string[][], stateLink: "support" | null = null, actType = "enforced_disappearance") =>
    checkEnforcedDisappearance({ actType, alternatives, actorsById, stateLink }).map(({ key }) => key);

  test("is refused for a group without a link to the State, and abduction is named instead", () => {
    expect(check([["jnim"]])).toEqual(["incidentRules.abductionInstead"]);
    expect(check([["army"], ["jnim"]])).toEqual(["incidentRules.abductionInstead"]);
    expect(check([["someone unknown"]])).toEqual(["incidentRules.abductionInstead"]);
    expect(en.incidentRules.abductionInstead).toContain("abduction");
  });

  test("stands for the State, alone or jointly, for a group with its support, and while nobody is named", () => {
    expect(check([["army"]])).toEqual([]);
    expect(check([["army", "wagner"]])).toEqual([]);
    expect(check([["wagner"]], "support")).toEqual([]);
    expect(check([])).toEqual([]);
  });

  test("leaves abductions alone", () => {
    expect(check([["jnim"]], null, "abduction")).toEqual([]);
  });

  test("names the elements that nothing carries yet", () => {
    expect(missingDisappearanceElements({})).toHaveLength(3);
    expect(missingDisappearanceElements({ deprivation_of_liberty: ["c1"], state_link: [] })).toEqual([
      "state_link",
      "refusal_or_concealment",
    ]);
  });
});

test("every problem has words", () => {
  const words = Object.keys(en.incidentRules);
  const all = [
    ...checkCount({ ...noCount, min: -1, best: -2, max: -3, magnitude: "dozens" }, "souls"),
    ...checkCount({ ...noCount, minIsExclusive: true, best: 2, max: 1 }, "persons"),
    ...checkParts({
      count: { ...noCount, min: 1 },
      parts: [{ ...somePart, isAll: true, min: 3, max: 2 }],
      victimIds: [],
    }),
  ];
  for (const { key } of all) expect(words).toContain(key.replace("incidentRules.", ""));
});
