import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { letTheCodeGoStale, ownAccount, setUpFactor, typePassword } from "./support/factor";
import { ownInvestigation, stored } from "./support/own-investigation";
import { expect, required, signInAs, test, withOwner } from "./support/people";
import { expectNoSidewaysScroll, expectWords } from "./support/readable";

const eventsOf = (userId: string) =>
  withOwner(async (client) =>
    (await client.query(`SELECT name FROM "AuditEvent" WHERE "actorId" = $1 ORDER BY sequence`, [userId])).rows.map(
      ({ name }) => name as string,
    ),
  );

/** Everyone here comes from one address, and it is delayed as a whole: what one test gets wrong is not the next one's. */
const forgetFailures = () => withOwner((client) => client.query(`DELETE FROM "SignInThrottle"`));
test.beforeEach(forgetFailures);
test.afterAll(forgetFailures);

const problemOf = (page: Page) => page.getByRole("form", { name: "Your second factor" }).getByRole("alert");

test("a second factor is set up, and from then on the password alone opens nothing", async ({ as, page: door }) => {
  const { id, email } = await ownAccount();
  const page = await as(email);
  await page.goto("/account");
  await page.getByRole("link", { name: "Set up a second factor" }).click();
  await expectAccessible(page);
  const { app, recoveryCodes } = await setUpFactor(page);
  await expectAccessible(page);
  await page.getByRole("link", { name: "I have kept them: continue" }).click();
  await expect(page.getByText("10 of 10")).toBeVisible();
  await expectAccessible(page);

  await page.getByText("Own Person", { exact: true }).first().click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in$/);

  await typePassword(door, email);
  await expect(door).toHaveURL(/\/sign-in\/code$/);
  await expectAccessible(door);
  expect(await stored(`SELECT count(*)::int FROM "Session" WHERE "userId" = $1 AND "endedAt" IS NULL`, [id])).toBe(0);
  // Nothing is open: every other page leads back to the beginning.
  const elsewhere = await door.context().newPage();
  await elsewhere.goto("/account");
  await expect(elsewhere).toHaveURL(/\/sign-in$/);
  await elsewhere.close();

  await door.getByLabel("Code").fill(await app.next());
  await door.getByRole("button", { name: "Sign in" }).click();
  await expect(door.getByRole("heading", { name: "Investigations" })).toBeVisible();

  // A recovery code signs in once, and never again.
  for (const isFirst of [true, false]) {
    await door.getByText("Own Person", { exact: true }).first().click();
    await door.getByRole("button", { name: "Sign out" }).click();
    await expect(door).toHaveURL(/\/sign-in$/);
    await typePassword(door, email);
    await door.getByLabel("Code").fill(recoveryCodes[0] ?? "");
    await door.getByRole("button", { name: "Sign in" }).click();
    if (!isFirst) break;
    await expect(door.getByRole("heading", { name: "Investigations" })).toBeVisible();
  }
  await expect(problemOf(door)).toContainText("This code is not right, or it was already used.");
  expect(await eventsOf(id)).toEqual(expect.arrayContaining(["factor.enrolled", "factor.recovery-code-used"]));
});

test("wrong codes delay the next one, with words that say how long", async ({ as, page }) => {
  const { email } = await ownAccount();
  const { app } = await setUpFactor(await as(email));
  await typePassword(page, email);
  await expect(page).toHaveURL(/\/sign-in\/code$/);
  for (let tries = 0; tries < 5; tries += 1) {
    await page.getByLabel("Code").fill(app.wrong());
    const answered = page.waitForResponse(/callback\/credentials/);
    await page.getByRole("button", { name: "Sign in" }).click();
    await answered;
    await expect(problemOf(page)).toContainText("This code is not right");
  }
  // Three more, so that the delay is long enough to be seen on a slow machine.
  await withOwner((client) => client.query(`UPDATE "SignInThrottle" SET failures = 8, "lastFailureAt" = now()`));
  await page.getByLabel("Code").fill(await app.next());
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(problemOf(page)).toContainText(/Wait \d+ seconds?, then try again/);
  await expectAccessible(page);

  // A delay, not a lock: it passes.
  const seconds = Number(/Wait (\d+) second/.exec(await problemOf(page).innerText())?.[1]);
  await page.waitForTimeout((seconds + 1) * 1000);
  await page.getByLabel("Code").fill(await app.next());
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Investigations" })).toBeVisible({ timeout: 20_000 });
});

test("an export asks for a fresh code in place, keeps its purpose, and goes on after the code", async ({ as }) => {
  const own = await ownInvestigation("Exports and codes");
  const { id, email } = await ownAccount({ admin: own });
  const summaryId = randomUUID();
  await withOwner((client) =>
    client.query(
      `INSERT INTO "Summary" (id, "investigationId", code, title, scope, "createdById") VALUES ($1, $2, 'SUM-0001', 'What happened', $4, $3)`,
      [summaryId, own.id, id, { window: { from: null, until: null }, area: null }],
    ),
  );
  const page = await as(email);
  const { app } = await setUpFactor(page);
  await page.goto(`/${own.code}/summaries/${summaryId}`);
  // The page was opened in time; the code went stale while the purpose was written.
  await letTheCodeGoStale(id);
  await page.getByText("Export", { exact: true }).click();
  await page.getByLabel("What is it for, and for whom?").fill("For the annex of the report to the Council.");
  await page.getByRole("button", { name: "Export the internal reading" }).click();

  const code = page.getByLabel("Code from your authenticator app");
  await expect(code).toBeFocused();
  await expectAccessible(page);
  await code.fill(app.wrong());
  await page.getByRole("button", { name: "Export the internal reading" }).click();
  await expect(code).toHaveAccessibleDescription(/This code is not right/);
  await expect(page.getByLabel("What is it for, and for whom?")).toHaveValue(
    "For the annex of the report to the Council.",
  );
  expect(
    await stored(`SELECT count(*)::int FROM "AuditEvent" WHERE name = 'summary.exported' AND "actorId" = $1`, [id]),
  ).toBe(0);

  await code.fill(await app.next());
  const file = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export the internal reading" }).click();
  expect((await file).suggestedFilename()).toMatch(/SUM-0001.*\.csv$/);
  expect(await stored(`SELECT reason FROM "AuditEvent" WHERE name = 'summary.exported' AND "actorId" = $1`, [id])).toBe(
    "For the annex of the report to the Council.",
  );
  expect(await eventsOf(id)).toEqual(expect.arrayContaining(["factor.step-up-failed", "factor.proven"]));
});

for (const javaScriptEnabled of [true, false])
  test(`changing roles asks for a fresh code in the form itself, ${javaScriptEnabled ? "with" : "without"} script`, async ({
    as,
    browser,
  }) => {
    const own = await ownInvestigation("Roles and codes");
    const { id, email } = await ownAccount({ admin: own });
    const { app } = await setUpFactor(await as(email));
    const context = await browser.newContext({ javaScriptEnabled, locale: "en", baseURL: required("ATTEST_E2E_URL") });
    await signInAs(context, email);
    const page = await context.newPage();
    await page.goto(`/${own.code}/settings`);
    const member = page.getByRole("listitem").filter({ hasText: "Rim Researcher" }).last();
    await member.getByText("Change", { exact: true }).click();
    await member.getByLabel("Reviewer").check();
    await member.getByRole("button", { name: "Change roles" }).click();

    const code = member.getByLabel("Code from your authenticator app");
    if (!javaScriptEnabled) await member.getByText("Change", { exact: true }).click();
    await expect(code).toBeVisible();
    await code.fill(await app.next());
    await expect(member.getByLabel("Reviewer")).toBeChecked();
    await member.getByRole("button", { name: "Change roles" }).click();
    await expect
      .poll(() =>
        stored(`SELECT count(*)::int FROM "AuditEvent" WHERE name = 'membership.roles-changed' AND "actorId" = $1`, [
          id,
        ]),
      )
      .toBe(1);
    await context.close();
  });

test("new recovery codes take the place of the old, and the factor can be removed where it is only offered", async ({
  as,
}) => {
  const { id, email } = await ownAccount();
  const page = await as(email);
  const { app, recoveryCodes } = await setUpFactor(page);
  await letTheCodeGoStale(id);
  await page.goto("/account");
  await page.getByRole("button", { name: "Make new recovery codes" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Make new recovery codes" }).click();
  await dialog.getByLabel("Code from your authenticator app").fill(recoveryCodes[0] ?? "");
  await dialog.getByRole("button", { name: "Make new recovery codes" }).click();
  await expect(dialog.getByRole("listitem")).toHaveCount(10);
  await expectAccessible(page);
  expect(await dialog.getByRole("listitem").allInnerTexts()).not.toContain(recoveryCodes[1]);
  await page.keyboard.press("Escape");

  await letTheCodeGoStale(id);
  await page.getByRole("button", { name: "Remove the second factor" }).click();
  await dialog.getByRole("button", { name: "Remove the second factor" }).click();
  await dialog.getByLabel("Code from your authenticator app").fill(await app.next());
  await dialog.getByRole("button", { name: "Remove the second factor" }).click();
  await expect(page.getByRole("link", { name: "Set up a second factor" })).toBeVisible();
  expect((await eventsOf(id)).filter((name) => name.startsWith("factor."))).toContain("factor.removed");
});

test("an operator resets the factor of somebody who lost it: a link, a new password, and nothing before another factor", async ({
  as,
  page,
}) => {
  const { id, email } = await ownAccount();
  await setUpFactor(await as(email));
  const operator = await as("operator");
  await operator.goto(`/operator/reset/${id}`);
  await expectAccessible(operator);
  await operator.getByLabel("Why, and how").fill("She came to the office in person.");
  await operator.getByRole("button", { name: "Reset the second factor" }).click();
  const told = operator.getByText(/Give this link to the person/);
  await expect(told).toBeVisible();
  const link = /http\S+\/link\/\S+/.exec(await told.innerText())?.[0] ?? "";

  expect(await stored(`SELECT count(*)::int FROM "Session" WHERE "userId" = $1 AND "endedAt" IS NULL`, [id])).toBe(0);
  await page.goto(link);
  await page.locator("input[type=password]").fill("a long walk by the river");
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByText("Your password is set.")).toBeVisible();
  await typePassword(page, email);

  await expect(page).toHaveURL(/\/second-factor$/);
  await expect(page.getByText("Your account needs a second factor")).toBeVisible();
  await expectAccessible(page);
  await page.goto("/account");
  await expect(page).toHaveURL(/\/second-factor$/);
  await setUpFactor(page);
  await page.getByRole("link", { name: "I have kept them: continue" }).click();
  await expect(page.getByRole("heading", { name: "Investigations" })).toBeVisible();
});

test("all of it reads in French on a narrow screen", async ({ as }) => {
  const { id, email } = await ownAccount({ locale: "fr" });
  const page = await as(email);
  await page.setViewportSize({ width: 360, height: 740 });
  const look = async () => {
    await expectWords(page);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  };
  await page.goto("/second-factor");
  await look();
  await page.getByRole("button", { name: "Commencer" }).click();
  await expect(page.getByRole("img", { name: /Code QR/ })).toBeVisible();
  await look();
  const key = await page.getByText(/^[A-Z2-7]{4}( [A-Z2-7]{4}){7}$/).innerText();
  const { appWith } = await import("./support/factor");
  const app = appWith(key.replaceAll(" ", ""));
  await page.getByLabel("Code que l’application affiche").fill(await app.next());
  await page.getByRole("button", { name: "Confirmer" }).click();
  await expect(page.getByRole("region", { name: "Vos codes de secours" })).toBeFocused();
  await look();
  await page.goto("/account");
  await look();
  await letTheCodeGoStale(id);
  await page.goto("/prove");
  await look();
});
