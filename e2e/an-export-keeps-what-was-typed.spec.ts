import type { Page } from "@playwright/test";
import { expect, people, required, signInAs, test } from "./support/people";
import { idsOfTheExample } from "./support/walk";

async function ask(page: Page, purpose: string) {
  const { summaryId } = await idsOfTheExample();
  await page.goto(`/INV-0001/summaries/${summaryId}`);
  await page.getByText("Export", { exact: true }).click();
  await page.getByRole("radio", { name: "JSON" }).check();
  await page.getByLabel("What is it for, and for whom?").click();
  await page.keyboard.type(purpose);
  await page.getByRole("button", { name: "Export the internal reading" }).click();
}

async function expectKept(page: Page, purpose: string) {
  const field = page.getByLabel("What is it for, and for whom?");
  await expect(field).toHaveAccessibleDescription(/at least (10|ten) characters/);
  await expect(field).toHaveValue(purpose);
  await expect(page.getByRole("radio", { name: "JSON" })).toBeChecked();
  await field.fill("For the hearing of the committee.");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Export the internal reading" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("INV-0001-SUM-0001-internal.json");
}

test("a purpose too short to say anything is refused before it is sent, and nothing typed is lost", async ({ as }) => {
  const page = await as("admin");
  await ask(page, "short");
  await expect(page.getByLabel("What is it for, and for whom?")).toBeFocused();
  await expectKept(page, "short");
});

test("without script too: the page comes back with what was typed and what is wrong", async ({ browser }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    locale: "en",
    baseURL: required("ATTEST_E2E_URL"),
  });
  await signInAs(context, people.admin);
  const page = await context.newPage();
  // Long enough for the browser, which counts spaces; not for the server.
  await ask(page, "a              ");
  await expect(page).toHaveURL(/#export$/);
  await expectKept(page, "a              ");
  await context.close();
});
