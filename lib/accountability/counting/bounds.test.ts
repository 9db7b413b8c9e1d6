import { describe, expect, test } from "vitest";
import type { Count } from "@/lib/incidents/types";
import { buildAct, count, entryOf, overlap } from "./build-counting";

const act = (code: string, of: Partial<Count>, victimIds: string[] = []) => buildAct({ code, count: of, victimIds });

describe("the sum", () => {
  test("counts an identified person once, however many acts name them", () => {
    const acts = [act("INC-0001.1", { min: 3 }, ["p1", "p2"]), act("INC-0002.1", { min: 2 }, ["p1"])];
    // p1, p2; one more unidentified in the first and one in the second.
    expect(count({ acts }).lower).toBe(4);
  });

  test("takes the largest min of acts that may overlap, and everybody identified in any of them", () => {
    const acts = [act("INC-0001.1", { min: 3 }, ["p1"]), act("INC-0002.1", { min: 2 }, ["p2", "p3"])];
    const pairs = [overlap("INC-0001.1", "INC-0002.1")];
    expect(count({ acts, pairs }).lower).toBe(3);
    expect(count({ acts: [...acts, act("INC-0003.1", {}, ["p4", "p5"])], pairs }).lower).toBe(5);
  });

  test("connects overlaps through a third act, and an undecided pair until somebody decides it", () => {
    const acts = [act("INC-0001.1", { min: 5 }), act("INC-0002.1", { min: 4 }), act("INC-0003.1", { min: 3 })];
    const pairs = [
      overlap("INC-0001.1", "INC-0002.1"),
      { ...overlap("INC-0002.1", "INC-0003.1"), relation: "undecided" as const },
    ];
    const figure = count({ acts, pairs });
    expect(figure.lower).toBe(5);
    expect(entryOf(figure, "INC-0002.1")).toBe("lower: counted, may_overlap, overlap_undecided");
  });

  test("keeps distinct acts apart", () => {
    const acts = [act("INC-0001.1", { min: 5 }), act("INC-0002.1", { min: 4 })];
    expect(count({ acts, pairs: [{ ...overlap("INC-0001.1", "INC-0002.1"), relation: "distinct" }] }).lower).toBe(9);
  });

  test("forms groups among the acts counted only", () => {
    const acts = [
      act("INC-0001.1", { min: 5 }),
      buildAct({ code: "INC-0002.1", count: { min: 9 }, status: "contested" }),
      act("INC-0003.1", { min: 4 }),
    ];
    const pairs = [overlap("INC-0001.1", "INC-0002.1"), overlap("INC-0002.1", "INC-0003.1")];
    expect(count({ acts, pairs }).lower).toBe(9);
  });

  test("adds up the most of every act, and knows no upper bound when one has none", () => {
    const acts = [act("INC-0001.1", { min: 60, max: 71 }), act("INC-0002.1", { min: 40, max: 40 })];
    expect(count({ acts }).upper).toBe(111);
    expect(count({ acts: [...acts, act("INC-0003.1", { min: 1 })] }).upper).toBeNull();
    // More people identified than anybody's most: the most is at least them.
    expect(count({ acts: [act("INC-0001.1", { min: 1, max: 1 }, ["p1", "p2"])] }).upper).toBe(2);
  });
});

describe("magnitudes", () => {
  const thousands = { magnitude: "thousands" as const };

  test("print alone, or beside the digits, never added to them", () => {
    expect(count({ acts: [act("INC-0001.1", thousands)] })).toMatchObject({
      lower: 0,
      upper: null,
      magnitudes: [{ magnitude: "thousands", groups: 1, furtherIncidents: 1 }],
    });
    const acts = [act("INC-0001.1", { min: 350 }), act("INC-0002.1", thousands)];
    expect(count({ acts })).toMatchObject({ lower: 350, magnitudes: [{ magnitude: "thousands", groups: 1 }] });
  });

  test("are listed by word, the largest first, not summed into a bigger word", () => {
    const acts = ["1", "2", "3"].map((n) => act(`INC-000${n}.1`, { magnitude: "hundreds" }));
    expect(count({ acts: [...acts, act("INC-0004.1", thousands)] }).magnitudes).toEqual([
      { magnitude: "thousands", groups: 1, furtherIncidents: 1 },
      { magnitude: "hundreds", groups: 3, furtherIncidents: 3 },
    ]);
  });

  test.each([
    [199, 0, ["hundreds"]],
    [200, 200, []],
    [350, 350, []],
  ])("enter by their word or by the exact bound of %i, whichever is larger", (min, lower, words) => {
    const acts = [act("INC-0001.1", { min }), act("INC-0002.1", { magnitude: "hundreds" })];
    const figure = count({ acts, pairs: [overlap("INC-0001.1", "INC-0002.1")] });
    expect([figure.lower, figure.magnitudes.map((line) => line.magnitude)]).toEqual([lower, words]);
  });

  test("hold a person who also stands in an exact group: not counted in the digits again", () => {
    const acts = [act("INC-0001.1", { min: 10 }, ["p1", "p2"]), act("INC-0002.1", { magnitude: "hundreds" }, ["p1"])];
    expect(count({ acts })).toMatchObject({ lower: 9, compared: 209 });
  });

  test("are not called further incidents when the digits come from the same incident", () => {
    const acts = [act("INC-0001.1", { min: 350 }), act("INC-0001.2", thousands)];
    expect(count({ acts }).magnitudes).toEqual([{ magnitude: "thousands", groups: 1, furtherIncidents: null }]);
  });
});

describe("an exclusive min", () => {
  const over = { min: 1000, minIsExclusive: true };

  test("is said alone, and is 1,000 in a sum", () => {
    expect(count({ acts: [act("INC-0001.1", over)] })).toMatchObject({ lower: 1000, isExclusiveMinAlone: true });
    const acts = [act("INC-0001.1", over), act("INC-0002.1", { min: 2 })];
    expect(count({ acts })).toMatchObject({ lower: 1002, isExclusiveMinAlone: false });
  });

  test("is not alone beside a word, nor when more people are identified", () => {
    const word = act("INC-0002.1", { magnitude: "thousands" });
    expect(count({ acts: [act("INC-0001.1", over), word] }).isExclusiveMinAlone).toBe(false);
    const two = { min: 2, minIsExclusive: true };
    expect(count({ acts: [act("INC-0001.1", two, ["p1", "p2", "p3"])] }).isExclusiveMinAlone).toBe(false);
  });
});

test("an act whose count was not accepted counts whom it identifies, and ties its group together", () => {
  const figure = count({ acts: [act("INC-0001.1", {}), act("INC-0002.1", {}, ["p1"])] });
  expect(figure.lower).toBe(1);
  expect(entryOf(figure, "INC-0001.1")).toBe("lower: counted_without_number");
});

test("nothing counted is none established, with an upper bound of nobody", () => {
  expect(count({ acts: [] })).toMatchObject({ lower: 0, compared: 0, upper: 0, magnitudes: [], buckets: [], acts: [] });
});
