import { describe, expect, test } from "vitest";
import { browserProblems } from "./browser-problems";

const fine = {
  valid: true,
  valueMissing: false,
  typeMismatch: false,
  tooLong: false,
  tooShort: false,
  rangeUnderflow: false,
  rangeOverflow: false,
};
const control = (name: string, wrong: Partial<typeof fine>, willValidate = true) => ({
  name,
  willValidate,
  validity: { ...fine, valid: Object.keys(wrong).length === 0, ...wrong },
});

describe("what the browser sees before sending", () => {
  test("says nothing about controls that are well filled", () => {
    expect(browserProblems([control("title", {}), control("place", {})]).size).toBe(0);
  });

  test.each([
    [{ valueMissing: true }, "missing"],
    [{ typeMismatch: true }, "notAnAddress"],
    [{ tooLong: true }, "tooLong"],
    [{ tooShort: true }, "tooShort"],
    [{ rangeUnderflow: true }, "outOfRange"],
    [{ rangeOverflow: true }, "outOfRange"],
  ])("names %o", (wrong, problem) => {
    expect(browserProblems([control("title", wrong)]).get("title")).toBe(problem);
  });

  test("calls anything else it refuses unreadable", () => {
    const odd = { name: "day", willValidate: true, validity: { ...fine, valid: false } };
    expect(browserProblems([odd]).get("day")).toBe("unreadable");
  });

  test("reports a group of one name once, and keeps the order of the page", () => {
    const missing = { valueMissing: true };
    const found = browserProblems([control("kind", missing), control("kind", missing), control("actor", missing)]);
    expect([...found.keys()]).toEqual(["kind", "actor"]);
  });

  test("leaves out controls that have no name or take no part", () => {
    expect(
      browserProblems([control("", { valueMissing: true }), control("x", { valueMissing: true }, false)]).size,
    ).toBe(0);
  });
});
