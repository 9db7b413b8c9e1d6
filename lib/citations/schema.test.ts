import { expect, test } from "vitest";
import { citePassageInput } from "./schema";

const region = (x: string) => ({ locator: { region: { x, y: "0", width: "20", height: "20" } } });

/** What is wrong with the position of a part of a picture, whatever else is missing. */
function problemsOf(x: string): string[] {
  const { issues = [] } = citePassageInput.safeParse(region(x)).error ?? {};
  return issues.filter(({ path }) => path.join(".") === "locator.region.x").map(({ message }) => message);
}

test("a part of a picture is placed in per cent, with a decimal point or, as people write it in French, a comma", () => {
  expect(problemsOf("12.5")).toEqual([]);
  expect(problemsOf("12,5")).toEqual([]);
});

test.each(["100,5", "-1", "1,2,3", "far left"])("%j is no place in a picture", (typed) => {
  expect(problemsOf(typed)).toEqual(["citations.percent"]);
});
