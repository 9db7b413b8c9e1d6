import fc from "fast-check";
import { expect, test } from "vitest";
import { segmentsOf } from "./marks";

test("what overlaps is drawn once", () => {
  const text = "They shot two men behind the mosque.";
  const cited = segmentsOf(text, [
    { start: 5, end: 17 },
    { start: 10, end: 24 },
  ]);
  expect(cited.map(({ text: part, isCited }) => (isCited ? `[${part}]` : part)).join("")).toBe(
    "They [shot two men][ behind] the mosque.",
  );
});

test("no character is lost or doubled, whatever is cited", () => {
  const range = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  fc.assert(
    fc.property(fc.string({ minLength: 30, maxLength: 60 }), fc.array(range), (text, ranges) => {
      expect(
        segmentsOf(text, ranges)
          .map((segment) => segment.text)
          .join(""),
      ).toBe(text);
    }),
  );
});
