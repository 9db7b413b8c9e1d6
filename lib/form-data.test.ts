import { describe, expect, test } from "vitest";
import { objectOf, valuesOf } from "./form-data";

function form(entries: [string, string][]) {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

describe("a form as a command's input", () => {
  test("names nest, rows become lists, empty fields fall away", () => {
    const data = form([
      ["title", "A title"],
      ["count.min", "3"],
      ["count.max", ""],
      ["parts.0.value", "drone"],
      ["parts.2.value", "child"],
      ["roles[]", "admin"],
      ["roles[]", "reviewer"],
      ["submissionId", "x"],
      ["$ACTION_KEY", "y"],
    ]);
    expect(objectOf(data)).toEqual({
      title: "A title",
      count: { min: "3" },
      parts: [{ value: "drone" }, { value: "child" }],
      roles: ["admin", "reviewer"],
    });
  });

  test("a posted name never reaches an object's prototype", () => {
    objectOf(
      form([
        ["__proto__.isOperator", "true"],
        ["constructor.prototype.x", "1"],
      ]),
    );
    expect(({} as Record<string, unknown>).isOperator).toBeUndefined();
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  test("what was typed comes back as it was typed, spaces and empty fields included", () => {
    expect(
      valuesOf(
        form([
          ["title", "  A  "],
          ["reason", ""],
        ]),
      ),
    ).toEqual({ title: "  A  ", reason: "" });
  });
});
