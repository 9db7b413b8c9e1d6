import type { Page } from "@playwright/test";
import { type OwnInvestigation, stored } from "./own-investigation";
import { expect } from "./people";
import { aPerson } from "./scene";

export const passphrase = "river lantern copper morning ladder";

/** Makes a member's key through the page, up to the recovery kit on paper; gives the 14 groups that were shown. */
export async function makeKey(page: Page): Promise<string[]> {
  await page.goto("/account/key");
  const form = page.getByRole("form", { name: "Make my key" });
  await form.getByLabel("New passphrase").fill(passphrase);
  await form.getByLabel("The same passphrase again").fill(passphrase);
  await form.getByRole("button", { name: "Make my key" }).click();
  const groups = await confirmKit(page);
  await expect(page.getByRole("list", { name: "Words of this key" }).getByRole("listitem")).toHaveCount(10);
  return groups;
}

/** Types the two groups that are asked for from the kit on the page. */
export async function confirmKit(page: Page): Promise<string[]> {
  const kit = page.getByRole("region", { name: "Recovery kit: shown only now" });
  await expect(kit).toBeFocused({ timeout: 60_000 });
  const items = await kit.getByRole("listitem").allInnerTexts();
  const groups = items.map((item) => item.replace(/^\d+\.\s*/, ""));
  expect(groups.join("-")).toMatch(/^([0-9A-Z]{4}-){13}[0-9A-Z]{4}$/);
  for (const [at, group] of groups.entries()) {
    const field = kit.getByLabel(`Group ${at + 1}`, { exact: true });
    if ((await field.count()) > 0) await field.fill(group.toLowerCase());
  }
  await kit.getByRole("button", { name: "I have it on paper" }).click();
  await expect(kit).toBeHidden();
  return groups;
}

/** An admin with an open key sets up the sealed identities of an investigation. */
export async function setUpSealing(page: Page, own: OwnInvestigation) {
  await page.goto(`/${own.code}/settings/sealing`);
  const form = page.getByRole("form", { name: "Set up sealed identities" });
  await form.getByLabel("Your passphrase").fill(passphrase);
  await form.getByLabel(/^I understand that/).check();
  await form.getByRole("button", { name: "Set up" }).click();
  await expect(page.getByRole("list", { name: "Words of the investigation’s key" })).toBeVisible({ timeout: 60_000 });
}

export type Identity = Partial<
  Record<
    | "Name"
    | "Other names"
    | "Year of birth"
    | "Contact details"
    | "Safe way to reach them"
    | "Other notes that identify",
    string
  >
>;

/** Seals an identity on the person's own page. */
export async function seal(page: Page, own: OwnInvestigation, personId: string, identity: Identity) {
  await page.goto(`/${own.code}/people/${personId}`);
  const panel = page.getByRole("region", { name: "Sealed identity" });
  await panel.getByText(/^Seal (the identity|a new version)$/).click();
  const form = panel.getByRole("form");
  for (const [label, text] of Object.entries(identity)) await form.getByLabel(new RegExp(`^${label}`)).fill(text);
  // Of whoever can look people up the keys are asked for: the person is to be found.
  const key = form.getByLabel("Your passphrase");
  if ((await key.count()) > 0) await key.fill(passphrase);
  await form.getByRole("button", { name: "Seal", exact: true }).click();
  await expect(panel.getByText("Sealed. The text is gone from this page.")).toBeVisible({ timeout: 60_000 });
  await expect(panel.getByText(/Version \d+, by/)).toBeVisible();
}

/** The id of a new person: their page's address. */
export async function aPersonToSeal(own: OwnInvestigation): Promise<string> {
  const code = await aPerson(own);
  return stored(`SELECT id FROM "Person" WHERE "investigationId" = $1 AND code = $2`, [own.id, code]);
}
