import type { Page } from "@playwright/test";
import { expect } from "./people";

export const example = "/INV-0001";
export const fiction = "Worked example: every incident, village, person and source in it is fictional.";

/** Opens the summary of the worked example, from the list. */
export async function openSummary(page: Page) {
  await page.goto(`${example}/summaries`);
  await page.getByRole("link", { name: "SUM-0001" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Abuses since the end of the UN mission" })).toBeVisible();
}
