import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { ownAccount } from "./support/factor";
import { BrowserOnDisk } from "./support/killed-browser";
import { type OwnInvestigation, ownInvestigation, stored } from "./support/own-investigation";
import { expect, signInAs, test, withOwner } from "./support/people";
import { expectNoSidewaysScroll } from "./support/readable";
import { anInterview, type Interviewed } from "./support/scene";
import { makeKey, passphrase } from "./support/sealing";

test.setTimeout(300_000);

/** Stands in no file and no word of the program. */
const canary = "Zarafsharine";
const began = ["I saw the trucks at dawn.", "They left at noon."];

let own: OwnInvestigation;
let interview: Interviewed;
let me: Awaited<ReturnType<typeof ownAccount>>;
let browser: BrowserOnDisk;

test.beforeEach(async ({ launchOptions }) => {
  own = await ownInvestigation("A bad line");
  interview = await anInterview(own, began);
  me = await ownAccount({ admin: own });
  await withOwner((client) =>
    client.query(`UPDATE "Membership" SET roles = '{researcher}' WHERE "userId" = $1`, [me.id]),
  );
  browser = new BrowserOnDisk(launchOptions);
});
test.afterEach(() => browser.end());

const path = () => `/${own.code}/interviews/${interview.interviewId}`;
const formOf = (page: Page) => page.getByRole("form", { name: "Add to the transcript" });
const textsStored = () =>
  withOwner(async (client) => {
    const { rows } = await client.query(`SELECT text FROM "Paragraph" WHERE "interviewId" = $1 ORDER BY number`, [
      interview.interviewId,
    ]);
    return rows.map(({ text }) => text as string);
  });

const isSignedOut = () =>
  stored<boolean>(`SELECT "endedAt" IS NOT NULL FROM "Session" WHERE "userId" = $1 ORDER BY "createdAt" DESC LIMIT 1`, [
    me.id,
  ]);

/** Opens what lies there from before, in the form that it was typed in. */
async function openDraft(page: Page, secret: string) {
  const opening = page.getByRole("form", { name: "Open it" });
  if (!(await opening.isVisible())) await page.getByText("Open it", { exact: true }).click();
  await opening.getByLabel("Your passphrase").fill(secret);
  await opening.getByRole("button", { name: "Open the draft" }).click();
  return opening;
}

test("killed in the middle of a word, offline, cut off before the answer, changed by someone else: nothing is lost, nothing doubled, nothing readable", async () => {
  let page = await browser.start(me.email);
  await makeKey(page);
  await page.goto(path());
  const form = formOf(page);
  const area = form.getByRole("textbox", { name: "What was said" });
  await expect(page.getByText("There is a draft")).toHaveCount(0);

  // Killed while typing: all but the last two seconds is there.
  const typed: { at: number; text: string }[] = [];
  await area.focus();
  for (let text = ""; text.length < 160; ) {
    const next = `${canary} ${text.length} `;
    await page.keyboard.type(next, { delay: 15 });
    text += next;
    typed.push({ at: Date.now(), text });
  }
  await expect(page.getByText("What you type is kept on this device")).toBeVisible();
  const killedAt = Date.now();
  await browser.kill();
  expect(browser.filesWith(canary), "what was typed, in the profile of the browser").toEqual([]);
  expect(browser.filesWith("typing").length, "the row around the ciphertext: the search does find").toBeGreaterThan(0);

  page = await browser.start(me.email);
  await page.goto(path());
  const again = formOf(page).getByRole("textbox", { name: "What was said" });
  await expect(page.getByText(/^There is a draft of/)).toBeVisible();
  await expectAccessible(page);
  const opening = await openDraft(page, "another passphrase altogether");
  await expect(opening.getByLabel("Your passphrase")).toHaveAccessibleDescription(/This does not open your keys/, {
    timeout: 60_000,
  });
  await expect(again).toHaveValue("");
  await openDraft(page, passphrase);
  await expect(again).not.toHaveValue("", { timeout: 60_000 });
  const must = typed.findLast(({ at }) => at <= killedAt - 2000)?.text ?? "";
  expect((await again.inputValue()).length).toBeGreaterThanOrEqual(must.length);
  expect(typed.at(-1)?.text.startsWith(await again.inputValue())).toBe(true);

  // Two texts sent without a line, and the answer to the first lost on the way: two rows, in their order.
  await page.context().setOffline(true);
  await again.fill(`First ${canary}.`);
  await formOf(page).getByRole("button", { name: "Add", exact: true }).click();
  await expect(formOf(page).getByText("Kept on this device. It is sent as soon as")).toBeVisible();
  await expect(again).toHaveValue("");
  await again.fill(`Second ${canary}.`);
  await formOf(page).getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByText("2 texts wait to be sent")).toBeVisible();
  expect(await textsStored()).toEqual(began);
  await expectAccessible(page);
  let lost = 0;
  await page.route("**/api/v1/outbox/*", async (route) => {
    if (lost++ > 0) return route.continue();
    await route.fetch();
    await route.abort("connectionreset");
  });
  await page.context().setOffline(false);
  await expect(page.getByText(`Second ${canary}.`)).toBeVisible({ timeout: 30_000 });
  expect(await textsStored()).toEqual([...began, `First ${canary}.`, `Second ${canary}.`]);
  expect(lost).toBe(3);
  await expect(page.getByText("to be sent")).toHaveCount(0);

  // Someone else changed the passage meanwhile: both texts, and the writer decides.
  const [first = ""] = interview.paragraphIds;
  await page.goto(`${path()}?edit=${first}`);
  const editing = page.getByRole("form", { name: "Edit paragraph 1" });
  const passage = editing.getByRole("textbox", { name: "Text" });
  await expect(page.getByRole("button", { name: "Leave" })).toBeVisible();
  await passage.fill("I saw six trucks at dawn.");
  const theirs = "I saw the trucks before dawn.";
  await withOwner((client) =>
    client.query(`UPDATE "Paragraph" SET text = $2, version = version + 1 WHERE id = $1`, [first, theirs]),
  );
  await editing.getByRole("button", { name: "Save" }).click();
  const both = page.getByRole("region", { name: "Someone changed this passage meanwhile" });
  await expect(both).toContainText("I saw six trucks at dawn.");
  await expect(both).toContainText(theirs, { timeout: 60_000 });
  await expect(editing.getByRole("alert")).toContainText("both texts are above");
  await expect(passage).toHaveValue("I saw six trucks at dawn.");
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 800 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await both.getByRole("button", { name: "Put the saved text below" }).click();
  await expect(passage).toHaveValue(theirs);
  await passage.fill("I saw six trucks before dawn.");
  await editing.getByRole("button", { name: "Save" }).click();
  await expect(both).toHaveCount(0);
  await expect.poll(async () => (await textsStored())[0]).toBe("I saw six trucks before dawn.");
});

test("one key and there is nothing to see, with a line and without; a member removed meanwhile keeps the text, and nothing is sent", async () => {
  const page = await browser.start(me.email);
  await makeKey(page);
  await page.goto(path());
  const beside = await page.context().newPage();
  await beside.goto(`/${own.code}/interviews`);
  await expect(beside.getByRole("button", { name: "Leave" })).toBeVisible();
  await page.bringToFront();
  const area = formOf(page).getByRole("textbox", { name: "What was said" });
  await area.fill(`Hidden ${canary}.`);
  await page.keyboard.press("F2");
  await page.waitForURL("about:blank");
  await beside.waitForURL("about:blank");
  expect(await page.title()).toBe("");
  await expect.poll(isSignedOut).toBe(true);
  await beside.close();
  await page.goBack();
  await page.waitForURL("**/sign-in");
  await expect
    .poll(async () => (await page.context().cookies()).filter(({ name }) => name.endsWith("away")))
    .toEqual([]);

  await signInAs(page.context(), me.email);
  await page.goto("/sign-in");
  await page.goto(path());
  await expect(page.getByText(/^There is a draft of/)).toBeVisible();

  // Without a line the session lives on; the browser's pages are those of the signed-out all the same.
  await page.goto(`/${own.code}`);
  await page.goto(path());
  await expect(page.getByRole("button", { name: "Leave" })).toBeVisible();
  await page.context().setOffline(true);
  await page.keyboard.press("F2");
  await page.waitForURL("about:blank");
  await page.context().setOffline(false);
  await page.goBack();
  await page.waitForURL("**/sign-in");
  await expect
    .poll(async () => (await page.context().cookies()).filter(({ name }) => name.endsWith("away")))
    .toEqual([]);
  await expect.poll(isSignedOut).toBe(true);

  await signInAs(page.context(), me.email);
  await page.goto(path());
  await openDraft(page, passphrase);
  await expect(area).toHaveValue(`Hidden ${canary}.`, { timeout: 60_000 });
  const before = await textsStored();
  await page.context().setOffline(true);
  await formOf(page).getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByText("A text waits to be sent")).toBeVisible();
  await withOwner((client) => client.query(`UPDATE "Membership" SET "endedAt" = now() WHERE "userId" = $1`, [me.id]));
  await page.context().setOffline(false);
  await expect(page.getByText(/was not taken$/)).toBeVisible({ timeout: 30_000 });
  await page.goto("/account/drafts");
  await page.getByLabel("Your passphrase").fill(passphrase);
  await page.getByRole("button", { name: "Open my drafts" }).click();
  await expect(page.getByText("The server did not take this text")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(`Hidden ${canary}.`)).toBeVisible();
  await expectAccessible(page);
  expect(await textsStored()).toEqual(before);
  await page.getByRole("button", { name: "Discard" }).click();
  await page.getByRole("button", { name: "Yes, discard it" }).click();
  await expect(page.getByText("No draft on this device")).toBeVisible();
  await page.close();
  await browser.kill().catch(() => {});
  expect(browser.filesWith(canary)).toEqual([]);
});
