import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findQuote, keepsQuotes, partOf, partSize, splitParagraphs } from "./rules";

const compact = (text: string) => text.replaceAll(/\s/g, "");

describe("a pasted transcript", () => {
  test("is split at blank lines; line breaks inside a paragraph stay", () => {
    expect(splitParagraphs("One.\r\n\r\nTwo,\r\nstill two.\n \t\n\n Three. \n")).toEqual([
      "One.",
      "Two,\nstill two.",
      "Three.",
    ]);
    expect(splitParagraphs(" \n\n ")).toEqual([]);
  });

  test("loses nothing that is not white space, and no paragraph is empty", () => {
    const text = fc
      .array(fc.constantFrom("a", "é", "ß", " ", "\n", "\n\n", "\r\n", "\t", "«", "😀", "م"))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: "binary" })), (pasted) => {
        const paragraphs = splitParagraphs(pasted);
        expect(compact(paragraphs.join(""))).toBe(compact(pasted));
        expect(paragraphs.every((paragraph) => paragraph.trim() === paragraph && paragraph !== "")).toBe(true);
      }),
    );
  });

  test("split and joined again it splits the same", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom("a", "b", " ", "\n") })), (parts) => {
        const once = splitParagraphs(parts.join("\n\n"));
        expect(splitParagraphs(once.join("\n\n"))).toEqual(once);
      }),
    );
  });
});

describe("the words of a citation", () => {
  test("are found where they were selected, else where they moved to", () => {
    expect(findQuote("they came, they shot", { quote: "they", start: 11 })).toEqual({ start: 11, end: 15 });
    expect(findQuote("At dawn they shot", { quote: "they", start: 2 })).toEqual({ start: 8, end: 12 });
    expect(findQuote("nothing", { quote: "they", start: 0 })).toBeNull();
  });

  test("must stay in a paragraph that is edited; a citation of the whole paragraph asks for nothing", () => {
    expect(
      keepsQuotes("At dawn they shot", [
        { quote: "they shot", start: 0 },
        { quote: "", start: null },
      ]),
    ).toBe(true);
    expect(keepsQuotes("At dawn they left", [{ quote: "they shot", start: 0 }])).toBe(false);
  });
});

describe("the parts of a transcript", () => {
  const rows = (total: number) => Array.from({ length: total }, (_none, at) => ({ id: `p${at + 1}`, number: at + 1 }));

  test("a short one is read whole, a long one by parts, the one that is asked for or that holds a paragraph", () => {
    expect(partOf({ part: 2 }, rows(partSize))).toEqual({ from: 1, to: partSize, total: partSize, isWhole: true });
    expect(partOf({ part: 2 }, rows(250))).toEqual({ from: 101, to: 200, total: 250, isWhole: false });
    expect(partOf({ paragraphId: "p201" }, rows(250))).toMatchObject({ from: 201, to: 250 });
    expect(partOf({ paragraphId: "gone" }, rows(250))).toMatchObject({ from: 1 });
    expect(partOf({ part: 99 }, rows(250))).toMatchObject({ from: 201, to: 250 });
    expect(partOf("whole", rows(250))).toEqual({ from: 1, to: 250, total: 250, isWhole: true });
  });

  test("together hold every paragraph once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000 }), (total) => {
        const all = rows(total);
        const parts = new Map(all.map(({ id }) => partOf({ paragraphId: id }, all)).map((part) => [part.from, part]));
        const numbers = [...parts.values()].flatMap(({ from, to }) => all.slice(from - 1, to).map((one) => one.number));
        expect(numbers).toEqual(all.map(({ number }) => number));
      }),
      { numRuns: 30 },
    );
  });
});
