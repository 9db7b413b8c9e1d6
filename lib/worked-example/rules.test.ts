import { expect, test } from "vitest";
import fr from "@/messages/fr.json";
import { isExampleNotice } from "./rules";

test("the example's notice is known in whichever language it was loaded; a notice of one's own stays as it was written", () => {
  expect(isExampleNotice(fr.workedExample.notice)).toBe(true);
  expect(isExampleNotice("Training only: nothing here happened.")).toBe(false);
  expect(isExampleNotice(null)).toBe(false);
});
