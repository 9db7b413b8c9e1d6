import { describe, expect, test } from "vitest";
import { buildAct, count, entryOf, overlap, same } from "./build-counting";
import { checkJoins } from "./joins";

const [first, second, third] = ["INC-0001.1", "INC-0002.1", "INC-0003.1"];

describe("same as", () => {
  test("counts the kept act's count, whatever the joined act said", () => {
    const acts = [buildAct({ code: first, count: { min: 7 } }), buildAct({ code: second, count: { min: 9 } })];
    const figure = count({ acts, pairs: [same(second, first)] });
    expect(figure.lower).toBe(7);
    expect(entryOf(figure, second)).toBe("left_out: same_as");
    expect(figure.acts[1]?.reasons).toEqual([{ code: "same_as", acts: [first] }]);
  });

  test("adds the joined act's identified victims if it would itself count", () => {
    const acts = [
      buildAct({ code: first, count: { min: 2, max: 2 }, victimIds: ["p1"] }),
      buildAct({ code: second, victimIds: ["p1", "p2", "p3"] }),
    ];
    const figure = count({ acts, pairs: [same(second, first)] });
    expect(figure).toMatchObject({ lower: 3, upper: 3 });
    expect(entryOf(figure, second)).toBe("lower: same_as, adds_identified_victims");
  });

  test.each([
    ["is only probable", { status: "probable" as const }, 2, 2, "left_out: same_as, status_probable"],
    ["is unsupported", { isSupported: false }, 2, 2, "left_out: same_as, unsupported"],
    ["lies outside the window", { from: "2020-01-01" }, 2, 2, "left_out: same_as, out_of_window"],
    ["is someone else's", { by: [["jnim"]] }, 2, 2, "left_out: same_as, perpetrator_other"],
    ["only may lie inside", { from: null }, 2, 3, "upper_only: same_as, adds_identified_victims, possibly_in_window"],
  ])("adds nobody to the lower bound when the joined act %s", (_words, joined, lower, upper, entry) => {
    const acts = [
      buildAct({ code: first, count: { min: 2, max: 2 }, victimIds: ["p1"] }),
      buildAct({ code: second, victimIds: ["p1", "p2", "p3"], ...joined }),
    ];
    const scope = {
      window: { from: "2024-05-01", until: null },
      actors: { kind: "any_of" as const, actorIds: ["army"] },
    };
    const figure = count({ acts, pairs: [same(second, first)], scope });
    expect(figure).toMatchObject({ lower, upper });
    expect(entryOf(figure, second)).toBe(entry);
  });

  test("counts nothing when the kept act does not count: its dates and status hold", () => {
    const acts = [
      buildAct({ code: first, count: { min: 7 }, status: "probable" }),
      buildAct({ code: second, count: { min: 9 }, victimIds: ["p1"] }),
    ];
    const figure = count({ acts, pairs: [same(second, first)] });
    expect(figure).toMatchObject({ lower: 0, secondary: { lower: 7 } });

    const outside = count({
      acts: [buildAct({ code: first, count: { min: 7 }, from: "2024-04-01" }), ...acts.slice(1)],
      pairs: [same(second, first)],
      scope: { window: { from: "2024-05-01", until: null } },
    });
    expect(entryOf(outside, second)).toBe("left_out: same_as, kept_act_not_counted");
  });

  test("carries the joined act's overlaps to the kept act", () => {
    const acts = [
      buildAct({ code: first, count: { min: 7 } }),
      buildAct({ code: second, status: "reported" }),
      buildAct({ code: third, count: { min: 5 } }),
    ];
    const pairs = [same(second, first), overlap(second, third)];
    const figure = count({ acts, pairs });
    expect(figure.lower).toBe(7);
    expect(figure.acts[0]?.reasons).toContainEqual({ code: "may_overlap", acts: [third] });
  });

  test("follows chains to the act that stands for all", () => {
    const acts = [first, second, third].map((code, index) => buildAct({ code, victimIds: [`p${index}`] }));
    const figure = count({ acts, pairs: [same(third, second), same(second, first), same(third, first)] });
    expect(figure.lower).toBe(3);
    expect(entryOf(figure, first)).toBe("lower: counted");
    expect(figure.acts[2]?.reasons[0]).toEqual({ code: "same_as", acts: [first] });
  });
});

describe("joins that are refused", () => {
  const acts = [buildAct({ code: first }), buildAct({ code: second }), buildAct({ code: third })];
  const other = [buildAct({ code: first }), buildAct({ code: second, actType: "torture" })];
  const animals = [buildAct({ code: first }), buildAct({ code: second, unit: "animals" })];

  test.each([
    ["a circle of two", acts, [same(first, second), same(second, first)], "joinInACircle"],
    ["a circle of three", acts, [same(first, second), same(second, third), same(third, first)], "joinInACircle"],
    ["an act with itself", acts, [same(first, first)], "joinInACircle"],
    ["one act for two kept acts", acts, [same(third, first), same(third, second)], "joinToTwoKept"],
    ["acts of two types", other, [same(second, first)], "joinOfMixedTypes"],
    ["acts of two units", animals, [same(second, first)], "joinOfMixedUnits"],
    ["an act nobody has", acts, [same("INC-0009.1", first)], "joinOfUnknownAct"],
    ["no kept act", acts, [{ ...same(second, first), keptId: null }], "joinWithoutKept"],
    ["a kept act that is neither", acts, [{ ...same(second, first), keptId: third }], "joinWithoutKept"],
  ])("%s", (_words, rows, pairs, key) => {
    expect(() => checkJoins(rows, pairs)).toThrow(key);
    expect(() => count({ acts: rows, pairs })).toThrow(key);
  });

  test("not a triangle with one act standing for all", () => {
    expect(() => checkJoins(acts, [same(second, first), same(third, first), same(third, second)])).not.toThrow();
  });
});
