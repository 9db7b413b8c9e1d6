import type { Page } from "@playwright/test";
import { decide } from "./support/deciding";
import { judge } from "./support/judging";
import { expect, people, test } from "./support/people";
import {
  cite,
  open,
  recordIncident,
  recordKilling,
  recordPerson,
  recordStateActor,
  recordStatement,
} from "./support/recording";
import { handInPhotograph } from "./support/sources";
import { addFigure, draftSummary, figureIn } from "./support/summing-up";

/** A day so many days before today, as forms take it. */
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

const stamp = Date.now().toString(36);
const title = `Killings at the wells (${stamp})`;
const newcomer = {
  name: "Zelia Newcomer",
  email: `zelia-${stamp}@example.org`,
  password: `the wells of ${stamp} in May`,
};
const forces = "Armed Forces of the Republic";
const government = "Government of the Republic";
const incident = "Killings at a well";
const first = "I counted five of them beside the well before I ran.";
const second = "There were five or six, and I knew all of them: farmers, like me.";
const mounds = "Five mounds of fresh earth in one row.";
const consented = ["Internal figures", "Public figures", "Being counted among those interviewed"];

// Where a person would be stuck, the test says so, long before its own time is over.
test.use({ actionTimeout: 20_000 });

const stage = (page: Page) => page.locator("main header").first();

/** From their own start page into the investigation, as everyone finds it. */
async function enter(page: Page) {
  await page.goto("/");
  await page.getByRole("link", { name: title }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

/** The row of the queue that waits for this reviewer; its address. */
async function takeFromQueue(page: Page, needed: string): Promise<string> {
  await enter(page);
  await open(page, "Review");
  const row = page.getByRole("row", { name: new RegExp(needed) });
  await row.getByRole("link").first().click();
  await page.waitForURL(/\/(verify|decide)$/);
  return new URL(page.url()).pathname;
}

test("from a new investigation to a computed sentence, and from its number back to the words of a witness", async ({
  as,
  page: newcomersPage,
}) => {
  test.setTimeout(300_000);
  const problems: string[] = [];
  newcomersPage.on("pageerror", ({ message }) => problems.push(message));
  let code = "";

  await test.step("an operator founds it, makes an account for its admin, and gives everyone a role", async () => {
    const page = await as("operator");
    await page.goto("/operator");
    const inviting = page.getByRole("form", { name: "Invite a person" });
    await inviting.getByLabel("Name").fill(newcomer.name);
    await inviting.getByLabel("E-mail address").fill(newcomer.email);
    await inviting.getByRole("button", { name: "Invite a person" }).click();
    const given = page.getByText(/Give this link to the person/);
    await expect(given).toBeVisible();
    const link = /https?:\/\/\S+\/link\/\S+/.exec(await given.innerText())?.[0] ?? "";

    await newcomersPage.goto(new URL(link).pathname);
    await newcomersPage.locator("input[type=password]").fill(newcomer.password);
    await newcomersPage.getByRole("button", { name: "Set the password" }).click();
    await expect(newcomersPage.getByText("Your password is set.")).toBeVisible();
    await newcomersPage.getByLabel("E-mail address").fill(newcomer.email);
    await newcomersPage.getByLabel("Password").fill(newcomer.password);
    await newcomersPage.getByRole("button", { name: "Sign in" }).click();
    await expect(newcomersPage.getByText("You are not a member of any investigation yet")).toBeVisible();

    await page.goto("/");
    const founding = page.getByRole("form", { name: "Open a new investigation" });
    await founding.getByLabel("Title").fill(title);
    await founding.getByLabel("What it is about").fill("What happened at the wells in May.");
    await founding.getByRole("button", { name: "Open a new investigation" }).click();
    await page.waitForURL(/\/INV-\d+$/);
    code = new URL(page.url()).pathname.slice(1);

    await open(page, "Settings");
    for (const [email, role] of [
      [people.researcher, "Researcher"],
      [people.reviewer, "Reviewer"],
      [people.secondReviewer, "Reviewer"],
      [newcomer.email, "Admin"],
    ] as const) {
      const adding = page.getByRole("form", { name: "Add a member" });
      await adding.getByLabel("E-mail address of the account").fill(email);
      await adding.getByRole("checkbox", { name: role }).check();
      await adding.getByRole("button", { name: "Add a member" }).click();
      await expect(page.getByRole("listitem").filter({ hasText: email })).toContainText(role);
      await expect(adding.getByLabel("E-mail address of the account")).toHaveValue("");
    }
  });

  const researcher = await as("researcher");
  let act = "";
  let firstStatement = "";
  await test.step("a researcher records who, what happened, and what two witnesses said of it", async () => {
    await enter(researcher);
    await recordStateActor(researcher, { name: government, shortName: "Government", kind: "Authority" });
    await recordStateActor(researcher, { name: forces, shortName: "Armed Forces", kind: "Armed force" });
    const relating = researcher.getByRole("form", { name: "Record a relation" });
    if (!(await relating.isVisible())) await researcher.getByText("Record a relation").first().click();
    await relating.getByRole("radio", { name: "is part of" }).check();
    await relating.getByLabel("Other actor").selectOption({ label: government });
    await relating.getByLabel("Source").fill("The constitution.");
    await relating.getByRole("button", { name: "Record a relation" }).click();
    await expect(researcher.getByText("The relation has been recorded.")).toBeVisible();

    const victim = await recordPerson(researcher);
    await recordIncident(researcher, {
      title: incident,
      date: "2024-05-12",
      place: "the well of the northern hamlet",
      unit: "Mopti (ML05)",
    });
    await recordKilling(researcher, { min: 5, max: 7, by: forces, victim });
    act = `${await researcher
      .getByText(/^INC-\d{4}\.1$/)
      .first()
      .innerText()} Killing`;

    firstStatement = await recordStatement(researcher, {
      date: "2024-07-02",
      transcript: ["They came at dawn, on foot, in uniform.", first, "Then I hid until the evening."],
      uses: consented,
    });
    await researcher.getByRole("link", { name: "Cite paragraph 2" }).click();
    const speaksTo = ["How many", "Victim status", "Who did it"];
    await cite(researcher, { act, words: first, speaksTo, atLeast: 5, byWhom: "soldiers in uniform" });

    await recordStatement(researcher, {
      date: "2024-07-09",
      transcript: ["I came back in the evening to bury them.", second],
      uses: consented,
    });
    await researcher.getByRole("link", { name: "Cite paragraph 2" }).click();
    await cite(researcher, { act, words: second, speaksTo, atLeast: 5, atMost: 6, byWhom: "the army" });
  });

  let photograph = "";
  await test.step("and hands in a photograph, which is cited too", async () => {
    await open(researcher, "Evidence");
    await handInPhotograph(researcher, { code }, { title: "A burial ground", file: "village-e-burial-ground.jpg" });
    photograph = await researcher
      .getByText(/^EV-\d{4}$/)
      .first()
      .innerText();
    await open(researcher, "Incidents");
    await researcher
      .getByRole("link", { name: /^INC-0001/ })
      .first()
      .click();
    await researcher.getByRole("link", { name: "Cite a passage" }).click();
    await researcher.getByLabel("Code of the source").fill(photograph);
    await researcher.getByRole("button", { name: "Open the passage" }).click();
    await cite(researcher, { act, words: mounds, speaksTo: ["How many"], atLeast: 5 });
  });

  await test.step("two reviewers verify it, the second without sight of the first; one of them decides on the act", async () => {
    const one = await as("reviewer");
    await judge(one, await takeFromQueue(one, photograph), "photograph", { seenWhat: mounds });
    const two = await as("secondReviewer");
    const path = await takeFromQueue(two, photograph);
    await expect(two.getByText("You judge without sight of the other judgement")).toBeVisible();
    await judge(two, path, "photograph", { seenWhat: "A row of five graves, not yet grown over." });
    await expect(stage(two)).toContainText("Verified (two reviewers)");

    const deciding = await takeFromQueue(one, "INC-0001.1");
    await expect(one.getByRole("region", { name: "What the sources carry" })).toContainText(
      "Suggested: confirmed. 3 independent sources",
    );
    await decide(one, deciding, { status: "Confirmed", basis: "Two who saw it, and the graves, verified." });
    await expect(one.getByRole("main")).toContainText("Supported");
  });

  const admin = newcomersPage;
  await test.step("the admin asks the accused party, and looks for what authorities have done", async () => {
    await enter(admin);
    await open(admin, "Letters");
    await admin.getByRole("link", { name: "Draft a letter" }).first().click();
    const letter = admin.getByRole("form", { name: "Draft a letter" });
    await letter.getByLabel("To which party").selectOption({ label: government });
    await letter.getByLabel("Subject").fill("A request for your reply");
    await letter.getByLabel("Text of the letter").fill("We ask what you know of the following.");
    await letter.getByLabel("Allegation 1").fill("Soldiers killed at least five people at a well on 12 May 2024.");
    await letter.getByRole("button", { name: "Save the draft" }).click();
    const risk = admin.getByRole("form", { name: "Decide on the risk" });
    await risk.getByRole("radio", { name: "Go: the letter may be sent" }).check();
    await risk.getByLabel("Who could be identified by this letter").fill("Nobody: the place is given as a region.");
    await risk.getByLabel("Risk of reprisal, and what lowers it").fill("Low, for the same reason.");
    await risk.getByRole("button", { name: "Record the decision" }).click();
    const sent = admin.getByRole("form", { name: "It was sent" });
    await sent.getByLabel("Sent on").fill(daysAgo(20));
    await sent.getByLabel("Reply due by").fill(daysAgo(5));
    await sent.getByLabel("By which channel").fill("Registered mail");
    await sent.getByRole("button", { name: "Record the sending" }).click();
    const delivery = admin.getByRole("form", { name: "It was delivered" });
    await delivery.getByLabel("Delivered on").fill(daysAgo(18));
    await delivery.getByLabel("Proof of delivery, in words").fill("The receipt came back with a stamp.");
    await delivery.getByRole("button", { name: "Record the delivery" }).click();
    await expect(stage(admin)).toContainText("Overdue: no reply");

    await open(admin, "Incidents");
    await admin
      .getByRole("link", { name: /^INC-0001/ })
      .first()
      .click();
    await admin.getByRole("link", { name: "Accountability", exact: true }).click();
    const search = admin.getByRole("form", { name: "Record a search" });
    await search.getByLabel("Authority with the duty to act").selectOption({ label: government });
    await search.getByLabel("Searched on").fill(daysAgo(2));
    await search.getByLabel("Where was it looked for?").fill("Court registries and the official gazette");
    await search.getByRole("radio", { name: "No step found" }).check();
    await search.getByRole("button", { name: "Record a search" }).click();
    await expect(admin.getByRole("region", { name: "Searches" }).getByRole("listitem")).toHaveCount(1);
  });

  await test.step("and sums up: the sentences are computed", async () => {
    await draftSummary(admin, { code }, "What happened at the wells");
    await addFigure(admin, {
      title: "Civilians killed by the armed forces",
      actType: "Killing: all kinds together",
      victims: "Civilian",
      since: "2024-05-01",
      who: "Exactly these, acting together",
      actors: [forces],
    });
    await expect(figureIn(admin, "Civilians killed by the armed forces")).toContainText(
      "At least 5 civilians killed by Armed Forces.",
    );
    const report = admin.getByRole("article");
    await expect(report).toContainText(
      "Interviewed for this summary: 2 witnesses and no other informed source, 2 distinct people in 2 interviews",
    );
    await expect(report).toContainText("in person, in French.");
    await expect(report).toContainText("Verified evidence: photographs.");
    await expect(report).toContainText(new RegExp(`${government} had not replied by .+ to the letter sent on`));
    await expect(report).toContainText(
      new RegExp(`We found no step as of .+ by ${government}, which has the duty to act`),
    );
  });
  const summary = new URL(admin.url()).pathname;

  await test.step("the number opens its act, the act its incident, and the source the very words", async () => {
    await admin.getByRole("link", { name: "At least 5" }).click();
    const counted = admin.getByRole("listitem").filter({ has: admin.getByRole("heading", { name: act }) });
    await expect(counted).toContainText("Confirmed, supported and inside the scope");
    const figure = admin.url();
    await counted.getByRole("link", { name: "INC-0001.1" }).click();
    await expect(admin.getByRole("heading", { level: 1, name: incident })).toBeVisible();
    await expect(admin.getByText(first, { exact: true }).first()).toBeVisible();

    await admin.goto(figure);
    await admin.getByRole("link", { name: /^INT-0001 . 2$/ }).click();
    await admin.waitForURL(/\/interviews\/[0-9a-f-]{36}\?at=[0-9a-f-]{36}#[0-9a-f-]{36}$/);
    await expect(admin.locator("li:target mark")).toHaveText(first);
    await expect(admin.locator("li:target")).toBeInViewport();
    await admin.goto(figure);
    await admin.getByRole("link", { name: photograph }).click();
    await expect(stage(admin)).toContainText("Verified (two reviewers)");
  });

  await test.step("whoever is no member finds nothing at any of these addresses", async () => {
    const stranger = await as("stranger");
    for (const address of [`/${code}`, summary, new URL(firstStatement).pathname])
      expect((await stranger.goto(address))?.status(), address).toBe(404);
    await stranger.goto("/");
    await expect(stranger.getByText(title)).toHaveCount(0);
  });
  expect(problems).toEqual([]);
});
