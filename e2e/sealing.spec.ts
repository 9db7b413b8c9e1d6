import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { keepTheCodeFresh, letTheCodeGoStale, ownAccount, setUpFactor } from "./support/factor";
import { type OwnInvestigation, ownInvestigation, stored } from "./support/own-investigation";
import { expect, signInAs, test, withOwner } from "./support/people";
import { expectNoSidewaysScroll, expectWords } from "./support/readable";
import { aPersonToSeal, makeKey, passphrase, seal, setUpSealing } from "./support/sealing";

test.setTimeout(180_000);

let own: OwnInvestigation;
let personId: string;
test.beforeAll(async () => {
  own = await ownInvestigation("Sealed identities");
  personId = await aPersonToSeal(own);
});

const panelOf = (page: Page) => page.getByRole("region", { name: "Sealed identity" });

/** Opens a person's identity on their page; it shows this name. */
async function openIt(page: Page, address: string, name: string) {
  await page.goto(address);
  await page.getByText("Open the identity", { exact: true }).click();
  const form = page.getByRole("form", { name: "Open the identity" });
  await form.getByLabel("Why you open it now").fill("To see that it opens for them.");
  await form.getByLabel("Your passphrase").fill(passphrase);
  await form.getByRole("button", { name: "Open", exact: true }).click();
  await expect(page.getByRole("region", { name: /opened$/ })).toContainText(name, { timeout: 60_000 });
}

/** The names of the events about a person, as they were written. */
const eventsAbout = (subjectId: string) =>
  withOwner(
    async (client) =>
      (
        await client.query(`SELECT name, reason FROM "AuditEvent" WHERE "subjectId" = $1 ORDER BY sequence`, [
          subjectId,
        ])
      ).rows as { name: string; reason: string | null }[],
  );

test("an admin founds, a researcher seals what they cannot open, the admin opens it with a reason and a code, and it closes by itself", async ({
  as,
}) => {
  const admin = await ownAccount({ admin: own });
  const page = await as(admin.email);
  const { app } = await setUpFactor(page);
  await makeKey(page);
  await expectAccessible(page);
  await setUpSealing(page, own);
  await expect(page.getByText("Has access", { exact: true })).toBeVisible();
  await expectAccessible(page);

  const researcher = await as("researcher");
  await seal(researcher, own, personId, {
    Name: "Amadou Fictitious",
    "Contact details": "A cousin at the market",
  });
  await expect(researcher.getByText("You have no key yet")).toBeVisible();
  await expect(panelOf(researcher).getByText("Open the identity")).toHaveCount(0);
  expect(await researcher.content()).not.toContain("Amadou");
  // Not compared yet, and said so; compared once, another founder's key is noticed and nothing is sealed to it.
  const sealPanel = panelOf(researcher);
  await expect(sealPanel.getByText("Not compared yet")).toBeVisible();
  await expectAccessible(researcher);
  await sealPanel.getByText("I compared the words of Own Person", { exact: true }).click();
  await sealPanel.getByLabel(/read me these ten words/).check();
  await sealPanel.getByRole("button", { name: "Confirm" }).click();
  await expect(sealPanel.getByText("Key founded by Own Person, known to you")).toBeVisible();
  await researcher.evaluate((investigationId) => {
    const place = `attest.met-founder.${investigationId}`;
    localStorage.setItem(place, (localStorage.getItem(place) ?? "").replace(/ .{43} /, ` ${"A".repeat(43)} `));
  }, own.id);
  await researcher.reload();
  await researcher.getByText("Seal a new version", { exact: true }).click();
  await expect(sealPanel.getByText("Another key than before")).toBeVisible();
  const sealForm = sealPanel.getByRole("form", { name: "Seal a new version" });
  await sealForm.getByLabel(/^Name/).fill("Amadou Fictitious");
  await sealForm.getByRole("button", { name: "Seal", exact: true }).click();
  await expect(sealForm.getByText(/another founder’s key/)).toBeVisible({ timeout: 60_000 });
  await expect(sealForm.getByLabel(/^Name/)).toHaveValue("Amadou Fictitious");
  expect((await eventsAbout(personId)).map(({ name }) => name)).toEqual(["identity.sealed"]);

  await page.clock.install();
  await page.goto(`/${own.code}/people/${personId}`);
  await letTheCodeGoStale(admin.id);
  const panel = panelOf(page);
  await panel.getByText("Open the identity", { exact: true }).click();
  const form = panel.getByRole("form", { name: "Open the identity" });
  await form.getByLabel("Why you open it now").fill("To arrange a second interview.");

  // A wrong passphrase: no hint, nothing on record, nothing lost.
  await form.getByLabel("Your passphrase").fill("another passphrase altogether");
  await form.getByRole("button", { name: "Open" }).click();
  await expect(form.getByLabel("Your passphrase")).toHaveAccessibleDescription(/This does not open your keys/, {
    timeout: 60_000,
  });
  await expect(form.getByLabel("Why you open it now")).toHaveValue("To arrange a second interview.");
  expect((await eventsAbout(personId)).map(({ name }) => name)).toEqual(["identity.sealed"]);

  await form.getByLabel("Your passphrase").fill(passphrase);
  await form.getByRole("button", { name: "Open" }).click();
  const code = form.getByLabel("Code from your authenticator app");
  await expect(code).toBeFocused({ timeout: 60_000 });
  expect(await stored(`SELECT count(*)::int FROM "SealOpening" WHERE "investigationId" = $1`, [own.id])).toBe(0);
  await code.fill(await app.next());
  await form.getByRole("button", { name: "Open" }).click();

  const opened = page.getByRole("region", { name: /^Identity of PER-\d+, opened$/ });
  await expect(opened).toBeFocused({ timeout: 60_000 });
  await expect(opened).toContainText("Amadou Fictitious");
  await expect(opened).toContainText("A cousin at the market");
  expect((await eventsAbout(personId)).at(-1)).toEqual({
    name: "identity.opened",
    reason: "To arrange a second interview.",
  });
  await expectAccessible(page);

  // The name, spelled otherwise, in a field of the same page that is not sealed: said, not stopped, and not sent.
  await page.evaluate(() => {
    const field = document.createElement("textarea");
    field.id = "unsealed";
    field.setAttribute("aria-label", "Unsealed");
    document.querySelector("main")?.append(field);
  });
  await page.getByLabel("Unsealed").pressSequentially("He said that Fictitious, Amadu called.");
  await page.clock.fastForward(700);
  await expect(page.getByText(/contains a sealed name: that of PER-\d+/)).toBeVisible();
  await page.getByLabel("Unsealed").fill("He said that a neighbour called.");
  await page.clock.fastForward(700);
  await expect(page.getByText(/contains a sealed name/)).toHaveCount(0);

  await page.clock.fastForward("02:30");
  await expect(opened.getByRole("status")).toContainText("30 seconds");
  await expect(opened).toContainText("Amadou Fictitious");
  await page.clock.fastForward("00:31");
  await expect(opened).toHaveCount(0);
  expect(await page.content()).not.toContain("Amadou");
  await expect(panel.getByText("Closed. The text is gone from this page.")).toBeVisible();

  // Again, and closed by hand: the keys and the code still hold.
  await panel.getByText("Open the identity", { exact: true }).click();
  await form.getByLabel("Why you open it now").fill("To check the telephone number.");
  await form.getByRole("button", { name: "Open" }).click();
  await expect(opened).toContainText("Amadou Fictitious", { timeout: 60_000 });
  await page.keyboard.press("Escape");
  await expect(opened).toHaveCount(0);
  expect(await page.content()).not.toContain("Amadou");
});

test("access is given after the words were compared, and the new holder opens a new version", async ({ as }) => {
  const theirs = await ownInvestigation("Access given");
  const person = await aPersonToSeal(theirs);
  const admin = await ownAccount({ admin: theirs });
  const other = await ownAccount({ researcher: theirs, name: "New Holder" });
  const [page, second] = [await as(admin.email), await as(other.email)];
  await setUpFactor(page);
  await setUpFactor(second);
  await makeKey(page);
  await makeKey(second);
  await setUpSealing(page, theirs);
  const researcher = await as("researcher");
  await seal(researcher, theirs, person, { Name: "First Name" });
  await seal(researcher, theirs, person, { Name: "Second Name" });

  await second.goto(`/${theirs.code}/people/${person}`);
  await expect(second.getByText("You do not have access to sealed identities")).toBeVisible();

  await page.goto(`/${theirs.code}/settings/sealing`);
  await page.getByText("Give New Holder access").click();
  const form = page.getByRole("form", { name: "Give New Holder access" });
  await form.getByLabel("Your passphrase").fill(passphrase);
  await form.getByRole("button", { name: "Give access" }).click();
  await expect(form.getByRole("alert")).toBeFocused();
  await form.getByLabel(/read me these ten words/).check();
  await form.getByRole("button", { name: "Give access" }).click();
  await expect(page.getByText("Has access", { exact: true })).toHaveCount(2, { timeout: 60_000 });

  await second.reload();
  const panel = panelOf(second);
  await panel.getByText("Open the identity", { exact: true }).click();
  const opening = panel.getByRole("form", { name: "Open the identity" });
  await opening.getByLabel("Why you open it now").fill("I take over this case.");
  await opening.getByLabel("Your passphrase").fill(passphrase);
  await opening.getByRole("button", { name: "Open", exact: true }).click();
  await expect(panel.getByText("Second Name")).toBeVisible({ timeout: 60_000 });
  await second.getByRole("button", { name: "Keys open: lock" }).click();
  await expect(panel.getByText("Second Name")).toHaveCount(0);

  // The index key is of no use until the granter's words were compared; then it finds who was sealed, never by name.
  await page.getByText("Let New Holder check for earlier accounts").click();
  await page.getByRole("button", { name: "Give the index key" }).click();
  await expect(page.getByText("Can check for earlier accounts")).toHaveCount(2, { timeout: 60_000 });
  await second.goto(`/${theirs.code}/people/new`);
  const question = "Has this person already given an account?";
  await second.getByText(question, { exact: true }).click();
  await expect(second.getByText("Compare words first")).toBeVisible();
  await second.goto(`/${theirs.code}/settings/sealing`);
  await second.getByText("I compared the words of Own Person", { exact: true }).first().click();
  const compare = second.getByRole("form", { name: "I compared the words of Own Person" });
  await compare.getByLabel(/read me these ten words/).check();
  await compare.getByLabel("Your passphrase").fill(passphrase);
  await compare.getByRole("button", { name: "Confirm" }).click();
  await expect(second.getByText("You compared these words with their owner.")).toBeVisible({ timeout: 60_000 });
  await expect(second.getByText("Key founded by Own Person, known to you")).toBeVisible();

  await seal(second, theirs, person, { Name: "Moussa Traoré", "Year of birth": "1984" });
  await second.goto(`/${theirs.code}/interviews/new`);
  await expect(second.getByLabel("Why is this person asked again?")).toBeHidden();
  await second.getByText(question, { exact: true }).click();
  const lookUp = second.getByRole("form", { name: question });
  const sent: string[] = [];
  second.on("request", (request) => sent.push(request.postDataBuffer()?.toString("latin1") ?? ""));
  await lookUp.getByLabel(/^Name/).fill("Diarra Awa");
  await lookUp.getByLabel("Your passphrase").fill(passphrase);
  await lookUp.getByRole("button", { name: "Check" }).click();
  await expect(second.getByText("That does not prove", { exact: false })).toBeVisible({ timeout: 60_000 });
  await lookUp.getByLabel(/^Name/).fill("Tarawele Musa");
  await lookUp.getByLabel(/^Year of birth/).fill("about 1986");
  await lookUp.getByRole("button", { name: "Check" }).click();
  await expect(second.getByText("Someone matching is already known here")).toBeVisible({ timeout: 60_000 });
  await expect(second.getByText(/sealed, no interview recorded PER-\d+/)).toBeVisible();
  await expect(second.getByLabel("Why is this person asked again?")).toBeVisible();
  expect(sent.join(" ")).toContain("values");
  expect(sent.join(" ")).not.toMatch(/Diarra|Tarawele|1986/);
  await expectAccessible(second);

  // Access is ended: a new key, the records of before wrapped to it, and nothing opens for who is gone.
  await keepTheCodeFresh(admin.id);
  await page.goto(`/${theirs.code}/settings/sealing`);
  await page.getByText("End the access of New Holder", { exact: true }).click();
  await expectAccessible(page);
  const ending = page.getByRole("form", { name: "End the access of New Holder" });
  await ending.getByLabel("Why").fill("They leave the team at the end of the month.");
  await ending.getByLabel("Your passphrase").fill(passphrase);
  await ending.getByRole("button", { name: "End access" }).click();
  await expect(page.getByText("Access ended", { exact: true })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("Records that wait for the new key")).toHaveCount(0);
  const wrapped = `SELECT count(*)::int FROM "RecordKeyWrap" WHERE "investigationId" = $1 AND generation = 2`;
  await expect.poll(() => stored(wrapped, [theirs.id])).toBe(3);
  await second.goto(`/${theirs.code}/people/${person}`);
  await expect(second.getByText("You do not have access to sealed identities")).toBeVisible();
  await expect(second.getByText("Open the identity")).toHaveCount(0);
});

test("a legal hold stands until two admins release it; two admins destroy an identity, and one alone cannot", async ({
  as,
}) => {
  const theirs = await ownInvestigation("Held and destroyed");
  const person = await aPersonToSeal(theirs);
  const one = await ownAccount({ admin: theirs, name: "First Admin" });
  const other = await ownAccount({ admin: theirs, name: "Second Admin" });
  const [page, second] = [await as(one.email), await as(other.email)];
  await setUpFactor(page);
  await setUpFactor(second);
  await makeKey(page);
  await setUpSealing(page, theirs);
  await seal(await as("researcher"), theirs, person, { Name: "To be destroyed" });
  await keepTheCodeFresh(one.id);
  await keepTheCodeFresh(other.id);

  // One record for one member: after the words were compared, from an identity that is open, and taken back again.
  await makeKey(second);
  await page.goto(`/${theirs.code}/settings/sealing`);
  await page.getByText("I compared the words of Second Admin", { exact: true }).click();
  const compare = page.getByRole("form", { name: "I compared the words of Second Admin" });
  await compare.getByLabel(/read me these ten words/).check();
  await compare.getByLabel("Your passphrase").fill(passphrase);
  await compare.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByText("You compared these words with their owner.")).toBeVisible({ timeout: 60_000 });
  await keepTheCodeFresh(one.id);
  await openIt(page, `/${theirs.code}/people/${person}`, "To be destroyed");
  await page.locator("summary", { hasText: "Give this record to one member" }).click();
  const giving = page.getByRole("form", { name: "Give this record to one member" });
  await giving.getByLabel("To whom").selectOption({ index: 1 });
  await giving.getByLabel("Why they need it").fill("They arrange the second meeting.");
  await expectAccessible(page);
  await giving.getByRole("button", { name: "Give this record" }).click();
  await expect(page.getByText(/^Second Admin, version 1; given by First Admin,/)).toBeVisible({ timeout: 60_000 });
  await keepTheCodeFresh(other.id);
  await openIt(second, `/${theirs.code}/people/${person}`, "To be destroyed");

  const give = async (who: Page, title: RegExp, submit: string) => {
    await who.locator("summary", { hasText: title }).click();
    const form = who.getByRole("form", { name: title });
    await form.getByLabel("Why").fill("A court asks for it, and it was decided.");
    await form.getByRole("button", { name: submit }).click();
  };
  const address = `/${theirs.code}/people/${person}`;
  const settings = `/${theirs.code}/settings/sealing`;
  await page.goto(address);
  await give(page, /^Take it back from Second Admin$/, "Take it back");
  await expect(page.getByText(/^Second Admin, version 1/)).toHaveCount(0);
  await second.goto(address);
  await expect(second.getByText("You do not have access to sealed identities")).toBeVisible();
  await give(page, /^Place a legal hold on PER-/, "Place the hold");
  await expect(page.getByText(/^Legal hold on PER-/)).toBeVisible();
  await expect(page.getByText("Ask for this identity to be destroyed")).toHaveCount(0);
  await give(page, /^Ask for the release$/, "Ask for the release");
  await expect(page.getByText("You asked for this yourself.", { exact: false })).toBeVisible();
  await expect(page.getByText("Approve the release")).toHaveCount(0);
  await second.goto(settings);
  await expectAccessible(second);
  await give(second, /^Approve the release$/, "Release");
  await expect(second.getByText("Waiting for a second admin")).toHaveCount(0);

  await page.goto(address);
  await give(page, /^Ask for this identity to be destroyed$/, "Ask another admin");
  await expect(page.getByText(/^Destroy the identity of PER-/)).toBeVisible();
  await expect(page.getByText("Approve and destroy")).toHaveCount(0);
  const contents = `SELECT count(*)::int FROM "SealedContent" WHERE "investigationId" = $1`;
  expect(await stored(contents, [theirs.id])).toBe(1);
  await second.goto(address);
  await expectAccessible(second);
  await give(second, /^Approve and destroy$/, "Destroy for good");
  await expect(panelOf(second).getByText("Destroyed", { exact: true })).toBeVisible();
  expect(await stored(contents, [theirs.id])).toBe(0);
  await expect(panelOf(second).getByText("Open the identity")).toHaveCount(0);
});

test("a passphrase is changed, forgotten, and chosen anew from the paper", async ({ as }) => {
  const account = await ownAccount();
  const page = await as(account.email);
  await setUpFactor(page);
  const groups = await makeKey(page);
  await page.getByRole("button", { name: "Keys open: lock" }).click();

  await page.getByText("I no longer know my passphrase", { exact: true }).click();
  const form = page.getByRole("form", { name: "I no longer know my passphrase" });
  await form.getByLabel("Recovery key").fill("0000 0000");
  await form.getByLabel("New passphrase").fill("lamp orchard window bicycle summer");
  await form.getByLabel("The same passphrase again").fill("lamp orchard window bicycle summer");
  await form.getByRole("button", { name: "Choose a new passphrase" }).click();
  await expect(form.getByLabel("Recovery key")).toHaveAccessibleDescription(/This does not open your keys/);
  await form.getByLabel("Recovery key").fill(groups.join(" ").toLowerCase());
  await form.getByRole("button", { name: "Choose a new passphrase" }).click();
  await expect(form.getByText("The passphrase was changed.", { exact: false })).toBeVisible({ timeout: 60_000 });

  await page.getByRole("button", { name: "Lock my keys" }).click();
  const unlock = page.getByRole("form", { name: "Unlock my keys" });
  await unlock.getByLabel("Your passphrase").fill(passphrase);
  await unlock.getByRole("button", { name: "Unlock my keys" }).click();
  await expect(unlock.getByRole("alert")).toBeFocused({ timeout: 60_000 });
  await unlock.getByLabel("Your passphrase").fill("lamp orchard window bicycle summer");
  await unlock.getByRole("button", { name: "Unlock my keys" }).click();
  await expect(page.getByRole("button", { name: "Lock my keys" })).toBeVisible({ timeout: 60_000 });
});

test("a stranger finds none of it; in French at 360 pixels all of it can be read; without script there is no form", async ({
  as,
  browser,
  baseURL,
}) => {
  const stranger = await as("stranger");
  for (const address of [`/${own.code}/settings/sealing`, `/${own.code}/people/${personId}`])
    expect((await stranger.goto(address))?.status()).toBe(404);

  const french = await ownAccount({ admin: own, locale: "fr" });
  const page = await as(french.email);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: "dark" });
  for (const address of ["/account/key", `/${own.code}/settings/sealing`, `/${own.code}/people/${personId}`]) {
    await page.goto(address);
    await expect(page.locator("html")).toHaveAttribute("lang", "fr");
    await page.locator("main details").evaluateAll((folds) => {
      for (const fold of folds) fold.setAttribute("open", "");
    });
    await expectWords(page);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  }

  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  await signInAs(context, "researcher@example.org");
  const plain = await context.newPage();
  await plain.goto(`/${own.code}/people/${personId}`);
  await plain.getByText(/^Seal (the identity|a new version)$/).click();
  await expect(panelOf(plain)).toContainText("This part needs JavaScript");
  await expect(panelOf(plain).locator("input, textarea, form")).toHaveCount(0);
  await context.close();
});
