import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { indexTerms, indexValueBytes, indexValues, mostIndexValues } from "./blind-index";
import { makeIndexKey } from "./grants";
import { nameGroups } from "./name-groups";
import { nameSkeleton } from "./name-skeleton";
import { sodiumReady } from "./sodium";

beforeAll(sodiumReady);

const isMatch = (one: string[], other: string[]) => one.some((value) => other.includes(value));
const known = (name: string, year: number | null = 1984, isApproximate = false, placeId = "ML05") => ({
  names: [name],
  birth: year === null ? null : { year, isApproximate },
  placeId,
});

describe("a name as it sounds", () => {
  test.each([
    ["Traoré", "TRAORE"],
    ["Traoré", "Tarawele"],
    ["Traoré", "Trawaré"],
    ["Diarra", "Jara"],
    ["Coulibaly", "Kulubali"],
    ["Keïta", "keyita"],
    ["Touré", "Ture"],
    ["Diallo", "Jalo"],
    ["Cissé", "Sise"],
    ["Diakité", "Jakite"],
    ["Sissoko", "Cissokho"],
    ["N'Diaye", "Ndiaye"],
    ["N’Diaye", "Njay"],
    ["Tiémoko", "Cɛmɔkɔ"],
    ["Niangaly", "Ɲangali"],
    ["Dembélé", "Danbele"],
    ["Moussa Traoré", "TRAORE, Moussa"],
    ["Mohamed ag Ahmed", "Mohamed Ahmed"],
    ["Abdoul Karim", "Abdelkarim"],
    ["Abd el-Karim", "Abdoul-Karim"],
    ["Abdoulaye", "عبد الله"],
    ["Mohamed", "محمد"],
    ["أحمد", "احمد"],
    ["فاطمة", "Fatoumata"],
    ["مُحَمَّد", "محمد"],
    ["Aïssata", "Aïchata"],
    ["Ouattara", "Watara"],
    ["Oumar dit Balla", "Balla Oumar"],
    ["Hawa", "Awa"],
    ["Souleymane", "Sulaiman"],
  ])("%s is %s", (one, other) => {
    expect(nameSkeleton(one)).toEqual(nameSkeleton(other));
  });

  test.each([
    ["Traoré", "Diarra"],
    ["Moussa", "Issa"],
    ["Keïta", "Konaté"],
    ["Mariam", "Aminata"],
    ["Sangaré", "Samaké"],
    ["Ali", "Alou"],
  ])("%s is not %s", (one, other) => {
    expect(nameSkeleton(one)).not.toEqual(nameSkeleton(other));
  });

  const part = fc.oneof(
    fc.constantFrom(...nameGroups.flat().filter((spelling) => !/\s/.test(spelling))),
    fc.stringMatching(/^[a-zéèïôç]{2,10}$/),
    fc.stringMatching(/^[\u0627-\u064a]{3,8}$/),
  );
  const partsOf = fc.array(part, { minLength: 1, maxLength: 4 });

  test("case, accents, order, hyphens, apostrophes and spaces make no difference", () => {
    const change = fc.constantFrom<(name: string) => string>(
      (name) => name.toUpperCase(),
      (name) => name.normalize("NFD"),
      (name) => name.normalize("NFD").replace(/\p{M}/gu, ""),
      (name) => name.replaceAll(" ", "-"),
      (name) => `  ${name.replaceAll(" ", "   ")} `,
      (name) => `${name.slice(0, 1)}’${name.slice(1)}`,
      (name) => `${name}.`,
    );
    // "Abdoul" and "Abd" take what follows them, so their order is their meaning.
    const reordered = fc.tuple(partsOf, change).filter(([parts]) => !parts.some((name) => /^(abd|عبد)/i.test(name)));
    fc.assert(
      fc.property(reordered, ([parts, changed]) => {
        const skeleton = nameSkeleton(parts.join(" "));
        expect(nameSkeleton(changed(parts.join(" ")))).toEqual(skeleton);
        expect(nameSkeleton(parts.toReversed().join(" "))).toEqual(skeleton);
      }),
      { numRuns: 1000 },
    );
  });

  test("any text at all has a skeleton of letters, or none", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        for (const token of nameSkeleton(text)) expect(token).toMatch(/^\p{L}+$/u);
      }),
      { numRuns: 500 },
    );
  });

  test("every spelling of a line is one name, and no spelling stands in two lines", () => {
    const skeletons = nameGroups.map(
      (spellings) => new Set(spellings.map((spelling) => nameSkeleton(spelling).join(" "))),
    );
    for (const [at, skeleton] of skeletons.entries()) expect([...skeleton], String(nameGroups[at])).toHaveLength(1);
    expect(new Set(skeletons.flatMap((skeleton) => [...skeleton])).size).toBe(nameGroups.length);
  });
});

describe("what is compared", () => {
  test.each([
    ["a middle name left out matches", known("Moussa Balla Traoré"), known("Traoré Moussa"), true],
    ["a year that is about right matches", known("Moussa Traoré", 1978, true), known("Moussa Traoré", 1984), true],
    [
      "two years that are both about right match",
      known("Moussa Traoré", 1976, true),
      known("Moussa Traoré", 1984, true),
      true,
    ],
    ["a year that nobody knows matches", known("Moussa Traoré", null), known("Moussa Traoré", 1961), true],
    ["a year far off does not match", known("Moussa Traoré", 1950, true), known("Moussa Traoré", 1984, true), false],
    ["another place does not match", known("Moussa Traoré", 1984, false, "ML06"), known("Moussa Traoré"), false],
    ["one name of two in common does not match", known("Moussa Traoré"), known("Moussa Diarra"), false],
  ])("%s", (_what, one, other, expected) => {
    expect(isMatch(indexTerms(one), indexTerms(other))).toBe(expected);
  });

  test("a year said to be about right reaches every year within five", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1925, max: 2015 }), fc.integer({ min: -5, max: 5 }), (year, off) => {
        const [about, exact] = [indexTerms(known("Awa Maïga", year, true)), indexTerms(known("Awa Maïga", year + off))];
        expect(isMatch(about, exact)).toBe(true);
      }),
    );
  });

  test("another name the person goes by counts too; no name gives nothing", () => {
    const one = { ...known("Moussa Traoré"), names: ["Moussa Traoré", "Balla Diarra"] };
    expect(isMatch(indexTerms(one), indexTerms(known("Jara Balla")))).toBe(true);
    expect(indexTerms({ ...known("…"), names: ["…", ""] })).toEqual([]);
  });
});

describe("index values", () => {
  const hex = (values: Uint8Array[]) => values.map((value) => Buffer.from(value).toString("hex"));
  const investigationId = crypto.randomUUID();

  test("the same person matches under one key, and never under another key or in another investigation", () => {
    const [key, otherKey] = [makeIndexKey(), makeIndexKey()];
    const one = hex(indexValues(known("Moussa Traoré"), investigationId, key));
    expect(isMatch(one, hex(indexValues(known("Tarawele Musa"), investigationId, key)))).toBe(true);
    expect(isMatch(one, hex(indexValues(known("Moussa Traoré"), investigationId, otherKey)))).toBe(false);
    expect(isMatch(one, hex(indexValues(known("Moussa Traoré"), crypto.randomUUID(), key)))).toBe(false);
  });

  test("are five bytes each, in round numbers, sorted, never more than the most", () => {
    const name = fc
      .array(fc.stringMatching(/^[a-z]{2,9}$/), { minLength: 1, maxLength: 7 })
      .map((parts) => parts.join(" "));
    const birth = fc.option(fc.record({ year: fc.integer({ min: 1900, max: 2024 }), isApproximate: fc.boolean() }));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 6 }), birth, (names, born) => {
        const values = indexValues({ names, birth: born, placeId: "x" }, investigationId, makeIndexKey());
        expect(values.every((value) => value.length === indexValueBytes)).toBe(true);
        expect(values.length % 16).toBe(0);
        expect(values.length).toBeLessThanOrEqual(mostIndexValues);
        expect(hex(values)).toEqual(hex(values).toSorted());
      }),
      { numRuns: 60 },
    );
  });
});
