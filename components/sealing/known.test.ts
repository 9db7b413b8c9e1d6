import { describe, expect, test } from "vitest";
import { indexTerms } from "@/lib/sealing/crypto/blind-index";
import { knownFrom } from "./known";

const said = { names: "", otherNames: "", birth: "" };
const share = (one: Partial<typeof said>, other: Partial<typeof said>) => {
  const terms = new Set(indexTerms(knownFrom({ ...said, ...other })));
  return indexTerms(knownFrom({ ...said, ...one })).some((term) => terms.has(term));
};

describe("what the guard against a second interview compares", () => {
  test.each([
    ["1984", { year: 1984, isApproximate: false }],
    [" 1984 ", { year: 1984, isApproximate: false }],
    ["vers 1984", { year: 1984, isApproximate: true }],
    ["1984?", { year: 1984, isApproximate: true }],
    ["12 May 1984", { year: 1984, isApproximate: true }],
    ["", null],
    ["as a child of 7", null],
    ["119845", null],
  ])("of a year of birth written %j takes %j", (birth, taken) => {
    expect(knownFrom({ ...said, birth }).birth).toEqual(taken);
  });

  test("finds someone by another of their names, and without a year by any", () => {
    const sealed = { names: "Moussa Traoré", otherNames: "Vieux Samaké; Le Grand", birth: "1984" };
    expect(share(sealed, { names: "Samake Vieux" })).toBe(true);
    expect(share(sealed, { names: "Tarawele Musa", birth: "about 1979" })).toBe(true);
    expect(share(sealed, { names: "Moussa Traoré", birth: "1962" })).toBe(false);
    expect(share(sealed, { names: "Awa Diarra", birth: "1984" })).toBe(false);
  });
});
