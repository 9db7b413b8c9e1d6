import fc from "fast-check";
import { describe, expect, test } from "vitest";
import en from "@/messages/en.json";
import {
  actTypes,
  areCompatible,
  descriptionOf,
  exclusiveBranches,
  exclusiveBranchOf,
  involvementDegrees,
  isActType,
  isPartValue,
  isWithinType,
  partDimensions,
  recordableActTypes,
  unitsOf,
  vocabulary,
} from "./vocabulary";

const someType = fc.constantFrom(...actTypes);

describe("the tree of types of act", () => {
  test("has a known parent above every type and words for each", () => {
    for (const type of actTypes) {
      const parent = vocabulary[type]?.parent;
      expect(parent === null || actTypes.includes(String(parent))).toBe(true);
      expect(Object.keys(en.vocabulary.actTypes)).toContain(type);
      expect(type).toMatch(/^[a-z_]+$/);
    }
    expect(Object.keys(en.vocabulary.actTypes).sort()).toEqual([...actTypes].sort());
  });

  test("gives a unit to all that can be recorded and to nothing else", () => {
    for (const type of actTypes) expect(unitsOf(type).length > 0).toBe(recordableActTypes.includes(type));
  });

  test("marks the kinds of killing, and only them, as exclusive", () => {
    expect(exclusiveBranches).toEqual(["killing"]);
    expect(exclusiveBranchOf("summary_execution")).toBe("killing");
    expect(exclusiveBranchOf("killing")).toBe("killing");
    expect(exclusiveBranchOf("enforced_disappearance")).toBeNull();
  });

  test("writes HURIDOCS codes in twelve figures", () => {
    for (const type of actTypes) expect(vocabulary[type]?.huridocs?.code ?? "000000000000").toMatch(/^\d{12}$/);
  });

  test("knows nothing of codes that are not in it", () => {
    for (const code of ["", "toString", "__proto__", "murder"]) {
      expect(isActType(code)).toBe(false);
      expect(isWithinType(code, code)).toBe(false);
      expect(unitsOf(code)).toEqual([]);
      expect(exclusiveBranchOf(code)).toBeNull();
    }
  });
});

describe("types that could be one event", () => {
  test.each([
    ["the same type", "looting", "looting", true],
    ["two kinds of killing", "summary_execution", "massacre", true],
    ["a kind and its branch", "killing", "crossfire_death", true],
    ["a broader word for it", "destruction_of_property", "burning", true],
    ["a disappearance and an abduction", "enforced_disappearance", "abduction", true],
    ["torture and ill-treatment", "torture", "ill_treatment", true],
    ["a killing and a disappearance", "summary_execution", "enforced_disappearance", false],
    ["torture and a threat", "torture", "threats", false],
    ["a burning and a looting", "burning", "looting", false],
    ["something unknown", "murder", "murder", false],
  ])("answers for %s", (_what, a, b, expected) => {
    expect(areCompatible(a, b)).toBe(expected);
  });

  test("is symmetric, true of a type and itself, and true of all below one exclusive branch", () => {
    fc.assert(
      fc.property(someType, someType, (a, b) => {
        expect(areCompatible(a, b)).toBe(areCompatible(b, a));
        expect(areCompatible(a, a)).toBe(true);
        const branch = exclusiveBranchOf(a);
        if (branch !== null && branch === exclusiveBranchOf(b)) expect(areCompatible(a, b)).toBe(true);
      }),
    );
  });

  test("being within is transitive and never mutual between two types", () => {
    fc.assert(
      fc.property(someType, someType, someType, (a, b, c) => {
        if (isWithinType(a, b) && isWithinType(b, c)) expect(isWithinType(a, c)).toBe(true);
        if (a !== b && isWithinType(a, b)) expect(isWithinType(b, a)).toBe(false);
      }),
    );
  });
});

describe("parts and descriptions", () => {
  test("have words for every dimension and value", () => {
    for (const [dimension, values] of Object.entries(partDimensions)) {
      const words: Record<string, Record<string, string>> = en.vocabulary.partValues;
      expect(Object.keys(words[dimension] ?? {}).sort()).toEqual([...values].sort());
      expect(Object.keys(en.vocabulary.partDimensions)).toContain(dimension);
    }
    expect(Object.keys(en.vocabulary.involvementDegrees).sort()).toEqual([...involvementDegrees].sort());
  });

  test("keep values with their own dimension", () => {
    expect(isPartValue("method", "drone")).toBe(true);
    expect(isPartValue("age", "drone")).toBe(false);
    expect(isPartValue("constructor", "name")).toBe(false);
  });

  test("persons have a victim status, structures a kind, the rest neither", () => {
    expect(descriptionOf("persons")).toBe("victim_status");
    expect(descriptionOf("structures")).toBe("structure_kind");
    expect(descriptionOf("animals")).toBeNull();
    expect(descriptionOf("households")).toBeNull();
  });
});
