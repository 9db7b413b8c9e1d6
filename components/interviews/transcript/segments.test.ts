import fc from "fast-check";
import { expect, test } from "vitest";
import { markKinds, tokens } from "@/lib/interviews/transcript/types";
import { segmentsOf } from "./segments";

test("what overlaps is drawn once, as all that it is", () => {
  const text = "They shot two men behind the mosque.";
  const cited = [
    { start: 5, end: 17 },
    { start: 10, end: 24 },
  ];
  const drawn = segmentsOf(text, cited, [{ start: 14, end: 35, kind: "hearsay" }]).map(
    ({ text: part, isCited, kinds, ends }) =>
      `${isCited ? "c" : ""}${kinds.join()}${ends.length > 0 ? "." : ""}[${part}]`,
  );
  expect(drawn.join("")).toBe("[They ]c[shot ]c[two ]chearsay[men]chearsay[ behind]hearsay.[ the mosque][.]");
});

test("what was taken out or not heard is a sign of its own, in cited words too", () => {
  const segments = segmentsOf("I saw [redacted] and [inaudible].", [{ start: 2, end: 20 }], []);
  expect(segments.filter(({ token }) => token).map(({ token, isCited }) => [token, isCited])).toEqual([
    ["[redacted]", true],
    ["[inaudible]", false],
  ]);
});

test("no character is lost or doubled, and a mark is drawn over its own words, whatever is cited or marked", () => {
  const range = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
  const mark = fc.tuple(range, fc.constantFrom(...markKinds)).map(([at, kind]) => ({ ...at, kind }));
  const text = fc
    .array(fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom(...tokens)), { minLength: 5, maxLength: 12 })
    .map((parts) => parts.join("").padEnd(31, "x"));
  fc.assert(
    fc.property(text, fc.array(range), fc.array(mark), (words, cited, marks) => {
      const segments = segmentsOf(words, cited, marks);
      expect(segments.map((segment) => segment.text).join("")).toBe(words);
      for (const { start, end, kind } of marks) {
        const drawn = segments.filter((one) => one.start >= start && one.start < end);
        expect(drawn.map((segment) => segment.text).join("")).toBe(words.slice(start, end));
        expect(drawn.every(({ kinds }) => kinds.includes(kind))).toBe(true);
        expect(drawn.at(-1)?.ends).toContain(kind);
      }
    }),
  );
});
