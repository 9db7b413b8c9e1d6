import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { type OwnInvestigation, ownInvestigation, stored } from "./support/own-investigation";
import { expect, test } from "./support/people";
import { aConsent, anInterview } from "./support/scene";

let own: OwnInvestigation;
test.beforeAll(async () => {
  own = await ownInvestigation("Withdrawing consent");
});

/** An interview whose consent allows three uses, opened by the researcher. */
async function open(page: Page): Promise<{ interviewId: string }> {
  const { interviewId } = await anInterview(own, ["I saw it myself."]);
  await aConsent(own, interviewId, ["internal_figure", "public_figure", "quotation_anonymous"]);
  await page.goto(`/${own.code}/interviews/${interviewId}`);
  return { interviewId };
}

const consentIn = (page: Page) =>
  page.getByRole("complementary").filter({ has: page.getByRole("heading", { name: "Consent", exact: true }) });

/** What the page says is allowed now, of one use. */
const standing = (page: Page, use: string) =>
  consentIn(page)
    .getByRole("list")
    .first()
    .getByRole("listitem")
    .filter({ has: page.getByText(use, { exact: true }) });

async function expectStandings(page: Page, standings: Record<string, string>) {
  for (const [use, words] of Object.entries(standings)) await expect(standing(page, use)).toContainText(words);
}

test("a consent that is withdrawn as a whole allows nothing from that moment, and what was given stays on record", async ({
  as,
}) => {
  const page = await as("researcher");
  const { interviewId } = await open(page);
  await expectStandings(page, { "Internal figures": "Allowed", "Public figures": "Allowed" });

  await consentIn(page).getByText("Withdraw consent", { exact: true }).first().click();
  const form = page.getByRole("form", { name: "Withdraw consent" });
  await form.getByRole("radio", { name: "The whole consent" }).check();
  await form.getByLabel("Reason, if one was given").fill("They no longer feel safe.");
  await form.getByRole("checkbox", { name: "Pressure or threats are suspected" }).check();
  await form.getByRole("button", { name: "Withdraw consent" }).click();

  await expect(form.getByRole("status")).toContainText("The withdrawal has been recorded and acts from now on.");
  await expectStandings(page, {
    "Internal figures": "Withdrawn",
    "Public figures": "Withdrawn",
    "Quotation without a name": "Withdrawn",
  });

  await page.reload();
  await consentIn(page).getByText("What was given and withdrawn").click();
  const history = consentIn(page).getByRole("group").filter({ hasText: "What was given and withdrawn" });
  await expect(history.getByRole("heading", { name: "Withdrawal" })).toBeVisible();
  await expect(history).toContainText("They no longer feel safe.");
  await expect(history.getByRole("heading", { name: "Consent 1" })).toBeVisible();
  await expect(history).toContainText("Internal figures · Public figures · Quotation without a name");
  await expectAccessible(page);

  expect(
    await stored(`SELECT uses::text || "isPressureSuspected" FROM "ConsentWithdrawal" WHERE "interviewId" = $1`, [
      interviewId,
    ]),
  ).toBe("{}true");
  expect(await stored(`SELECT count(*)::int FROM "Consent" WHERE "interviewId" = $1`, [interviewId])).toBe(1);

  // In the list of interviews, too, it says how far this testimony reaches.
  await page.goto(`/${own.code}/interviews?consent=withdrawn`);
  await expect(page.getByRole("table")).toContainText("Nothing allowed");
});

test("one use alone can be withdrawn: the others stay allowed, and another is not touched", async ({ as }) => {
  const page = await as("researcher");
  await open(page);
  await consentIn(page).getByText("Withdraw consent", { exact: true }).first().click();
  const form = page.getByRole("form", { name: "Withdraw consent" });

  // Which uses is a question that must be answered; what was typed stays.
  await form.getByRole("radio", { name: "Only these uses" }).check();
  await form.getByLabel("Reason, if one was given").fill("Not in public.");
  await form.getByRole("button", { name: "Withdraw consent" }).click();
  await expect(form.getByRole("alert")).toBeFocused();
  await expect(form.getByRole("alert")).toContainText("Tick the uses that are withdrawn.");
  await expect(form.getByLabel("Reason, if one was given")).toHaveValue("Not in public.");
  await expectStandings(page, { "Public figures": "Allowed" });

  await form.getByRole("checkbox", { name: "Public figures" }).check();
  await form.getByRole("button", { name: "Withdraw consent" }).click();
  await expectStandings(page, {
    "Public figures": "Withdrawn",
    "Internal figures": "Allowed",
    "Quotation without a name": "Allowed",
    "Quotation with the name": "Not given",
  });
});

test("a reviewer sees what is allowed now, and has no way to withdraw it", async ({ as }) => {
  const page = await as("reviewer");
  await open(page);
  await expectStandings(page, { "Public figures": "Allowed" });
  await expect(consentIn(page).getByText("Withdraw consent", { exact: true })).toHaveCount(0);
});
