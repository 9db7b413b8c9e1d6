import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { decide, decidePath } from "./support/deciding";
import { expectRefused } from "./support/forms";
import { countOf, type OwnInvestigation, ownInvestigation, stored } from "./support/own-investigation";
import { expect, test } from "./support/people";
import { aConsent, anIncident, anInterview } from "./support/scene";
import { aWitness } from "./support/sources";

let own: OwnInvestigation;
test.beforeAll(async () => {
  own = await ownInvestigation("Consent governs");
});

const consentIn = (page: Page) =>
  page.getByRole("complementary").filter({ has: page.getByRole("heading", { name: "Consent", exact: true }) });

const standing = (page: Page, use: string) =>
  consentIn(page)
    .getByRole("list")
    .first()
    .getByRole("listitem")
    .filter({ has: page.getByText(use, { exact: true }) });

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Fills in a consent by someone who understood all of it; the form is not sent. */
async function fillConsent(page: Page, interviewId: string, fields: { givenOn: string; codeWord?: string }) {
  await page.goto(`/${own.code}/interviews/${interviewId}/consent`);
  const form = page.getByRole("form", { name: "Record a consent" });
  for (const box of await form.getByRole("group", { name: "What was explained" }).getByRole("checkbox").all())
    await box.check();
  await form.getByRole("radio", { name: "An adult, for themselves" }).check();
  const answer = (use: string, words: string) =>
    form.getByRole("radiogroup", { name: use }).getByRole("radio", { name: words, exact: true }).check();
  await answer("Internal figures", "Yes");
  await answer("Public figures", "Yes");
  await answer("Sharing with the media", "Ask me again");
  await answer("Sharing with international courts", "No");
  await form.getByRole("radio", { name: "Without any name" }).check();
  await form.getByRole("radio", { name: "Orally, noted down" }).check();
  await form.getByLabel("In which language").selectOption({ label: "French" });
  await form.getByLabel("Given on").fill(fields.givenOn);
  if (fields.codeWord) await form.getByLabel("A word to be known by").fill(fields.codeWord);
  return form;
}

test("consent is given use by use, with its limits explained; what is to be asked again is not allowed, and its end is shown", async ({
  as,
}) => {
  const page = await as("researcher");
  const { interviewId } = await anInterview(own, ["I saw it."]);
  const form = await fillConsent(page, interviewId, { givenOn: "2024-07-02" });
  await form.getByRole("checkbox", { name: "The limits: a court may compel us" }).uncheck();
  await form.getByLabel("Conditions").fill("Not before the harvest.");
  await form.getByLabel("Holds until the end of").fill("2024-12-31");
  await expectAccessible(page);
  await form.getByRole("button", { name: "Record a consent" }).click();
  // A consent that did not hear of the limits is no informed one; nothing typed is lost.
  await expect(form.getByRole("alert")).toBeFocused();
  await expect(form.getByRole("alert")).toContainText("a court may compel disclosure");
  await expect(form.getByLabel("Conditions")).toHaveValue("Not before the harvest.");
  expect(await stored(`SELECT count(*)::int FROM "Consent" WHERE "interviewId" = $1`, [interviewId])).toBe(0);

  await form.getByRole("checkbox", { name: "The limits: a court may compel us" }).check();
  await form.getByRole("button", { name: "Record a consent" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Interview with PER-");
  // Its last day has passed.
  await expect(standing(page, "Public figures")).toContainText("Expired");

  await (await fillConsent(page, interviewId, { givenOn: "2024-07-03" }))
    .getByRole("button", { name: "Record a consent" })
    .click();
  await expect(standing(page, "Public figures")).toContainText("Allowed");
  await expect(standing(page, "Sharing with the media")).toContainText("Ask again first");
  await expect(standing(page, "Sharing with international courts")).toContainText("Not given");
  await expectAccessible(page);
});

test("by telephone the word alone is known: a wrong one withdraws nothing and gives no hint, the right one acts at once", async ({
  as,
}) => {
  const page = await as("researcher");
  const { interviewId } = await anInterview(own, ["I saw it."]);
  await (await fillConsent(page, interviewId, { givenOn: "2024-07-02", codeWord: "Étoile du Nord" }))
    .getByRole("button", { name: "Record a consent" })
    .click();
  await expect(standing(page, "Public figures")).toContainText("Allowed");

  // An admin takes the call.
  const admin = await as("admin");
  await admin.goto(`/${own.code}/interviews/${interviewId}`);
  await consentIn(admin).getByText("Withdraw consent", { exact: true }).first().click();
  const form = admin.getByRole("form", { name: "Withdraw consent" });
  await form.getByRole("radio", { name: "By the word they memorised" }).check();
  await form.getByLabel("The word they said").fill("étoile du sud");
  await form.getByRole("radio", { name: "The whole consent" }).check();
  await form.getByRole("button", { name: "Withdraw consent" }).click();
  await expectRefused(form, [
    [form.getByLabel("The word they said"), /could not be matched, and nothing was recorded/],
  ]);
  expect(await stored(`SELECT count(*)::int FROM "ConsentWithdrawal" WHERE "interviewId" = $1`, [interviewId])).toBe(0);

  await form.getByLabel("The word they said").fill("ETOILE du nord");
  await form.getByRole("button", { name: "Withdraw consent" }).click();
  await expect(standing(admin, "Public figures")).toContainText("Withdrawn");
  expect(
    await stored(`SELECT "isByCodeWord"::text FROM "ConsentWithdrawal" WHERE "interviewId" = $1`, [interviewId]),
  ).toBe("true");
  expect(await stored(`SELECT left(hash, 9) FROM "ConsentCodeWord" WHERE "interviewId" = $1`, [interviewId])).toBe(
    "$argon2id",
  );
});

test("after a withdrawal a consent is asked about: from before it undoes nothing, from after it must have been given anew", async ({
  as,
}) => {
  const page = await as("researcher");
  const { interviewId } = await anInterview(own, ["I saw it."]);
  await aConsent(own, interviewId, ["internal_figure", "public_figure"]);
  await page.goto(`/${own.code}/interviews/${interviewId}`);
  await consentIn(page).getByText("Withdraw consent", { exact: true }).first().click();
  const withdraw = page.getByRole("form", { name: "Withdraw consent" });
  await withdraw.getByRole("radio", { name: "The whole consent" }).check();
  await withdraw.getByLabel("Said on").fill(day(-10));
  await withdraw.getByRole("button", { name: "Withdraw consent" }).click();
  await expect(standing(page, "Public figures")).toContainText("Withdrawn");

  const early = await fillConsent(page, interviewId, { givenOn: day(-20) });
  await early.getByRole("button", { name: "Record a consent" }).click();
  await expectRefused(early, [[early.getByLabel("Given on"), /undoes nothing/]]);
  await early.getByLabel("Given on").fill(day(-5));
  await early.getByRole("button", { name: "Record a consent" }).click();
  const anew = early.getByRole("checkbox", { name: "Given anew, after the withdrawal" });
  await expectRefused(early, [[anew, /only if they gave it anew/]]);
  await anew.check();
  await early.getByRole("button", { name: "Record a consent" }).click();
  await expect(standing(page, "Public figures")).toContainText("Allowed");
});

test("pressure suspected stands first on the admin's page until it was looked into; the withdrawal has acted all the while", async ({
  as,
}) => {
  const page = await as("researcher");
  const { interviewId, code } = await anInterview(own, ["I saw it."]);
  await aConsent(own, interviewId, ["public_figure"]);
  await page.goto(`/${own.code}/interviews/${interviewId}`);
  await consentIn(page).getByText("Withdraw consent", { exact: true }).first().click();
  const form = page.getByRole("form", { name: "Withdraw consent" });
  await form.getByRole("radio", { name: "The whole consent" }).check();
  await form.getByRole("checkbox", { name: "Pressure or threats are suspected" }).check();
  await form.getByRole("button", { name: "Withdraw consent" }).click();
  await expect(standing(page, "Public figures")).toContainText("Withdrawn");
  await page.goto(`/${own.code}`);
  await expect(page.getByText("To look into now")).toHaveCount(0);

  const admin = await as("admin");
  await admin.goto(`/${own.code}`);
  await expect(admin.getByText("To look into now")).toBeVisible();
  await expect(admin.getByRole("link", { name: code })).toBeVisible();
  await expectAccessible(admin);
  await admin.getByText("Looked into", { exact: true }).first().click();
  const look = admin.getByRole("form", { name: `Looked into ${code}` });
  await look.getByLabel("What was done").fill("Called the intermediary: the person is safe and wants it so.");
  await look.getByRole("button", { name: "Looked into" }).click();
  await expect(admin.getByText("To look into now")).toHaveCount(0);
  expect(await countOf("PressureLookedInto", own)).toBe(1);
  expect(await stored(`SELECT count(*)::int FROM "ConsentWithdrawal" WHERE "interviewId" = $1`, [interviewId])).toBe(1);
});

test("what a withdrawal changed can be opened after it, by members only: the finding that lost its second source is named", async ({
  as,
}) => {
  const act = await anIncident(own, "Market, by night");
  const first = await aWitness(own, act);
  await aWitness(own, act);
  const reviewer = await as("reviewer");
  await decide(reviewer, decidePath(own, act), { status: "Confirmed" });

  const page = await as("researcher");
  await page.goto(`/${own.code}/interviews/${first.interviewId}`);
  await expect(page.getByRole("link", { name: "What it changed" })).toHaveCount(0);
  await consentIn(page).getByText("Withdraw consent", { exact: true }).first().click();
  const form = page.getByRole("form", { name: "Withdraw consent" });
  await form.getByRole("radio", { name: "The whole consent" }).check();
  await form.getByRole("button", { name: "Withdraw consent" }).click();
  await page.getByRole("link", { name: "What it changed" }).first().click();

  await expect(page.getByRole("heading", { level: 1 })).toContainText(`What the withdrawal from ${first.code} changed`);
  const lost = page.getByRole("region", { name: "Findings that are no longer supported" });
  await expect(lost.getByRole("link", { name: `${act.code}.1 Market, by night` })).toBeVisible();
  await expect(lost).toContainText("Confirmed");
  await expect(lost).toContainText("internal, public");
  await expectAccessible(page);

  const address = new URL(page.url()).pathname;
  const stranger = await as("stranger");
  expect((await stranger.goto(address))?.status()).toBe(404);
  expect((await page.goto(address.replace(/[^/]+$/, crypto.randomUUID())))?.status()).toBe(404);
});
