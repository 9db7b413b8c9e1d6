import { describe, expect, test } from "vitest";
import { entryOf } from "./build-counting";
import { maliFigures, maliRows } from "./build-mali";

const figures = maliFigures();

describe("the published findings", () => {
  test("at least 32 civilians deliberately killed, 7 of them by drone", () => {
    expect(figures.killed).toMatchObject({ lower: 32, magnitudes: [], isDeliberate: true, secondary: { lower: 6 } });
    expect(figures.killed.parts).toMatchObject([{ dimension: "method", value: "drone", lower: 7 }]);
    expect(figures.killed.buckets).toMatchObject([{ bucket: [["army", "wagner"]], lower: 32 }]);
  });

  test("4 others forcibly disappeared, who are not among the dead", () => {
    expect(figures.disappeared).toMatchObject({ lower: 4, personsInFollowed: 0 });
  });

  test("at least 100 homes burned, at most 111", () => {
    expect(figures.homesByArmy).toMatchObject({ lower: 100, upper: 111, isExclusiveMinAlone: false });
  });

  test("at least 47 civilians summarily executed, 33 and 14 separately", () => {
    expect(figures.executed.lower).toBe(47);
    expect(figures.executed.buckets.map(({ bucket, lower }) => [bucket, lower])).toEqual([
      [[["jnim"]], 33],
      [[["isgs"]], 14],
    ]);
  });

  test("thousands of people displaced by JNIM or ISGS, which is neither's figure", () => {
    expect(figures.displaced).toMatchObject({
      lower: 0,
      upper: null,
      magnitudes: [{ magnitude: "thousands", groups: 1 }],
    });
    expect(figures.displaced.buckets.map((row) => row.bucket)).toEqual([[["isgs"], ["jnim"]]]);
    expect(figures.displaced.actors).toEqual([]);
  });

  test("over 1,000 homes burned and thousands of animals looted by JNIM", () => {
    expect(figures.homesByJnim).toMatchObject({ lower: 1000, isExclusiveMinAlone: true, upper: null });
    expect(figures.animals).toMatchObject({ lower: 0, magnitudes: [{ magnitude: "thousands" }] });
  });
});

describe("traps", () => {
  test.each([
    ["a killing in April", "INC-0020.1", "left_out: out_of_window"],
    ["a killing dated only 2024", "INC-0021.1", "upper_only: possibly_in_window"],
    ["a probable act", "INC-0022.1", "secondary: counted_as_probable, status_probable"],
    ["the same event from another report", "INC-0024.1", "left_out: same_as"],
    ["an act that may share victims", "INC-0025.1", "lower: counted, may_overlap"],
    ["an act whose source withdrew consent", "INC-0026.1", "left_out: unsupported"],
    ["deaths that an accused party admits, not as civilians", "INC-0027.1", "left_out: victim_status_not_accepted"],
  ])("%s does not move the figure, and says why", (_words, code, entry) => {
    expect(entryOf(figures.killed, code)).toBe(entry);
    const without = {
      acts: maliRows.acts.filter((act) => act.code !== code),
      pairs: maliRows.pairs.filter((pair) => pair.a !== code),
    };
    expect(maliFigures(without).killed.lower).toBe(32);
  });

  test("an alternative act does not enter one group's figure", () => {
    expect(figures.animals.acts.map((act) => act.entered)).toEqual(["lower"]);
    expect(figures.homesByJnim.acts.map((act) => act.entered)).toEqual(["left_out", "left_out", "lower"]);
  });
});

test("a victim who disappeared and was later found dead is counted with the dead, and the act stays", () => {
  const acts = maliRows.acts.map((act) =>
    act.code === "INC-0004.1" ? { ...act, decided: { ...act.decided, victimIds: ["p2"] } } : act,
  );
  const { killed, disappeared } = maliFigures({ ...maliRows, acts });
  expect(killed.lower).toBe(32);
  expect(disappeared).toMatchObject({ lower: 3, personsInFollowed: 1 });
  expect(entryOf(disappeared, "INC-0003.2")).toBe("lower: counted, persons_in_followed_figure");
});
