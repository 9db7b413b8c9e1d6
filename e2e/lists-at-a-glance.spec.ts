import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { type OwnInvestigation, ownInvestigation } from "./support/own-investigation";
import { expect, test, withOwner } from "./support/people";

let own: OwnInvestigation;

/** 300 incidents, one on each day from 1 January 2024; every third is at a market. */
test.beforeAll(async () => {
  own = await ownInvestigation("Three hundred incidents");
  await withOwner((client) =>
    client.query(
      `INSERT INTO "Incident" (id, "investigationId", code, title, "whenEdtf", "whenEarliest", "whenLatest", "recordedById", "createdAt")
       SELECT gen_random_uuid(), $1, 'INC-' || lpad(n::text, 4, '0'),
              CASE WHEN n % 3 = 0 THEN 'Attack on market ' ELSE 'Houses burned in village ' END || lpad(n::text, 3, '0'),
              to_char(day, 'YYYY-MM-DD'), day, day, $2, timestamptz '2024-12-01' + n * interval '1 minute'
       FROM generate_series(1, 300) n, LATERAL (SELECT date '2024-01-01' + n - 1 AS day) d`,
      [own.id, own.researcherId],
    ),
  );
});

const rowLinks = (page: Page) => page.getByRole("table").getByRole("rowheader").getByRole("link");
const path = () => `/${own.code}/incidents`;

test("a list says how many there are and which are shown; its pages are addresses", async ({ as }) => {
  const page = await as("researcher");
  await page.goto(path());
  await expect(page.getByText("300 in total")).toBeVisible();
  await expect(page.getByText("1–50 of 300")).toBeVisible();
  await expect(rowLinks(page)).toHaveCount(50);
  await expectAccessible(page);

  const pages = page.getByRole("navigation", { name: "Pages: Incidents" });
  await pages.getByRole("link", { name: "Next page" }).click();
  await expect(page).toHaveURL(/[?&]page=2/);
  await expect(page.getByText("51–100 of 300")).toBeVisible();
  await pages.getByRole("link", { name: "Page 6" }).click();
  await expect(page.getByText("251–300 of 300")).toBeVisible();
  await expect(pages.getByRole("link", { name: "Next page" })).toHaveCount(0);
  const last = await rowLinks(page).last().innerText();

  await page.reload();
  await expect(page.getByText("251–300 of 300")).toBeVisible();
  await expect(rowLinks(page).last()).toHaveText(last);
  await page.goBack();
  await expect(page.getByText("51–100 of 300")).toBeVisible();
});

test("sort and filter stand in the address, so a reload and a colleague see the same list", async ({ as }) => {
  const page = await as("researcher");
  await page.goto(path());
  const table = page.getByRole("table");
  await table.getByRole("columnheader", { name: "When" }).getByRole("link").click();
  await expect(page).toHaveURL(/sort=when/);
  await expect(table.getByRole("columnheader", { name: "When" })).toHaveAttribute("aria-sort", "ascending");
  await expect(rowLinks(page).first()).toHaveText("INC-0001");
  await table.getByRole("columnheader", { name: "When" }).getByRole("link").click();
  await expect(table.getByRole("columnheader", { name: "When" })).toHaveAttribute("aria-sort", "descending");
  await expect(rowLinks(page).first()).toHaveText("INC-0300");

  await page.getByRole("searchbox", { name: "Words or code" }).fill("market");
  await page.getByLabel("From", { exact: true }).fill("2024-06-01");
  await page.getByLabel("To", { exact: true }).fill("2024-06-30");
  await page.getByRole("button", { name: "Apply" }).click();
  // June has 30 days; every third day was a market.
  await expect(page.getByText("10 found")).toBeVisible();
  await expect(page).toHaveURL(/q=market/);
  await expect(page).toHaveURL(/sort=-when/);
  const shown = await rowLinks(page).allInnerTexts();
  expect(shown).toHaveLength(10);
  expect(shown).toEqual([...shown].sort().reverse());

  const address = page.url();
  await page.reload();
  await expect(rowLinks(page)).toHaveText(shown);
  await expect(page.getByRole("searchbox", { name: "Words or code" })).toHaveValue("market");
  await expect(page.getByLabel("From", { exact: true })).toHaveValue("2024-06-01");
  const colleague = await as("reviewer");
  await colleague.goto(address);
  await expect(rowLinks(colleague)).toHaveText(shown);

  await page.getByRole("link", { name: "Clear filters" }).click();
  await expect(page.getByText("300 in total")).toBeVisible();
  await expect(page).toHaveURL(/sort=-when/);
  await expect(page.getByRole("searchbox", { name: "Words or code" })).toHaveValue("");
});

test("a filter that finds nothing says so, and an address that means nothing shows the list", async ({ as }) => {
  const page = await as("researcher");
  await page.goto(`${path()}?q=nothing-is-called-so`);
  await expect(page.getByText("None found")).toBeVisible();
  await expect(page.getByText("Nothing matches these filters.")).toBeVisible();
  await expectAccessible(page);

  for (const nonsense of [
    "sort=nonsense",
    "page=-4",
    "page=abc&size=7",
    "from=yesterday",
    "status=%00&actor=x",
    "q=%00&area=%00",
  ]) {
    const answer = await page.goto(`${path()}?${nonsense}`);
    expect(answer?.status(), nonsense).toBe(200);
    await expect(page.getByText("1–50 of 300"), nonsense).toBeVisible();
  }
  await page.goto(`${path()}?page=70`);
  await expect(page.getByText("There is nothing on this page of the list.")).toBeVisible();
});

test("the list is walked and opened by the keyboard alone", async ({ as }) => {
  const page = await as("researcher");
  await page.goto(`${path()}?sort=code`);
  await expect(rowLinks(page).first()).toHaveText("INC-0001");
  await expect(async () => {
    await page.keyboard.press("k");
    await expect(rowLinks(page).first()).toBeFocused({ timeout: 500 });
  }).toPass({ timeout: 10_000 });
  await page.keyboard.press("j");
  await page.keyboard.press("ArrowDown");
  await expect(rowLinks(page).nth(2)).toBeFocused();
  await page.keyboard.press("k");
  await expect(rowLinks(page).nth(1)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Houses burned in village 002" })).toBeVisible();

  await page.goto(path());
  // A letter typed into a field is a letter, not a key of the list.
  const words = page.getByRole("searchbox", { name: "Words or code" });
  await words.pressSequentially("jk");
  await expect(words).toBeFocused();
  await expect(words).toHaveValue("jk");
});
