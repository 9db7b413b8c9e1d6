import type { Page } from "@playwright/test";
import { expect } from "./people";

/** What a researcher records, all of it through the browser: each starts and ends on pages that a person can reach. */

/** The rail beside every page of an investigation. */
export const open = (page: Page, place: string) =>
  page.getByRole("navigation", { name: "Investigation" }).getByRole("link", { name: place, exact: true }).click();

type RecordedActor = { name: string; shortName: string; kind: "Armed force" | "Authority" };

/** An actor of the State; ends on its page. */
export async function recordStateActor(page: Page, { name, shortName, kind }: RecordedActor) {
  await open(page, "Actors");
  await page.getByRole("link", { name: "Record an actor" }).first().click();
  const form = page.getByRole("form", { name: "Record an actor" });
  await form.getByLabel("Name", { exact: true }).fill(name);
  await form.getByLabel("Short name").fill(shortName);
  await form.getByRole("radio", { name: kind }).check();
  await form.getByRole("checkbox", { name: "It belongs to a State" }).check();
  await form.getByRole("button", { name: "Record an actor" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

type RecordedIncident = { title: string; date: string; place: string; unit: string };

/** An incident with its day and place; ends on its page. */
export async function recordIncident(page: Page, { title, date, place, unit }: RecordedIncident) {
  await open(page, "Incidents");
  await page.getByRole("link", { name: "Record an incident" }).first().click();
  const form = page.getByRole("form", { name: "Record an incident" });
  await form.getByLabel("Title").fill(title);
  await form.getByLabel("What happened").fill("Soldiers came at dawn; people were shot at the well.");
  await form.getByLabel("Date").fill(date);
  await form.getByLabel("Place, in the words of the source").fill(place);
  await form.getByLabel(/^Smallest administrative unit/).selectOption({ label: unit });
  await form.getByRole("button", { name: "Record incident" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

type RecordedKilling = { min: number; max: number; by: string; victim: string };

/** A killing of civilians, on the incident whose page is open; ends there. */
export async function recordKilling(page: Page, { min, max, by, victim }: RecordedKilling) {
  await page.getByRole("link", { name: "Record an act" }).first().click();
  const form = page.getByRole("form", { name: "Record an act" });
  const howMany = form.getByRole("group", { name: "How many" });
  await form.getByLabel("Type of act").selectOption({ label: "Killing" });
  await form.getByLabel("What is counted").selectOption({ label: "People" });
  await howMany.getByLabel("At least").fill(String(min));
  await howMany.getByLabel("At most").fill(String(max));
  await form.getByLabel("Victim status").selectOption({ label: "Civilian" });
  await form.getByLabel("This status rests on").selectOption({ label: "By evidence" });
  await form.getByLabel("Actor 1").selectOption({ label: by });
  await form.getByLabel("Victim 1").fill(victim);
  await form.getByRole("button", { name: "Record act" }).click();
  await expect(page.getByRole("article").last()).toContainText(`between ${min} and ${max} civilians`);
}

/** A person who was not interviewed; the code that they got. */
export async function recordPerson(page: Page): Promise<string> {
  await open(page, "People");
  await page.getByRole("link", { name: "Record a person" }).first().click();
  const form = page.getByRole("form", { name: "Record a person" });
  await form.getByRole("radio", { name: "Male", exact: true }).check();
  await form.getByRole("radio", { name: "Adult", exact: true }).check();
  await form.getByRole("button", { name: "Record a person" }).click();
  const heading = page.getByRole("heading", { level: 1, name: /^PER-\d{4}$/ });
  await expect(heading).toBeVisible();
  return heading.innerText();
}

export type Told = { date: string; transcript: string[]; uses: string[] };

/** A conversation with an eyewitness: recorded, consented to, written down, read back and fixed; its address. */
export async function recordStatement(page: Page, { date, transcript, uses }: Told): Promise<string> {
  await open(page, "Interviews");
  await page.getByRole("link", { name: "Record an interview" }).first().click();
  const form = page.getByRole("form", { name: "Record an interview" });
  await form.getByRole("radio", { name: "Eyewitness" }).check();
  await form.getByLabel("Date").fill(date);
  await form.getByRole("radio", { name: "In person" }).check();
  await form.getByRole("checkbox", { name: "French" }).check();
  await form.getByRole("button", { name: "Record an interview" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Interview with PER-");

  const consent = page.getByRole("complementary").filter({ has: page.getByRole("heading", { name: "Consent" }) });
  await consent.getByRole("link", { name: "Record a consent" }).click();
  const giving = page.getByRole("form", { name: "Record a consent" });
  const explained = giving.getByRole("group", { name: "What was explained" }).getByRole("checkbox");
  await expect(explained.first()).toBeVisible();
  for (const point of await explained.all()) await point.check();
  await giving.getByRole("radio", { name: "An adult, for themselves" }).check();
  for (const use of uses)
    await giving.getByRole("radiogroup", { name: use }).getByRole("radio", { name: "Yes", exact: true }).check();
  await giving.getByRole("radio", { name: "Without any name" }).check();
  await giving.getByRole("radio", { name: "Orally, noted down" }).check();
  await giving.getByLabel("In which language").selectOption({ label: "French" });
  await giving.getByLabel("Given on").fill(date);
  await giving.getByRole("button", { name: "Record a consent" }).click();
  for (const use of uses)
    await expect(consent.getByRole("listitem").filter({ hasText: use }).first()).toContainText("Allowed");

  const adding = page.getByRole("form", { name: "Add to the transcript" });
  await adding.getByLabel("What was said").fill(transcript.join("\n\n"));
  await adding.getByRole("button", { name: "Add" }).click();
  await expect(page.getByRole("link", { name: `Paragraph ${transcript.length}`, exact: true })).toBeVisible();

  await page.getByText("Read back and fix").click();
  const reading = page.getByRole("form", { name: "Read back and fix" });
  await reading.getByLabel("Read back on").fill(date);
  await reading.getByLabel("In which language").selectOption({ label: "French" });
  await reading.getByLabel("How the interviewee confirmed it").fill("In words: “That is what I said.”");
  await reading.getByRole("button", { name: "Fix the statement" }).click();
  await expect(page.getByText(`${transcript.length} paragraphs were read back and confirmed.`)).toBeVisible();
  return page.url();
}

export type Cited = {
  act: string;
  /** As it stands in the paragraph, or what is to be seen in the picture. */
  words: string;
  speaksTo: string[];
  atLeast: number;
  atMost?: number;
  byWhom?: string;
};

/** The passage that the page shows is cited for an act, with what its source says; ends on the incident's page. */
export async function cite(page: Page, { act, words, speaksTo, atLeast, atMost, byWhom }: Cited) {
  const form = page.getByRole("form", { name: "Cite a passage" });
  await form.getByLabel(/^Words/).fill(words);
  await form.getByLabel("Act", { exact: true }).selectOption({ label: act });
  await form.getByRole("radio", { name: "Supports" }).check();
  for (const attribute of speaksTo) await form.getByRole("checkbox", { name: attribute }).check();
  const says = form.getByRole("group", { name: "What this source says" });
  await says.getByLabel("At least").fill(String(atLeast));
  if (atMost !== undefined) await says.getByLabel("At most").fill(String(atMost));
  if (byWhom !== undefined) await says.getByLabel("By whom").fill(byWhom);
  await form.getByRole("button", { name: "Cite", exact: true }).click();
  await page.waitForURL(/\/incidents\/[0-9a-f-]{36}/);
  await expect(page.getByText(words, { exact: true }).first()).toBeVisible();
}
