import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCode } from "./rules";
import { codePrefixes } from "./types";

describe("a code as it is typed", () => {
  test.each([
    ["INC-0004", "incident", "INC-0004", null],
    ["inc-0004", "incident", "INC-0004", null],
    ["  inc 4 ", "incident", "INC-0004", null],
    ["INC4", "incident", "INC-0004", null],
    ["INC–0004", "incident", "INC-0004", null],
    ["INC-0001.2", "incident", "INC-0001", 2],
    ["INT-0017", "interview", "INT-0017", null],
    ["ev-31", "evidence", "EV-0031", null],
    ["PER-12345", "person", "PER-12345", null],
    ["SUM-0001", "summary", "SUM-0001", null],
    ["LET-0002", "letter", "LET-0002", null],
  ] as const)("%j is the %s %s", (typed, kind, code, actNumber) => {
    expect(readCode(typed)).toEqual({ kind, code, actNumber });
  });

  test.each(["", "INC", "0004", "XYZ-0001", "INV-0001", "INT-0001.2", "INC-0001.2.3", "market", "INC-0004 and more"])(
    "%j is no code of a record",
    (typed) => {
      expect(readCode(typed)).toBeNull();
    },
  );

  test("every code that the application gives is read as itself, in any case and without its zeros", () => {
    const prefixes = fc.constantFrom(...Object.values(codePrefixes));
    fc.assert(
      fc.property(prefixes, fc.integer({ min: 1, max: 99_999_999 }), (prefix, number) => {
        const code = `${prefix}-${String(number).padStart(4, "0")}`;
        for (const typed of [code, code.toLowerCase(), `${prefix}${number}`]) expect(readCode(typed)?.code).toBe(code);
      }),
    );
  });

  test("whatever else is typed never throws", () => {
    fc.assert(fc.property(fc.string(), (typed) => void readCode(typed)));
  });
});
