import { describe, expect, test } from "vitest";
import type { PartyReply } from "@/lib/correspondence/types";
import { maliFigures, maliRows } from "../counting/build-mali";
import { accusedParties, constraintsWithin, repliesFor } from "./rules";

function letter(actorId: string, code: string, more: Partial<PartyReply> = {}): PartyReply {
  const blank = { sentOn: null, deliveredOn: null, dueOn: null, notSent: null, replies: [], asked: 1 };
  return { letterId: code, letterCode: code, actorId, ...blank, ...more };
}

const partOf = new Map([
  ["unit", ["army"]],
  ["army", ["government"]],
  ["government", ["army"]],
]);
const codesOf = (parties: string[], letters: PartyReply[]) =>
  repliesFor(parties, letters, partOf).map(({ actorId, reply }) => `${actorId} ${reply?.letterCode ?? "none"}`);

describe("whose letter speaks for an accused party", () => {
  test.each([
    ["its own", ["army"], [letter("army", "LET-0001", { sentOn: "2024-11-01" })], ["army LET-0001"]],
    [
      "that of what it is part of",
      ["unit"],
      [letter("government", "LET-0001", { sentOn: "2024-11-01" })],
      ["government LET-0001"],
    ],
    [
      "one for two that are asked together",
      ["army", "unit"],
      [letter("army", "LET-0001", { notSent: "unsafe" })],
      ["army LET-0001"],
    ],
    ["no draft", ["jnim"], [letter("jnim", "LET-0001")], ["jnim none"]],
    [
      "the last that left, whatever was decided after it",
      ["jnim"],
      [
        letter("jnim", "LET-0001", { sentOn: "2024-10-01" }),
        letter("jnim", "LET-0002", { sentOn: "2024-11-01" }),
        letter("jnim", "LET-0003", { notSent: "unsafe" }),
      ],
      ["jnim LET-0002"],
    ],
    [
      "in the order of the letters, parties without any last",
      ["a", "b", "c"],
      [letter("c", "LET-9999", { notSent: "no_channel" }), letter("b", "LET-10000", { notSent: "no_channel" })],
      ["c LET-9999", "b LET-10000", "a none"],
    ],
  ])("%s", (_words, parties, letters, expected) => {
    expect(codesOf(parties, letters)).toEqual(expected);
  });

  test("the accused are those of the acts counted, also where it is one or the other", () => {
    const figures = maliFigures();
    expect(accusedParties(Object.values(figures), maliRows.acts)).toEqual(["army", "isgs", "jnim", "wagner"]);
    expect(accusedParties([figures.displaced], maliRows.acts)).toEqual(["isgs", "jnim"]);
    expect(accusedParties([figures.homesByJnim], maliRows.acts)).toEqual(["jnim"]);
  });
});

describe("access constraints", () => {
  const paths: Record<string, string[]> = { ML: ["ML"], ML05: ["ML", "ML05"], ML09: ["ML", "ML09"] };
  const year = { earliest: "2024-01-01", latest: "2024-12-31" };
  const constraint = { areaWords: "the centre", areaPcodes: ["ML05"], period: year, periodWords: "in 2024" };
  const within = (
    pCodes: string[] | null,
    from: string | null,
    until: string | null,
    more: Partial<typeof constraint> = {},
  ) =>
    constraintsWithin(
      [{ ...constraint, ...more }],
      { window: { from, until }, area: pCodes && { kind: "admin_units", pCodes } },
      (pCode) => paths[pCode] ?? null,
    );

  test("are named where they touch what the summary speaks of, the period where it leaves out a part", () => {
    expect(within(["ML05"], "2024-05-01", "2024-11-30")).toEqual([{ area: "the centre", period: null }]);
    expect(within(["ML"], "2024-05-01", null)).toEqual([{ area: "the centre", period: "in 2024" }]);
    expect(within(null, null, null, { areaPcodes: [] })).toEqual([{ area: "the centre", period: "in 2024" }]);
  });

  test("elsewhere or at another time they say nothing here", () => {
    expect(within(["ML09"], "2024-05-01", null)).toEqual([]);
    expect(within(["ML05"], "2025-01-01", null)).toEqual([]);
    expect(within(["ML05"], null, "2023-12-31")).toEqual([]);
  });
});
