import { createHash, randomBytes, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { expectAccessible } from "./support/axe";
import { expect, people, required, test, withOwner } from "./support/people";

/** Passwords that the seed made for this run. */
function passwordOf(email: string): string {
  const staff = JSON.parse(readFileSync(required("ATTEST_DEMO_PEOPLE"), "utf8")) as {
    email: string;
    password: string;
  }[];
  const found = staff.find((person) => person.email === email);
  if (!found) throw new Error(`no password for ${email}`);
  return found.password;
}

test("a person signs in with their password, and signing out ends the session at once", async ({ browser }) => {
  const context = await browser.newContext({ baseURL: required("ATTEST_E2E_URL"), locale: "en" });
  const page = await context.newPage();
  await page.goto("/INV-0001/incidents");
  await expect(page).toHaveURL(/\/sign-in$/);
  await expectAccessible(page);

  await page.getByLabel("E-mail address").fill(people.admin);
  await page.getByLabel("Password").fill(passwordOf(people.admin));
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Investigations" })).toBeVisible();

  const [cookie] = (await context.cookies()).filter(({ name }) => name === "__Host-attest.session");
  expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: "Strict", path: "/" });

  await page.getByText("Ada Admin", { exact: true }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in$/);

  // The token itself, brought back, is worth nothing: its row is ended.
  if (cookie) await context.addCookies([{ ...cookie }]);
  await page.goto("/INV-0001");
  await expect(page).toHaveURL(/\/sign-in$/);
  await context.close();
});

test("a wrong password gets one answer, for a known address and for an unknown one, and the address stays", async ({
  page,
}) => {
  const answers: string[] = [];
  for (const email of [people.researcher, "nobody@example.org"]) {
    await page.goto("/sign-in");
    await page.getByLabel("E-mail address").fill(email);
    await page.getByLabel("Password").fill("not the password at all");
    await page.getByRole("button", { name: "Sign in" }).click();
    const alert = page.getByText(/do not match an account/).first();
    await expect(alert).toBeVisible();
    answers.push((await alert.textContent()) ?? "");
    await expect(page.getByLabel("E-mail address")).toHaveValue(email);
  }
  expect(answers[0]).toBe(answers[1]);
});

test("a one-time link sets a password once; the second time there is nothing at its address", async ({ page }) => {
  const token = randomBytes(32).toString("base64url");
  const email = `invited-${randomUUID().slice(0, 8)}@example.org`;
  await withOwner(async (client) => {
    const userId = randomUUID();
    await client.query(`INSERT INTO "User" (id, code, email, name) VALUES ($1, $2, $3, 'Invited Person')`, [
      userId,
      `ST-${userId.slice(0, 6)}`,
      email,
    ]);
    await client.query(
      `INSERT INTO "AccountLink" (id, purpose, "tokenHash", "userId", "expiresAt") VALUES ($1, 'invite', $2, $3, now() + interval '1 hour')`,
      [randomUUID(), createHash("sha256").update(token).digest("hex"), userId],
    );
  });

  await page.goto(`/link/${token}`);
  await expectAccessible(page);
  await page.locator("input[type=password]").fill("too short");
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByText(/at least 15 characters/).first()).toBeVisible();

  await page.locator("input[type=password]").fill("a sentence that nobody guesses");
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByText("Your password is set.")).toBeVisible();

  const again = await page.goto(`/link/${token}`);
  expect(again?.status()).toBe(404);
});

test("a role that is taken away is gone with the next request", async ({ as }) => {
  const page = await as("researcher");
  await page.goto("/INV-0001");
  await expect(page.getByRole("link", { name: "Record an incident" })).toBeVisible();

  await withOwner(async (client) => {
    await client.query(
      `UPDATE "Membership" SET "endedAt" = now() WHERE "userId" = (SELECT id FROM "User" WHERE email = $1)`,
      [people.researcher],
    );
  });
  try {
    expect((await page.goto("/INV-0001"))?.status()).toBe(404);
  } finally {
    await withOwner(async (client) => {
      await client.query(
        `UPDATE "Membership" SET "endedAt" = NULL WHERE "userId" = (SELECT id FROM "User" WHERE email = $1)`,
        [people.researcher],
      );
    });
  }
});
