import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { countOf, type OwnInvestigation, ownInvestigation, stored } from "./support/own-investigation";
import { expect, required, test } from "./support/people";

let own: OwnInvestigation;
test.beforeAll(async () => {
  own = await ownInvestigation("Adding evidence");
});

const photograph = (name: string) => path.resolve("prisma/seed/files", name);
const sha256 = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");

/** Records a photograph, without its file yet. */
async function describe(page: Page, title: string, content = "Not graphic", { code } = own) {
  await page.goto(`/${code}/evidence/new?kind=photograph`);
  const form = page.getByRole("form", { name: "Photograph" });
  await form.getByLabel("Title").fill(title);
  await form.getByLabel("Provenance").fill("Received from a resident.");
  await form.getByRole("radio", { name: content, exact: true }).check();
  await form.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByText("No original yet")).toBeVisible();
}

async function handIn(page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }) {
  await page.getByLabel("File", { exact: true }).setInputFiles(file);
  await page.getByRole("button", { name: "Hand in the original" }).click();
}

/** Files of an investigation in the folder store, and what is on its way into it. */
function keptFiles({ id } = own): string[] {
  const root = path.join(required("ATTEST_DATA"), "files");
  const filesIn = (folder: string) =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
      : [];
  return [...filesIn(path.join(root, id)), ...filesIn(path.join(root, ".incoming"))].map(({ name }) => name).sort();
}

test("a photograph is handed in, shows the hash of its very bytes, and its custody says who received and who copied it", async ({
  as,
}) => {
  const page = await as("researcher");
  const file = photograph("village-b-granaries.jpg");
  await page.goto(`/${own.code}/evidence`);
  await page
    .getByRole("link", { name: /Record (evidence|the first item)/ })
    .first()
    .click();
  await page.getByRole("link", { name: "Photograph" }).click();
  await expect(page).toHaveURL(/kind=photograph/);
  await expectAccessible(page);
  await describe(page, "Two granaries");

  await handIn(page, file);
  const original = page.getByRole("region", { name: "Original" });
  await expect(original.getByText(sha256(file))).toBeVisible();
  await expect(original).toContainText("image/jpeg");
  await expect(original).toContainText("village-b-granaries.jpg");
  expect(keptFiles()).toContain(sha256(file));

  const custody = page.getByRole("region", { name: "Chain of custody" });
  await expect(custody.getByRole("listitem")).toHaveCount(1);
  await expect(custody).toContainText("Received");

  await original.getByText("Download a copy").first().click();
  const form = original.getByRole("form", { name: "Download a copy" });
  await form.getByLabel("Why you need a copy").fill("To compare it with the satellite image.");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    form.getByRole("button", { name: "Download a copy" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(new RegExp(`^${own.code}-EV-\\d{4}\\.jpg$`));
  expect(sha256(await download.path())).toBe(sha256(file));

  await page.reload();
  const copied = custody.getByRole("listitem").filter({ hasText: "Copied" });
  await expect(copied).toContainText("To compare it with the satellite image.");
  await expect(copied).toContainText("Rim Researcher");
  await expect(copied).toContainText(sha256(file));

  await original.getByRole("button", { name: "Check it now" }).click();
  await expect(custody).toContainText("Intact: the bytes are those that were received.");
  await expectAccessible(page);
});

test("a file that is not what its name says, and an empty one, are refused with the reason, and nothing is kept", async ({
  as,
}) => {
  const page = await as("researcher");
  // On its own: previews of other files arrive in the store when the worker has made them.
  const refusal = page.getByRole("region", { name: "Original" }).getByRole("alert");
  const empty = await ownInvestigation("Refusing files");
  await describe(page, "A photograph that is none", "Not graphic", empty);

  const text = Buffer.from("This was never a photograph.\n");
  await handIn(page, { name: "burned-walls.jpg", mimeType: "image/jpeg", buffer: text });
  await expect(refusal).toContainText("Nothing was kept.");

  const pdf = readFileSync(photograph("communique.pdf"));
  await handIn(page, { name: "burned-walls.jpg", mimeType: "image/jpeg", buffer: pdf });
  await expect(refusal).toContainText("The content of this file is not what its name says.");

  await handIn(page, { name: "empty.jpg", mimeType: "image/jpeg", buffer: Buffer.alloc(0) });
  await expect(refusal).toContainText("This file is empty.");
  await expectAccessible(page);

  await expect.poll(() => keptFiles(empty)).toEqual([]);
  expect(await countOf("EvidenceFile", empty)).toBe(0);
  expect(await countOf("CustodyEntry", empty)).toBe(0);
  await page.reload();
  await expect(page.getByText("No original yet")).toBeVisible();
  await expect(page.getByText("Custody begins when the original arrives.")).toBeVisible();
});

test("the same file in two items is said to be one source in both", async ({ as }) => {
  const page = await as("researcher");
  const file = photograph("displaced-shelters.jpg");
  await describe(page, "Shelters");
  await handIn(page, file);
  await expect(page.getByRole("region", { name: "Original" }).getByText(sha256(file))).toBeVisible();
  const first = await page.getByRole("heading", { level: 1 }).locator("xpath=..").getByText(/^EV-/).first().innerText();
  const address = page.url();

  await describe(page, "Shelters, sent again by another person");
  await handIn(page, file);
  await expect(page.getByText(`Same file as ${first}`)).toBeVisible();
  await expect(page.getByRole("region", { name: "Sources of the same origin" })).toContainText("The same file");
  await page.goto(address);
  await expect(page.getByText(/Same file as EV-/)).toBeVisible();
  expect(
    await stored(
      `SELECT count(DISTINCT "evidenceId")::int FROM "EvidenceFile" WHERE sha256 = $1 AND role = 'original' AND "investigationId" = $2`,
      [sha256(file), own.id],
    ),
  ).toBe(2);
});

test("a distressing picture is blurred until it is asked for", async ({ as }) => {
  const page = await as("researcher");
  await describe(page, "A burial ground", "Distressing");
  await handIn(page, photograph("village-e-burial-ground.jpg"));
  const picture = page.getByRole("img", { name: "A burial ground" });
  await previewed(page, picture);

  await expect(picture.locator("xpath=..")).toHaveCSS("filter", /blur/);
  await expect(page.getByText("Distressing content")).toBeVisible();
  await page.getByLabel("Show the picture").check();
  await expect(picture.locator("xpath=..")).toHaveCSS("filter", "none");
});

test("a severely graphic picture is not even fetched until it is asked for", async ({ as }) => {
  const page = await as("researcher");
  await describe(page, "A market", "Severely graphic");
  await handIn(page, photograph("village-d-market.jpg"));
  await previewed(page, page.getByText("Severely graphic content"));

  const fetched: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/preview")) fetched.push(request.url());
  });
  await page.reload();
  await expect(page.getByText("Severely graphic content")).toBeVisible();
  await expect(page.getByRole("img", { name: "A market" })).toBeHidden();
  await page.waitForLoadState("networkidle");
  expect(fetched).toEqual([]);

  await page.getByText("Show the picture").click();
  await expect(page.getByRole("img", { name: "A market" })).toBeVisible();
  await expect.poll(() => fetched.length).toBe(1);
});

/** Previews are made by the worker, shortly after the original has arrived. */
async function previewed(page: Page, shown: ReturnType<Page["getByText"]>) {
  await expect(page.getByRole("region", { name: "Original" })).toContainText("image/jpeg");
  await expect(async () => {
    await page.reload();
    await expect(shown).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 40_000 });
}
