import fc from "fast-check";
import { expect, test } from "vitest";
import { differenceOf } from "./diff";

const drawn = (before: string, after: string) =>
  differenceOf(before, after)
    .map(({ text, change }) => (change === "same" ? text : `${change === "added" ? "+" : "-"}{${text}}`))
    .join("");

test("a difference is told word by word", () => {
  expect(drawn("They came at dawn.", "They came at night.")).toBe("They came at -{dawn}+{night}.");
  expect(drawn("رأيت ثلاث سيارات", "رأيت أربع سيارات")).toBe("رأيت -{ثلاث}+{أربع} سيارات");
  expect(drawn("", "New.")).toBe("+{New.}");
  expect(differenceOf("Same.", "Same.")).toEqual([{ text: "Same.", change: "same" }]);
});

test("nothing of either text is lost, doubled or moved", () => {
  const text = fc
    .array(fc.constantFrom("a", "bc", "é", " ", "\n", ".", "«", "م", "😀"), { maxLength: 30 })
    .map((w) => w.join(""));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = differenceOf(before, after);
      const without = (change: string) =>
        parts
          .filter((part) => part.change !== change)
          .map((part) => part.text)
          .join("");
      expect([without("added"), without("removed")]).toEqual([before, after]);
    }),
  );
});
