import type { Browser, Page } from "@playwright/test";
import { type OwnInvestigation, ownInvestigation, stored } from "./support/own-investigation";
import { expect, people, required, signInAs, test, type Who, withOwner } from "./support/people";
import { anIncident } from "./support/scene";
import { idsOfTheExample } from "./support/walk";

/** A browser in which no script runs, as some offices require. */
async function withoutScript(browser: Browser, who: Who): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    locale: "en",
    baseURL: required("ATTEST_E2E_URL"),
  });
  await signInAs(context, people[who]);
  return context.newPage();
}

const rowsOf = (sql: string, values: unknown[]) =>
  withOwner(async (client) => (await client.query(sql, values)).rows.map((row) => Object.values(row)[0] as string));

test("an incident is read with its acts and the passages they stand on", async ({ browser }) => {
  const { incidentId } = await idsOfTheExample();
  const page = await withoutScript(browser, "researcher");
  await page.goto(`/INV-0001/incidents/${incidentId}`);
  const title = await stored<string>(`SELECT title FROM "Incident" WHERE id = $1`, [incidentId]);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  for (const code of await rowsOf(`SELECT code FROM "Act" WHERE "incidentId" = $1`, [incidentId]))
    await expect(page.getByText(code, { exact: true }).first()).toBeVisible();
  const quotes = await rowsOf(
    `SELECT c.quote FROM "Citation" c JOIN "Act" a ON a.id = c."actId"
     WHERE a."incidentId" = $1 AND c.quote <> '' AND c."withdrawnAt" IS NULL LIMIT 3`,
    [incidentId],
  );
  for (const quote of quotes) await expect(page.getByText(quote).first()).toBeVisible();
  await page.context().close();
});

test("an interview is read whole, with what is allowed now", async ({ browser }) => {
  const { interviewId } = await idsOfTheExample();
  const page = await withoutScript(browser, "researcher");
  await page.goto(`/INV-0001/interviews/${interviewId}`);
  for (const text of await rowsOf(`SELECT text FROM "Paragraph" WHERE "interviewId" = $1`, [interviewId]))
    await expect(page.getByRole("main")).toContainText(text);
  await expect(page.getByRole("heading", { name: "Allowed now" })).toBeVisible();
  await page.context().close();
});

test("an item of evidence is read with its hash and its custody, and without script nothing pretends to hand in a file", async ({
  browser,
}) => {
  const { evidenceId } = await idsOfTheExample();
  const page = await withoutScript(browser, "researcher");
  await page.goto(`/INV-0001/evidence/${evidenceId}`);
  const title = await stored<string>(`SELECT title FROM "Evidence" WHERE id = $1`, [evidenceId]);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  for (const hash of await rowsOf(`SELECT sha256 FROM "EvidenceFile" WHERE "evidenceId" = $1 AND role = 'original'`, [
    evidenceId,
  ]))
    await expect(page.getByText(hash).first()).toBeVisible();
  await expect(page.getByRole("region", { name: "Chain of custody" }).getByRole("listitem").first()).toBeVisible();
  await page.context().close();
});

test("a summary is read with its numbers, and each number opens the acts behind it", async ({ browser }) => {
  const { summaryId } = await idsOfTheExample();
  const page = await withoutScript(browser, "admin");
  await page.goto(`/INV-0001/summaries/${summaryId}`);
  await expect(page.getByRole("main")).toContainText("At least 32");
  await expect(page.getByRole("main")).toContainText("Over 1,000");
  await page
    .getByRole("main")
    .getByRole("link", { name: /at least 32/i })
    .first()
    .click();
  await expect(page).toHaveURL(/\/figures\/[0-9a-f-]{36}/);
  await expect(
    page
      .getByRole("main")
      .getByText(/^INC-\d{4}\.\d+/)
      .first(),
  ).toBeVisible();
  await page.context().close();
});

test("lists are read, filtered and paged", async ({ browser }) => {
  const page = await withoutScript(browser, "researcher");
  await page.goto("/INV-0001/incidents");
  const first = page.getByRole("table").getByRole("rowheader").first();
  const code = await first.innerText();
  await page.getByRole("searchbox", { name: "Words or code" }).fill(code);
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page).toHaveURL(new RegExp(`q=${code}`));
  await expect(page.getByText("1 found")).toBeVisible();
  await first.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page).toHaveURL(/\/incidents\/[0-9a-f-]{36}$/);
  await page.context().close();
});

test.describe("writing", () => {
  let own: OwnInvestigation;
  test.beforeAll(async () => {
    own = await ownInvestigation("Writing without script");
  });

  test("a form that is refused comes back with all that was typed, and goes through once it is mended", async ({
    browser,
  }) => {
    const page = await withoutScript(browser, "researcher");
    await page.goto(`/${own.code}/incidents/new`);
    const form = page.getByRole("form", { name: "Record an incident" });
    await form.getByLabel("Title").fill("A village without script");
    await form.getByLabel("What happened").fill("Told by one person.");
    await form.getByLabel("Date").fill("the rainy season");
    await form.getByRole("button", { name: "Record incident" }).click();

    await expect(form.getByRole("alert")).toContainText("Write the date in figures");
    await expect(form.getByLabel("Title")).toHaveValue("A village without script");
    await expect(form.getByLabel("What happened")).toHaveValue("Told by one person.");
    await expect(form.getByLabel("Date")).toHaveValue("the rainy season");

    await form.getByLabel("Date").fill("2024-07/2024-09");
    await form.getByRole("button", { name: "Record incident" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "A village without script" })).toBeVisible();
    await page.context().close();
  });

  test("an act is recorded with all its questions asked at once", async ({ browser }) => {
    const page = await withoutScript(browser, "researcher");
    const { incidentId } = await anIncident(own, "Recorded by hand");
    await page.goto(`/${own.code}/incidents/${incidentId}/acts/new`);
    const form = page.getByRole("form", { name: "Record an act" });
    await form.getByLabel("Type of act").selectOption({ label: "Torture" });
    await form.getByLabel("What is counted").selectOption({ label: "People" });
    await form.getByRole("group", { name: "How many" }).getByLabel("At least").fill("2");
    await form.getByRole("button", { name: "Record act" }).click();
    await expect(page.getByRole("main")).toContainText("at least 2 people");
    await page.context().close();
  });
});
