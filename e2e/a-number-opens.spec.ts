import { readFileSync } from "node:fs";
import type { Download, Page } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { ownInvestigation, stored } from "./support/own-investigation";
import { expect, test } from "./support/people";
import { expectNoSidewaysScroll } from "./support/readable";
import { addFigure, draftSummary } from "./support/summing-up";
import { example, fiction, openSummary } from "./support/worked-example";

/** The paragraph that the address ends in is in view and set off from the others, and it is cited for this very act. */
async function expectPassage(page: Page, act: string) {
  await page.waitForURL(/\/interviews\/[0-9a-f-]{36}\?at=[0-9a-f-]{36}#[0-9a-f-]{36}$/);
  const paragraph = page.locator("li:target");
  await expect(paragraph).toBeInViewport();
  await expect(paragraph).not.toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
  await expect(paragraph.getByRole("link", { name: act })).toBeVisible();
  expect(
    await stored(
      `SELECT count(*)::int FROM "Citation" c JOIN "Act" a ON a.id = c."actId"
       WHERE c."paragraphId" = $1 AND a.code = $2 AND c.bearing = 'supports'`,
      [new URL(page.url()).hash.slice(1), act],
    ),
  ).toBe(1);
}

for (const width of [1280, 360]) {
  test(`from the summary's number to the paragraph behind it, ${width} pixels wide`, async ({ as }) => {
    const page = await as("reviewer");
    await page.setViewportSize({ width, height: 740 });
    await openSummary(page);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.getByRole("link", { name: "At least 32" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Killed by the armed forces" })).toBeVisible();
    await expect(page.getByRole("link", { name: /^Counted\s*6/ })).toBeVisible();
    // What this reviewer must not be shown yet is not said to be nothing.
    await expect(page.getByText("no probable act")).toHaveCount(0);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    const figure = page.url();

    // Act by act: its incident, then the passage. Two clicks.
    await page.getByRole("link", { name: "INC-0001.1" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Killings and burned homes in Village A" })).toBeVisible();
    await expectNoSidewaysScroll(page);
    await page
      .getByLabel("What INC-0001.1 stands on")
      .getByRole("link", { name: /(paragraph|§|¶) \d+$/ })
      .first()
      .click();
    await expectPassage(page, "INC-0001.1");
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);

    // Or straight to the source.
    await page.goto(figure);
    const act = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "INC-0003.1" }) });
    await act.getByRole("link", { name: /^INT-0017/ }).click();
    await expectPassage(page, "INC-0003.1");
  });
}

async function exported(
  page: Page,
  format: "CSV" | "JSON",
  purpose: string,
): Promise<{ download: Download; text: string }> {
  const form = page.locator("form", { has: page.getByLabel("What is it for, and for whom?") });
  if (!(await form.isVisible())) await page.getByText("Export", { exact: true }).click();
  await form.getByRole("radio", { name: format }).check();
  await form.getByLabel("What is it for, and for whom?").fill(purpose);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    form.getByRole("button", { name: "Export the internal reading" }).click(),
  ]);
  return { download, text: readFileSync(await download.path(), "utf8") };
}

/** The cells of a CSV as a spreadsheet reads them. */
const cellsOf = (csv: string) =>
  [...csv.replace(/^\uFEFF/, "").matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(?:,|\r\n|$)/g)].map(([, cell = ""]) =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
  );

test("an export holds the figures as CSV and as JSON, begins no formula, and stands on the trail with its purpose", async ({
  as,
}) => {
  const page = await as("admin");
  await openSummary(page);
  const purpose = `For the hearing of the committee, ${Date.now()}.`;
  const csv = await exported(page, "CSV", purpose);
  expect(csv.download.suggestedFilename()).toBe("INV-0001-SUM-0001-internal.csv");
  const cells = cellsOf(csv.text);
  expect(cells).toContain("at least 32");
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  expect(csv.text).toContain(fiction);

  const json = await exported(page, "JSON", purpose);
  expect(json.download.suggestedFilename()).toBe("INV-0001-SUM-0001-internal.json");
  const { figures, notice } = JSON.parse(json.text);
  expect(figures.map(({ lower }: { lower: number }) => lower)).toEqual([32, 4, 100, 47, 0, 1000, 0]);
  expect(notice).toBe(fiction);

  expect(
    await stored(`SELECT count(*)::int FROM "AuditEvent" WHERE name = 'summary.exported' AND reason = $1`, [purpose]),
  ).toBe(2);
  await page.goto(`${example}/trail`);
  await expect(page.getByText(purpose).first()).toBeVisible();
});

test("what someone typed as a formula leaves as a text; without a purpose nothing leaves", async ({ as }) => {
  const own = await ownInvestigation("Formulas");
  const page = await as("admin");
  await draftSummary(page, own, "A summary");
  const title = '=HYPERLINK("https://example.org", "Killed")';
  await addFigure(page, { title, actType: "Killing: all kinds together" });

  await page.getByText("Export", { exact: true }).click();
  await page.getByRole("button", { name: "Export the internal reading" }).click();
  await expect(page.getByLabel("What is it for, and for whom?")).toBeFocused();
  const exports = `SELECT count(*)::int FROM "AuditEvent" WHERE name = 'summary.exported' AND "investigationId" = $1`;
  expect(await stored(exports, [own.id])).toBe(0);

  const cells = cellsOf((await exported(page, "CSV", "To see what a spreadsheet makes of it.")).text);
  expect(cells).toContain(`'${title}`);
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
});

test("a summary prints as it is read: the figures, the notice, and no tool around them", async ({ as }) => {
  const page = await as("admin");
  await openSummary(page);
  await page.emulateMedia({ media: "print" });
  const article = page.getByRole("article");
  for (const words of ["At least 32 civilians", "At least 47 civilians", "had not replied by"])
    await expect(article).toContainText(words);
  await expect(article).toBeVisible();
  await expect(page.getByText(fiction).first()).toBeVisible();
  await expect(page.getByText("Export", { exact: true })).toBeHidden();
  await expect(page.getByRole("link", { name: "Add a figure" })).toHaveCount(0);
  for (const tool of ["navigation", "button", "banner", "textbox"] as const)
    await expect(page.getByRole(tool)).toHaveCount(0);
  // Nothing is cut off at the edge of the paper.
  await page.setViewportSize({ width: 680, height: 960 });
  await expectNoSidewaysScroll(page);
});
