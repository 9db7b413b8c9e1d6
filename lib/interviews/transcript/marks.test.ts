import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findSelected, placeOfMark } from "./marks";

const mark = { quote: "they shot", start: 8, end: 17, paragraphVersion: 1 };

describe("a marked passage", () => {
  test("stands where it was marked while the paragraph is the same, also where the words occur twice", () => {
    expect(placeOfMark("At dawn they shot, and they shot again.", 1, mark)).toEqual({ start: 8, end: 17 });
  });

  test("is found after an edit if its words are there exactly once, and is lost otherwise", () => {
    expect(placeOfMark("In the morning they shot.", 2, mark)).toEqual({ start: 15, end: 24 });
    expect(placeOfMark("At dawn they shot, and they shot again.", 2, mark)).toBeNull();
    expect(placeOfMark("At dawn they left.", 2, mark)).toBeNull();
    expect(placeOfMark("aaa", 2, { quote: "aa", start: 0, end: 2, paragraphVersion: 1 })).toBeNull();
  });

  test("is only ever drawn over its own words, whatever the text became", () => {
    const words = fc.array(fc.constantFrom("a", "b", " ", "م", "😀", "\n"), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(
        words,
        fc.nat(40),
        fc.nat(40),
        words,
        fc.integer({ min: 1, max: 3 }),
        (before, a, b, after, version) => {
          const [start, end] = [Math.min(a, b), Math.max(a, b)];
          const quote = before.join("").slice(start, end);
          fc.pre(quote !== "");
          const placed = { quote, start, end: start + quote.length, paragraphVersion: 1 };
          const text = version === 1 ? before.join("") : after.join("");
          const at = placeOfMark(text, version, placed);
          if (version === 1) expect(at).toEqual({ start, end: start + quote.length });
          if (at) expect(text.slice(at.start, at.end)).toBe(quote);
          else expect(text.split(quote).length === 2 && text.indexOf(quote) === text.lastIndexOf(quote)).toBe(false);
        },
      ),
    );
  });

  test("is selected where the caret was; without a place only words that occur once are taken", () => {
    expect(findSelected("they, they", { quote: " they ", start: 6 })).toEqual({ start: 6, end: 10 });
    expect(findSelected("they, they", { quote: "they", start: null })).toBeNull();
    expect(findSelected("they came", { quote: "came\r\n", start: null })).toEqual({ start: 5, end: 9 });
    expect(findSelected("they came", { quote: " ", start: 4 })).toBeNull();
  });
});
