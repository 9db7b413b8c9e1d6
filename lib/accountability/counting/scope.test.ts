import { describe, expect, test } from "vitest";
import { buildAct, count, entryOf } from "./build-counting";
import type { ScopeInput } from "./schema";

const code = "INC-0001.1";
const two = { min: 2, max: 3 };

function enters(act: Partial<Parameters<typeof buildAct>[0]>, scope: Partial<ScopeInput>) {
  const figure = count({ acts: [buildAct({ code, count: two, ...act })], scope });
  return `${figure.lower}-${figure.upper} ${entryOf(figure, code)}`;
}

describe("the window", () => {
  const window = { from: "2024-05-01", until: "2024-06-30" };

  test.each([
    ["a day inside", "2024-05-01", "2024-05-01", "2-3 lower: counted"],
    ["a range that fills it", "2024-05-01", "2024-06-30", "2-3 lower: counted"],
    ["the day before", "2024-04-30", "2024-04-30", "0-0 left_out: out_of_window"],
    ["the day after", "2024-07-01", "2024-07-01", "0-0 left_out: out_of_window"],
    ["a whole year", "2024-01-01", "2024-12-31", "0-3 upper_only: possibly_in_window"],
    ["an end that is open", "2024-05-02", null, "0-3 upper_only: possibly_in_window"],
    ["a beginning that is open", null, "2024-05-02", "0-3 upper_only: possibly_in_window"],
    ["no date at all", null, null, "0-3 upper_only: possibly_in_window"],
    ["an open end after the window", "2024-07-01", null, "0-0 left_out: out_of_window"],
  ])("takes %s", (_words, from, until, expected) => {
    expect(enters({ from, until }, { window })).toBe(expected);
  });

  test("takes an open end where the window is open too", () => {
    expect(enters({ from: "2024-05-02", until: null }, { window: { from: "2024-05-01", until: null } })).toBe(
      "2-3 lower: counted",
    );
  });
});

describe("the area by admin units", () => {
  const area = { kind: "admin_units" as const, pCodes: ["ML0501", "ML09"] };

  test.each([
    ["the unit itself", ["ML", "ML09"], "2-3 lower: counted"],
    ["a unit below it", ["ML", "ML09", "ML0907"], "2-3 lower: counted"],
    ["the region that holds one of the units", ["ML", "ML05"], "0-3 upper_only: possibly_in_area"],
    ["the country", ["ML"], "0-3 upper_only: possibly_in_area"],
    ["no place", [], "0-3 upper_only: possibly_in_area"],
    ["a neighbouring district", ["ML", "ML05", "ML0502"], "0-0 left_out: outside_area"],
  ])("takes %s", (_words, adminPath, expected) => {
    expect(enters({ adminPath }, { area })).toBe(expected);
  });

  test("refuses a unit nobody knows, whose parents can't be told", () => {
    expect(() => enters({}, { area: { kind: "admin_units", pCodes: ["XX99"] } })).toThrow("areaUnknown");
  });
});

describe("the area by polygon", () => {
  const square = { kind: "polygon" as const, rings: [ring(-4, 14, -2, 16)] };
  const holed = { kind: "polygon" as const, rings: [ring(-4, 14, -2, 16), ring(-3.1, 14.9, -2.9, 15.1)] };
  const at = (lon: number, lat: number, radiusM: number) => ({
    words: "",
    adminPath: [],
    point: { lon, lat, radiusM },
  });

  test.each([
    ["a circle wholly inside", square, at(-3, 15, 5000), "2-3 lower: counted"],
    ["a circle across the border, centre inside", square, at(-2.01, 15, 5000), "0-3 upper_only: possibly_in_area"],
    ["a circle across the border, centre outside", square, at(-1.99, 15, 5000), "0-3 upper_only: possibly_in_area"],
    ["a circle wholly outside", square, at(-1, 15, 5000), "0-0 left_out: outside_area"],
    ["a circle that covers the polygon", square, at(-3, 15, 900_000), "0-3 upper_only: possibly_in_area"],
    ["a circle in a hole", holed, at(-3, 15, 1000), "0-0 left_out: outside_area"],
    ["no point", square, { words: "", adminPath: ["ML", "ML05"], point: null }, "0-3 upper_only: possibly_in_area"],
  ])("takes %s", (_words, area, where, expected) => {
    expect(enters({ where }, { area })).toBe(expected);
  });

  function ring(west: number, south: number, east: number, north: number): [number, number][] {
    return [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
  }
});

describe("status and support", () => {
  test.each([
    ["confirmed", true, "2-3 lower: counted"],
    ["confirmed", false, "0-0 left_out: unsupported"],
    ["probable", true, "0-0 secondary: counted_as_probable, status_probable"],
    ["probable", false, "0-0 left_out: unsupported"],
    ["reported", true, "0-0 narrative: status_reported"],
    ["contested", true, "0-0 left_out: status_contested"],
    ["discounted", true, "0-0 left_out: status_discounted"],
    ["undecided", true, "0-0 left_out: status_undecided"],
  ] as const)("takes an act that is %s, supported %s", (status, isSupported, expected) => {
    expect(enters({ status, isSupported }, {})).toBe(expected);
  });

  test("says why an act is unsupported, and everything else that keeps it out", () => {
    const act = buildAct({
      code,
      count: two,
      isSupported: false,
      unsupportedReason: "consent_withdrawn",
      from: "2020-01-01",
    });
    const figure = count({ acts: [act], scope: { window: { from: "2024-05-01", until: null } } });
    expect(figure.acts[0]?.reasons).toEqual([
      { code: "unsupported", detail: "consent_withdrawn" },
      { code: "out_of_window" },
    ]);
  });

  test("gives probable acts a figure of their own", () => {
    const acts = [
      buildAct({ code, count: two }),
      buildAct({ code: "INC-0002.1", status: "probable", count: { min: 6 } }),
    ];
    expect(count({ acts })).toMatchObject({ lower: 2, secondary: { lower: 6 } });
    expect(count({ acts: acts.slice(0, 1) }).secondary).toBeNull();
  });
});

describe("what was done to whom", () => {
  test.each([
    ["another type", { actType: "torture" }, {}, "0-0 not of the type"],
    ["a kind of the branch", { actType: "summary_execution" }, {}, "2-3 lower: counted"],
    ["another unit", { unit: "animals" as const }, {}, "0-0 left_out: other_unit"],
    [
      "a fighter",
      { victimStatus: "fighter" as const },
      { victimStatus: "civilian" as const },
      "0-0 left_out: victim_status_other",
    ],
    [
      "an unknown status",
      { victimStatus: "unknown" as const },
      { victimStatus: "civilian" as const },
      "0-0 left_out: victim_status_not_accepted",
    ],
    ["an unknown status where none is asked for", { victimStatus: "unknown" as const }, {}, "2-3 lower: counted"],
  ])("takes %s", (_words, act, scope, expected) => {
    expect(enters(act, scope)).toBe(expected);
  });

  test("takes structures by kind", () => {
    const home = { unit: "structures" as const, actType: "burning" };
    const homes = { unit: "structures" as const, actType: "burning", structureKind: "home" as const };
    expect(enters({ ...home, structureKind: "home" }, homes)).toBe("2-3 lower: counted");
    expect(enters({ ...home, structureKind: "granary" }, homes)).toBe("0-0 left_out: structure_kind_other");
    expect(enters({ ...home, structureKind: "unknown" }, homes)).toBe("0-0 left_out: structure_kind_not_accepted");
  });

  test("never counts the owner of a burned home as one more home", () => {
    const homes = { unit: "structures" as const, actType: "burning" };
    const owners = ["p1", "p2", "p3"];
    expect(enters({ ...homes, victimIds: owners }, homes)).toBe("2-3 lower: counted");
  });

  test("refuses a branch whose types may befall one person twice", () => {
    expect(() => enters({}, { actType: "deprivation_of_liberty" })).toThrow("branchIsNotExclusive");
  });
});

describe("who did it", () => {
  const joint = [["wagner", "army"]];
  const either = [["jnim"], ["isgs"]];
  const exactly = (...buckets: string[][][]) => ({ actors: { kind: "exact" as const, buckets } });
  const anyOf = (...actorIds: string[]) => ({ actors: { kind: "any_of" as const, actorIds } });
  const includes = (...actorIds: string[]) => ({ actors: { kind: "includes" as const, actorIds } });
  const counted = "2-3 lower: counted";

  test.each([
    ["the same set in another order", joint, exactly([["army", "wagner"]]), counted],
    ["one actor of a joint set", joint, exactly([["army"]]), "0-0 left_out: perpetrator_other"],
    ["either of two, asked for one", either, exactly([["jnim"]], [["isgs"]]), "0-0 left_out: perpetrator_alternative"],
    ["either of two, asked for as such", either, exactly([["isgs"], ["jnim"]]), counted],
    ["nobody established", [], exactly([["jnim"]]), "0-0 left_out: perpetrator_not_established"],
    ["nobody established, asked for as such", [], exactly([]), counted],
    ["any of, one shared", joint, anyOf("army", "jnim"), counted],
    ["any of, every alternative shared", either, anyOf("isgs", "jnim"), counted],
    ["any of, one alternative not shared", either, anyOf("jnim"), "0-0 left_out: perpetrator_alternative"],
    ["any of, nobody established", [], anyOf("jnim"), "0-0 left_out: perpetrator_not_established"],
    ["includes, all held", joint, includes("army", "wagner"), counted],
    ["includes, one held", joint, includes("wagner"), counted],
    ["includes, not all held", [["army"]], includes("army", "wagner"), "0-0 left_out: perpetrator_other"],
    [
      "includes, not in every alternative",
      [["army", "wagner"], ["army"]],
      includes("wagner"),
      "0-0 left_out: perpetrator_alternative",
    ],
    ["no scope of actors", [], {}, counted],
  ])("takes %s", (_words, by, scope, expected) => {
    expect(enters({ by }, scope)).toBe(expected);
  });
});
