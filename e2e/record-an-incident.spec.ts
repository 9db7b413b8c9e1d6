import type { Locator, Page } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { expectRefused } from "./support/forms";
import { countOf, type OwnInvestigation, ownInvestigation, stored } from "./support/own-investigation";
import { expect, test } from "./support/people";
import { anActor, anIncident, aPerson, type Recorded } from "./support/scene";

let own: OwnInvestigation;
let victim: string;
test.beforeAll(async () => {
  own = await ownInvestigation("Recording incidents");
  await anActor(own, "Armed Forces of the Example", true);
  await anActor(own, "Company of the Example", false);
  await anActor(own, "Armed Group of the Example", false);
  victim = await aPerson(own);
});

const actForm = (page: Page) => page.getByRole("form", { name: "Record an act" });

/** An act on its incident's page: a card within the article that is the incident. */
const actCard = (page: Page, type: string) =>
  page
    .getByRole("article")
    .filter({ has: page.getByRole("heading", { level: 3, name: type }) })
    .last();

/** A row of the form in which fields of one actor, or of one part, stand. */
const group = (form: Locator, name: string) => form.getByRole("group", { name });

async function chooseActor(form: Locator, row: number, actor: string, possibility: string) {
  const who = group(form, "Who was involved");
  await who.getByLabel(`Actor ${row}`).selectOption({ label: actor });
  await who
    .getByLabel("Possibility")
    .nth(row - 1)
    .selectOption({ label: `Possibility ${possibility}` });
}

async function openActForm(page: Page): Promise<Recorded> {
  const incident = await anIncident(own, "Before the act");
  await page.goto(`/${own.code}/incidents/${incident.incidentId}/acts/new`);
  return incident;
}

test("an incident is recorded with an act done jointly, its parts and a victim by code", async ({ as }) => {
  const page = await as("researcher");
  await page.goto(`/${own.code}/incidents`);
  await page.getByRole("link", { name: "Record an incident" }).first().click();
  const form = page.getByRole("form", { name: "Record an incident" });
  await form.getByLabel("Title").fill("Drone strike on a market");
  await form.getByLabel("What happened").fill("Two strikes, some minutes apart.");
  await form.getByLabel("Date").fill("2024-08-25~");
  await form.getByLabel("In the words of the source").first().fill("two days before the market");
  await form.getByLabel("Place, in the words of the source").fill("the market of the village");
  await expectAccessible(page);
  await form.getByRole("button", { name: "Record incident" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Drone strike on a market" })).toBeVisible();
  await expect(page.getByText("two days before the market")).toBeVisible();

  await page.getByRole("link", { name: "Record an act" }).first().click();
  const act = actForm(page);
  await act.getByLabel("Type of act").selectOption({ label: "Indiscriminate killing" });
  await act.getByLabel("What is counted").selectOption({ label: "People" });
  await group(act, "How many").getByLabel("At least").fill("7");
  await group(act, "How many").getByLabel("At most").fill("9");
  await act.getByLabel("Victim status").selectOption({ label: "Civilian" });
  await act.getByLabel("This status rests on").selectOption({ index: 1 });
  await chooseActor(act, 1, "Armed Forces of the Example", "A");
  await chooseActor(act, 2, "Company of the Example", "A");
  await expect(act).toContainText("This reads: Armed Forces of the Example and Company of the Example jointly.");
  const parts = group(act, "Parts");
  await parts.getByLabel("Part 1").selectOption({ label: "Drone strike" });
  await parts.getByLabel("At least").fill("7");
  await act.getByLabel("Victim 1").fill(victim);
  await act.getByRole("button", { name: "Record act" }).click();

  const card = actCard(page, "Indiscriminate killing");
  await expect(card).toContainText("between 7 and 9 civilians");
  await expect(card).toContainText("Armed Forces of the Example and Company of the Example jointly");
  await expect(card).toContainText("Drone strike: at least 7");
  await expect(card.getByRole("link", { name: victim })).toBeVisible();
  await expect(card).toContainText("Not yet decided");
  await expectAccessible(page);
});

test("“A or B” is recorded as one or the other, never as both", async ({ as }) => {
  const page = await as("researcher");
  const { incidentId } = await openActForm(page);
  const form = actForm(page);
  await form.getByLabel("Type of act").selectOption({ label: "Looting" });
  await form.getByLabel("What is counted").selectOption({ label: "Animals" });
  await form.getByLabel("Known only as").selectOption({ label: "Thousands" });
  await chooseActor(form, 1, "Armed Forces of the Example", "A");
  await chooseActor(form, 2, "Armed Group of the Example", "B");
  await form.getByRole("button", { name: "Record act" }).click();

  const card = actCard(page, "Looting");
  await expect(card).toContainText("thousands of animals");
  await expect(card).toContainText("Armed Forces of the Example or Armed Group of the Example");
  expect(
    await stored(
      `SELECT count(DISTINCT alternative)::int FROM "Involvement" v JOIN "Act" a ON a.id = v."actId" WHERE a."incidentId" = $1`,
      [incidentId],
    ),
  ).toBe(2);
});

test("a date that cannot be read is answered beside its field; nothing is lost and nothing is stored", async ({
  as,
}) => {
  const page = await as("researcher");
  const before = await countOf("Incident", own);
  await page.goto(`/${own.code}/incidents/new`);
  const form = page.getByRole("form", { name: "Record an incident" });
  await form.getByLabel("Title").fill("Killings at a well");
  await form.getByLabel("What happened").fill("People were killed at a well.");
  await form.getByLabel("Place, in the words of the source").fill("the well");
  const date = form.getByLabel("Date");

  for (const [typed, message] of [
    ["the Friday after Tabaski", "Write the date in figures"],
    ["12/05/2024", "This could be read with the day first or the month first."],
    ["2024-02-30", "This day does not exist in the calendar."],
    ["2024-05-14/2024-05-10", "The end comes before the beginning."],
  ] as const) {
    await date.fill(typed);
    await form.getByRole("button", { name: "Record incident" }).click();
    await expectRefused(form, [[date, new RegExp(message)]]);
    await expect(date).toHaveValue(typed);
  }
  await expect(form.getByLabel("Title")).toHaveValue("Killings at a well");
  await expect(form.getByLabel("What happened")).toHaveValue("People were killed at a well.");
  await expect(form.getByLabel("Place, in the words of the source")).toHaveValue("the well");
  expect(await countOf("Incident", own)).toBe(before);
  await expectAccessible(page);

  // From the summary to the field is one key.
  await form.getByRole("alert").getByRole("link").press("Enter");
  await expect(date).toBeFocused();
  await date.fill("2024-05-12");
  await form.getByRole("button", { name: "Record incident" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Killings at a well" })).toBeVisible();
});

test("a maximum below the minimum and a part above the whole are each answered beside their field", async ({ as }) => {
  const page = await as("researcher");
  const { incidentId } = await openActForm(page);
  const form = actForm(page);
  await form.getByLabel("Type of act").selectOption({ label: "Killing" });
  await form.getByLabel("What is counted").selectOption({ label: "People" });
  await form.getByLabel("Description").fill("Told by several people.");
  const min = group(form, "How many").getByLabel("At least");
  const max = group(form, "How many").getByLabel("At most");
  await min.fill("12");
  await max.fill("7");
  await chooseActor(form, 1, "Armed Group of the Example", "B");
  await form.getByRole("button", { name: "Record act" }).click();
  await expectRefused(form, [[max, "The maximum is below the minimum."]]);

  await max.fill("12");
  const part = group(form, "Parts");
  await part.getByLabel("Part 1").selectOption({ label: "Child (under 18)" });
  await part.getByLabel("At least").fill("13");
  await form.getByRole("button", { name: "Record act" }).click();
  await expectRefused(form, [[part.getByLabel("At least"), "A part cannot be larger than the whole act."]]);

  await min.fill("a dozen");
  await form.getByRole("button", { name: "Record act" }).click();
  await expectRefused(form, [[min, "Please give a whole number, zero or more."]]);
  await expect(min).toHaveValue("a dozen");
  await expect(max).toHaveValue("12");
  await expect(part.getByLabel("At least")).toHaveValue("13");
  await expect(form.getByLabel("Description")).toHaveValue("Told by several people.");
  await expect(form.getByLabel("Actor 1")).toHaveValue(/.+/);
  await expect(form.getByLabel("Possibility").first()).toHaveValue("2");
  expect(await stored(`SELECT count(*)::int FROM "Act" WHERE "incidentId" = $1`, [incidentId])).toBe(1);
  await expectAccessible(page);
});

test("an enforced disappearance by a group that is not of the State is refused, and the word to use is said", async ({
  as,
}) => {
  const page = await as("researcher");
  const { incidentId } = await openActForm(page);
  const form = actForm(page);
  const type = form.getByLabel("Type of act");
  await type.selectOption({ label: "Enforced disappearance" });
  await group(form, "How many").getByLabel("At least").fill("4");
  await chooseActor(form, 1, "Armed Group of the Example", "A");
  await form.getByRole("button", { name: "Record act" }).click();
  await expectRefused(form, [[type, /record an abduction/]]);
  await expect(group(form, "How many").getByLabel("At least")).toHaveValue("4");
  expect(await stored(`SELECT count(*)::int FROM "Act" WHERE "incidentId" = $1`, [incidentId])).toBe(1);

  await type.selectOption({ label: "Abduction" });
  await form.getByRole("button", { name: "Record act" }).click();
  await expect(actCard(page, "Abduction")).toContainText("at least 4 people");
});

test("a double click records one act, and of two who change one incident the second is told", async ({ as }) => {
  const [page, other] = [await as("researcher"), await as("researcher")];
  const { incidentId } = await openActForm(page);
  const form = actForm(page);
  await form.getByLabel("Type of act").selectOption({ label: "Injury" });
  await group(form, "How many").getByLabel("At least").fill("3");
  await form.getByRole("button", { name: "Record act" }).dblclick();
  await expect(actCard(page, "Injury")).toBeVisible();
  expect(await stored(`SELECT count(*)::int FROM "Act" WHERE "incidentId" = $1`, [incidentId])).toBe(2);

  const address = `/${own.code}/incidents/${incidentId}/edit`;
  await page.goto(address);
  await other.goto(address);
  const change = (tab: Page) => tab.getByRole("form", { name: "Change the incident" });
  await change(page).getByLabel("Title").fill("First to save");
  await change(page).getByRole("button", { name: "Save as a new version" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "First to save" })).toBeVisible();

  await change(other).getByLabel("Title").fill("Second to save");
  await change(other).getByRole("button", { name: "Save as a new version" }).click();
  await expect(change(other).getByRole("alert")).toBeFocused();
  await expect(change(other).getByRole("alert")).toContainText("Someone changed this while you were reading.");
  await expect(change(other).getByLabel("Title")).toHaveValue("Second to save");
  expect(await stored(`SELECT title FROM "Incident" WHERE id = $1`, [incidentId])).toBe("First to save");
});
