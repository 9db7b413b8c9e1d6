import { describe, expect, test } from "vitest";
import { buildAct, buildPart, count, entryOf, overlap, same } from "./build-counting";

const drone = (part: Partial<Parameters<typeof buildPart>[0]> = {}) =>
  buildPart({ dimension: "method", value: "drone", ...part });
const child = (part: Partial<Parameters<typeof buildPart>[0]> = {}) =>
  buildPart({ dimension: "age", value: "child", ...part });

describe("parts", () => {
  test("are the whole of an act whose victims all share them", () => {
    const acts = [
      buildAct({ code: "INC-0001.1", count: { min: 7, max: 9 }, parts: [drone({ isAll: true })] }),
      buildAct({ code: "INC-0002.1", count: { min: 10, max: 10 } }),
    ];
    // Nothing says how the ten were killed: all nineteen may have been by drone.
    expect(count({ acts }).parts).toMatchObject([{ dimension: "method", value: "drone", lower: 7, upper: 19 }]);
  });

  test("exclude another value that all of an act's victims share", () => {
    const acts = [
      buildAct({ code: "INC-0001.1", count: { min: 7, max: 9 }, parts: [drone({ isAll: true })] }),
      buildAct({
        code: "INC-0002.1",
        count: { min: 10, max: 10 },
        parts: [buildPart({ dimension: "method", value: "shooting", isAll: true })],
      }),
    ];
    expect(count({ acts }).parts).toMatchObject([
      { value: "drone", lower: 7, upper: 9 },
      { value: "shooting", lower: 10, upper: 10 },
    ]);
  });

  test("follow the rules of the whole: named once, the largest min in a group, unnamed added up", () => {
    const acts = [
      buildAct({
        code: "INC-0001.1",
        count: { min: 6 },
        victimIds: ["p1", "p2"],
        parts: [child({ min: 3, victimIds: ["p1"] })],
      }),
      buildAct({ code: "INC-0002.1", count: { min: 6 }, parts: [child({ min: 2 })] }),
      buildAct({ code: "INC-0003.1", count: { min: 6 }, parts: [child({ min: 4 })] }),
    ];
    expect(count({ acts }).parts).toMatchObject([{ lower: 9 }]);
    expect(count({ acts, pairs: [overlap("INC-0002.1", "INC-0003.1")] }).parts).toMatchObject([{ lower: 7 }]);
  });

  test("are never more than the act, whatever they claim", () => {
    const acts = [buildAct({ code: "INC-0001.1", count: { min: 4, max: 5 }, parts: [child({ min: 9, max: 12 })] })];
    expect(count({ acts }).parts).toMatchObject([{ lower: 4, upper: 5 }]);
  });

  test("do not count unnamed children of two acts twice when both acts name the same people", () => {
    const victimIds = ["p1", "p2", "p3"];
    const acts = ["INC-0001.1", "INC-0002.1"].map((code) =>
      buildAct({ code, count: { min: 3 }, victimIds, parts: [child({ min: 2 })] }),
    );
    expect(count({ acts })).toMatchObject({ lower: 3, parts: [{ lower: 2 }] });
  });

  test("name only people whom the act identifies", () => {
    const acts = [buildAct({ code: "INC-0001.1", victimIds: ["p1"], parts: [child({ victimIds: ["p1", "p9"] })] })];
    expect(count({ acts }).parts).toMatchObject([{ lower: 1 }]);
  });

  test("take the people a joined act names, not its numbers", () => {
    const acts = [
      buildAct({ code: "INC-0001.1", count: { min: 5 }, parts: [child({ min: 1 })] }),
      buildAct({ code: "INC-0002.1", victimIds: ["p1", "p2"], parts: [child({ min: 4, victimIds: ["p1", "p2"] })] }),
    ];
    expect(count({ acts, pairs: [same("INC-0002.1", "INC-0001.1")] }).parts).toMatchObject([{ lower: 2 }]);
  });

  test("print a word when the whole act is a word", () => {
    const acts = [buildAct({ code: "INC-0001.1", count: { magnitude: "hundreds" }, parts: [child({ isAll: true })] })];
    expect(count({ acts }).parts).toMatchObject([{ lower: 0, magnitudes: [{ magnitude: "hundreds" }] }]);
  });
});

describe("others", () => {
  const disappeared = buildAct({
    code: "INC-0001.1",
    actType: "enforced_disappearance",
    count: { min: 3, max: 3 },
    victimIds: ["p1", "p2"],
  });
  const killed = buildAct({ code: "INC-0001.2", count: { min: 2 }, victimIds: ["p1"] });
  const scope = { actType: "enforced_disappearance" };

  test("leave out who is counted in the figure before, and lower their group's min by one", () => {
    const followed = count({ acts: [disappeared, killed] });
    const figure = count({ acts: [disappeared, killed], scope, followed });
    expect(figure).toMatchObject({ lower: 2, upper: 2, personsInFollowed: 1, countedPersonIds: ["p2"] });
    expect(entryOf(figure, "INC-0001.1")).toBe("lower: counted, persons_in_followed_figure");
  });

  test("keep everyone when nobody is shared, and without a figure to follow", () => {
    const followed = count({ acts: [disappeared, { ...killed, status: "probable" }] });
    expect(count({ acts: [disappeared, killed], scope, followed })).toMatchObject({ lower: 3, personsInFollowed: 0 });
    expect(count({ acts: [disappeared, killed], scope }).lower).toBe(3);
  });
});

describe("deliberately", () => {
  const intended = buildAct({ code: "INC-0001.1", count: { min: 1 }, isDeliberate: true });
  const other = buildAct({ code: "INC-0002.1", victimIds: ["p1"] });
  const scope = { isDeliberate: true };

  test("prints only if intent is accepted for every act in the lower bound, and the scope asks", () => {
    expect(count({ acts: [intended], scope }).isDeliberate).toBe(true);
    expect(count({ acts: [intended] }).isDeliberate).toBe(false);
    expect(count({ acts: [intended, other], scope }).isDeliberate).toBe(false);
    expect(count({ acts: [], scope }).isDeliberate).toBe(false);
  });

  test("is not hindered by acts that don't count, nor by a second report that brings nobody", () => {
    expect(count({ acts: [intended, { ...other, status: "probable" }], scope }).isDeliberate).toBe(true);
    const pairs = [same("INC-0002.1", "INC-0001.1")];
    expect(count({ acts: [intended, other], pairs, scope }).isDeliberate).toBe(false);
    const silent = buildAct({ code: "INC-0002.1" });
    expect(count({ acts: [intended, silent], pairs, scope }).isDeliberate).toBe(true);
  });
});
