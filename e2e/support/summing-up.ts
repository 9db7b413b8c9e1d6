import type { Page } from "@playwright/test";
import type { OwnInvestigation } from "./own-investigation";
import { expect } from "./people";

/** An admin drafts a summary; ends on its page. */
export async function draftSummary(page: Page, { code }: Pick<OwnInvestigation, "code">, title: string) {
  await page.goto(`/${code}/summaries`);
  await page.getByRole("link", { name: "Draft a summary" }).click();
  const form = page.getByRole("form", { name: "Draft a summary" });
  await form.getByLabel("Title", { exact: true }).fill(title);
  await form.getByRole("button", { name: "Draft a summary" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

export type Asked = {
  title: string;
  actType: string;
  victims?: string;
  since?: string;
  who?: string;
  actors?: string[];
};

/** Adds a figure to the summary that is open; ends on the summary's page. */
export async function addFigure(page: Page, { title, actType, victims, since, who = "Anyone", actors = [] }: Asked) {
  await page.getByRole("link", { name: "Add a figure" }).click();
  const form = page.getByRole("form", { name: "Add a figure" });
  await form.getByLabel("Title of the figure").fill(title);
  await form.getByLabel("Type of act").selectOption({ label: actType });
  if (victims) await form.getByLabel("Whose").selectOption({ label: victims });
  if (since) await form.getByLabel("Since").fill(since);
  await form.getByRole("radio", { name: who, exact: true }).check();
  for (const actor of actors) await form.getByRole("checkbox", { name: actor }).check();
  await form.getByRole("button", { name: "Add a figure" }).click();
  await expect(page.getByRole("heading", { level: 3, name: title })).toBeVisible();
}

/** What a summary says of one figure, under its title. */
export const figureIn = (page: Page, title: string) =>
  page
    .getByRole("article")
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: title }) });
