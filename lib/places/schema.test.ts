import { describe, expect, test } from "vitest";
import { parse } from "@/lib/command";
import { Failure } from "@/lib/errors";
import { optionalPlaceInput, placeInput } from "./schema";
import { defaultRadiusM } from "./types";

function problemsOf(typed: unknown, schema: typeof placeInput | typeof optionalPlaceInput = placeInput) {
  try {
    parse(schema, typed);
  } catch (error) {
    if (error instanceof Failure) return error.fields;
    throw error;
  }
  return {};
}

describe("a place in a form", () => {
  test("keeps the words, the unit and the point with its precision", () => {
    const typed = { words: "near the market", adminPcode: "ML05", lat: "14.3492", lon: "-3.6108", radiusM: "250" };
    expect(parse(placeInput, typed)).toEqual({
      words: "near the market",
      adminPcode: "ML05",
      lat: 14.3492,
      lon: -3.6108,
      radiusM: 250,
      publicLevel: null,
    });
  });

  test("reads a decimal comma", () => {
    expect(parse(placeInput, { words: "x", lat: "14,5", lon: "-3" })).toMatchObject({ lat: 14.5, lon: -3 });
  });

  test("takes the usual radius for a point without one, and none without a point", () => {
    expect(parse(placeInput, { words: "x", lat: 14, lon: -3 }).radiusM).toBe(defaultRadiusM);
    expect(parse(placeInput, { words: "x" }).radiusM).toBeNull();
  });

  test.each([
    ["half a point", { lat: 14 }, { lon: [{ key: "places.bothCoordinates" }] }],
    ["the other half", { lon: 14 }, { lat: [{ key: "places.bothCoordinates" }] }],
    ["a radius of nothing", { radiusM: 100 }, { radiusM: [{ key: "places.radiusWithoutPoint" }] }],
    ["a latitude off the earth", { lat: "91", lon: 0 }, { lat: [{ key: "places.latitude" }] }],
    ["degrees and minutes", { lat: "14°20'", lon: 0 }, { lat: [{ key: "places.latitude" }] }],
    ["a name for a P-code", { adminPcode: "Mopti" }, { adminPcode: [{ key: "places.unknownUnit" }] }],
    [
      "a radius of the whole earth",
      { lat: 1, lon: 1, radiusM: 3_000_000 },
      { radiusM: [{ key: "places.radiusTooLarge" }] },
    ],
  ])("refuses %s and says which field", (_what, typed, problems) => {
    expect(problemsOf({ words: "x", ...typed })).toEqual(problems);
  });

  test("needs the words used; a place that may be left out is null when nothing was entered", () => {
    expect(problemsOf(undefined)).toEqual({ words: [{ key: "places.wordsMissing" }] });
    expect(parse(optionalPlaceInput, undefined)).toBeNull();
    expect(problemsOf({ adminPcode: "ML05" }, optionalPlaceInput)).toEqual({ words: [{ key: "places.wordsMissing" }] });
  });
});
