import fc from "fast-check";
import { expect, test } from "vitest";
import { cell } from "./csv";

test.each([
  ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
  ["+1", "'+1"],
  ["-1", "'-1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\tx", "'\tx"],
  ["\rx", '"\'\rx"'],
  ["at least 32, so far", '"at least 32, so far"'],
  ['he said "no"', '"he said ""no"""'],
  [-5, "-5"],
])("a cell of %j is written as %s", (value, expected) => {
  expect(cell(value)).toBe(expected);
});

test("no text begins a formula, and every text can be read back", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const written = cell(text);
      const read = written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written;
      expect(read).not.toMatch(/^[=+\-@\t\r]/);
      expect(read.replace(/^'/, "")).toBe(text.replace(/^'/, ""));
      if (!written.startsWith('"')) expect(written).not.toMatch(/[",\r\n]/);
    }),
  );
});
