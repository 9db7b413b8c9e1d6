import { describe, expect, test } from "vitest";
import { buildAct, count, overlap } from "./build-counting";

// These sound right and are not (domain.md 4). Whoever relies on one meets its counter-example here.
describe("laws that are false", () => {
  test("disjoint windows may sum to more than the whole: one person can stand in both", () => {
    const acts = [
      buildAct({ code: "INC-0001.1", from: "2024-05-10", victimIds: ["p1"], count: { min: 1 } }),
      buildAct({ code: "INC-0002.1", from: "2024-06-10", victimIds: ["p1"], count: { min: 1 } }),
    ];
    const may = count({ acts, scope: { window: { from: "2024-05-01", until: "2024-05-31" } } });
    const june = count({ acts, scope: { window: { from: "2024-06-01", until: "2024-06-30" } } });
    const both = count({ acts, scope: { window: { from: "2024-05-01", until: "2024-06-30" } } });

    expect(may.lower + june.lower).toBe(2);
    expect(both.lower).toBe(1);
  });

  test("disjoint windows may sum to more than the whole: one group can stand in both", () => {
    const acts = [
      buildAct({ code: "INC-0001.1", from: "2024-05-31", count: { min: 8 } }),
      buildAct({ code: "INC-0002.1", from: "2024-06-01", count: { min: 6 } }),
    ];
    const pairs = [overlap("INC-0001.1", "INC-0002.1")];
    const until = count({ acts, pairs, scope: { window: { from: null, until: "2024-05-31" } } });
    const after = count({ acts, pairs, scope: { window: { from: "2024-06-01", until: null } } });

    expect(until.lower + after.lower).toBe(14);
    expect(count({ acts, pairs }).lower).toBe(8);
  });

  test("adding an act may lower the bound: it can reveal that one person was counted twice", () => {
    // Two acts with unidentified victims, kept apart; a third may be part of either, and so ties them together.
    const acts = [
      buildAct({ code: "INC-0001.1", count: { min: 5 } }),
      buildAct({ code: "INC-0002.1", count: { min: 4 } }),
    ];
    const bridge = buildAct({ code: "INC-0003.1", count: { min: 1 } });
    const pairs = [overlap("INC-0001.1", "INC-0003.1"), overlap("INC-0002.1", "INC-0003.1")];

    expect(count({ acts, pairs }).lower).toBe(9);
    expect(count({ acts: [...acts, bridge], pairs }).lower).toBe(5);
  });

  test("merging two persons may raise the bound: two acts then share one victim fewer", () => {
    const acts = (second: string) => [
      buildAct({ code: "INC-0001.1", count: { min: 2 }, victimIds: ["p1", second] }),
      buildAct({ code: "INC-0002.1", count: { min: 2 }, victimIds: ["p1", second] }),
    ];

    // Two people, both named by both acts. Found to be one person, each act has one unidentified victim left.
    expect(count({ acts: acts("p2") }).lower).toBe(2);
    expect(count({ acts: acts("p1") }).lower).toBe(3);
  });
});
