import { expect, test } from "vitest";
import { sought } from "./fields";

test("words looked for are trimmed, lose what no database takes, and are as if unsaid when they cannot be meant", () => {
  const read = sought(10);
  expect(read.parse("  market ")).toBe("market");
  expect(read.parse("mar\0ket\0")).toBe("market");
  expect(read.parse("\0")).toBe("");
  expect(read.parse("x".repeat(11))).toBe("");
  expect(read.parse(undefined)).toBe("");
  expect(read.parse(["two", "of them"])).toBe("");
});
