import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pageNumbers } from "./page-numbers";

describe("the pages a list links to", () => {
  test.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [1, 9, [1, 2, null, 9]],
    [5, 9, [1, null, 4, 5, 6, null, 9]],
    [4, 9, [1, 2, 3, 4, 5, null, 9]],
    [9, 9, [1, null, 8, 9]],
    [12, 3, [1, 2, 3]],
  ])("on page %i of %i are %j", (page, count, expected) => {
    expect(pageNumbers(page, count)).toEqual(expected);
  });

  test("rise, stay within bounds, and hold the first and the last", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }), (page, count) => {
        const numbers = pageNumbers(page, count).filter((number) => number !== null);
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
        expect(numbers[0]).toBe(1);
        expect(numbers.at(-1)).toBe(count);
        expect(page <= count ? numbers.includes(page) : true).toBe(true);
        expect(numbers.length).toBeLessThanOrEqual(7);
      }),
    );
  });
});
