import { describe, expect, test } from "vitest";
import { line } from "../lines";
import type { Suggestion } from "../suggestion";
import { isComplete } from "./rules";

const suggested: Suggestion = {
  status: "confirmed",
  reasons: [],
  missing: null,
  acceptableMin: 5,
  attributes: [],
  clusters: [],
};

const standing = (suggestion: Partial<Suggestion>, undecidedPairCount: number) => ({
  computed: { suggestion: { ...suggested, ...suggestion }, supportInternal: null, supportPublic: null },
  undecidedPairCount,
});

describe("nothing is missing", () => {
  test("once sources carry “confirmed” and every pair is decided", () => {
    expect(isComplete(standing({}, 0))).toBe(true);
  });

  test.each([1, 3])("not while %i possible overlaps are undecided, whatever the sources carry", (pairs) => {
    expect(isComplete(standing({}, pairs))).toBe(false);
  });

  test("not while sources or answers are missing", () => {
    const missing = { forStatus: "confirmed" as const, needs: [line("missing.directSource")], instead: [] };
    expect(isComplete(standing({ status: "probable", missing }, 0))).toBe(false);
  });

  test("not where nothing is suggested, and not for who must judge an item first", () => {
    expect(isComplete(standing({ status: null }, 0))).toBe(false);
    expect(isComplete({ computed: null, undecidedPairCount: 0 })).toBe(false);
  });
});
