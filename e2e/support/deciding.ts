import type { Locator, Page } from "@playwright/test";
import type { OwnInvestigation } from "./own-investigation";
import { expect } from "./people";
import type { Recorded } from "./scene";

export type Decided = {
  status: "Confirmed" | "Probable" | "Reported" | "Contested" | "Discounted";
  standard?: string;
  basis?: string;
  overrideReason?: string;
  /** Attributes by their names on the page; what is not named is accepted. */
  notAccepted?: string[];
};

export const decidePath = (own: OwnInvestigation, { incidentId, actId }: Recorded) =>
  `/${own.code}/incidents/${incidentId}/acts/${actId}/decide`;

/** Fills in a whole decision on what the page offers; the form is not sent. */
export async function fillDecision(page: Page, decided: Decided): Promise<Locator> {
  const { status, standard = "Reasonable grounds to believe", notAccepted = [] } = decided;
  const form = page.getByRole("form", { name: "Decide" });
  await form.getByRole("radio", { name: new RegExp(`^${status}`) }).check();
  await form.getByLabel("Standard of proof").selectOption({ label: standard });
  const basis = decided.basis ?? "Two people who never met tell it alike.";
  await form.getByLabel("What the finding rests on").fill(basis);
  for (const attribute of ["How many", "Victim status", "Kind of structure", "Who did it", "Intent"]) {
    const group = form.getByRole("group", { name: attribute, exact: true });
    if ((await group.count()) === 0) continue;
    const answer = notAccepted.includes(attribute) ? "Not accepted" : "Accepted";
    await group.getByRole("radio", { name: answer, exact: true }).check();
    await group.getByLabel("Why").fill(answer === "Accepted" ? "Both say so." : "One alone says so.");
  }
  if (decided.overrideReason) await form.getByLabel(/^If you depart/).fill(decided.overrideReason);
  return form;
}

/** Decides on an act as whoever the page is signed in as; ends on the incident's page. */
export async function decide(page: Page, path: string, decided: Decided) {
  await page.goto(path);
  const form = await fillDecision(page, decided);
  await form.getByRole("button", { name: "Record the finding" }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/decide"));
  await expect(page.getByRole("article").last()).toContainText(decided.status);
}
