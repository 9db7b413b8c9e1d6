import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { expectRefused } from "./support/forms";
import { countOf, type OwnInvestigation, ownInvestigation, stored } from "./support/own-investigation";
import { expect, test } from "./support/people";
import { anInterview, aPerson } from "./support/scene";

let own: OwnInvestigation;
test.beforeAll(async () => {
  own = await ownInvestigation("Recording interviews");
});

const transcript = `I was at the well when the vehicles came.

They stopped at the market. I counted three of them.

My neighbour « did not come back ».`;

/** Everything that a first conversation needs. */
async function describeConversation(page: Page) {
  const form = page.getByRole("form", { name: "Record an interview" });
  await form.getByRole("radio", { name: "Eyewitness" }).check();
  await form.getByLabel("Date").fill("2024-07-02");
  await form.getByRole("radio", { name: "In person" }).check();
  await form.getByRole("checkbox", { name: "Fulfulde" }).check();
  await form.getByText("Place and who was there").click();
  await form.getByLabel("Place", { exact: true }).fill("A town two days away");
  await form.getByText("Interpreter and other languages").click();
  await form.getByLabel("Other languages").fill("Bozo");
  await form.getByRole("checkbox", { name: "An interpreter was there" }).check();
  await form.getByText("Interviewer, reliability, summary").click();
  await form.getByLabel("Summary").fill("What the vehicles did at the market.");
  return form;
}

test("an interview goes from a new code to a confirmed statement, and from then on only an addendum is added", async ({
  as,
}) => {
  const page = await as("researcher");
  await page.goto(`/${own.code}/interviews`);
  await page.getByRole("link", { name: "Record an interview" }).first().click();
  const form = await describeConversation(page);
  await expectAccessible(page);
  await form.getByRole("button", { name: "Record an interview" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Interview with PER-");
  const address = page.url();

  // Consent stands beside the text, and says that nothing is allowed until it is recorded.
  const consent = page.getByRole("complementary").filter({ has: page.getByRole("heading", { name: "Consent" }) });
  await expect(consent).toContainText("nothing said here may be used");
  await consent.getByRole("link", { name: "Record a consent" }).click();
  const giving = page.getByRole("form", { name: "Record a consent" });
  const explained = giving.getByRole("group", { name: "What was explained" }).getByRole("checkbox");
  await expect(explained.first()).toBeVisible();
  for (const box of await explained.all()) await box.check();
  await giving.getByRole("radio", { name: "An adult, for themselves" }).check();
  for (const use of ["Internal figures", "Being counted among those interviewed"])
    await giving.getByRole("radiogroup", { name: use }).getByRole("radio", { name: "Yes" }).check();
  await giving.getByRole("radio", { name: "Without any name" }).check();
  await giving.getByRole("radio", { name: "Orally, noted down" }).check();
  await giving.getByLabel("In which language").selectOption({ label: "Fulfulde" });
  await giving.getByLabel("Given on").fill("2024-07-02");
  await giving.getByRole("button", { name: "Record a consent" }).click();
  await expect(consent.getByRole("listitem").filter({ hasText: "Internal figures" }).first()).toContainText("Allowed");
  await expect(consent.getByRole("listitem").filter({ hasText: "Public figures" }).first()).toContainText("Not given");

  // A pasted transcript becomes numbered paragraphs, word for word.
  const adding = page.getByRole("form", { name: "Add to the transcript" });
  await adding.getByLabel("What was said").fill(transcript);
  await adding.getByRole("button", { name: "Add" }).click();
  await expect(page.getByRole("link", { name: "Paragraph 3", exact: true })).toBeVisible();
  await expect(page.getByText("My neighbour « did not come back ».", { exact: true })).toBeVisible();
  await expect(adding.getByLabel("What was said")).toHaveValue("");

  await page.getByText("Read back and fix").click();
  const reading = page.getByRole("form", { name: "Read back and fix" });
  await reading.getByLabel("Read back on").fill("2024-07-03");
  await reading.getByLabel("In which language").selectOption({ label: "Fulfulde" });
  await reading.getByLabel("How the interviewee confirmed it").fill("In words: “That is what I said.”");
  await reading.getByRole("button", { name: "Fix the statement" }).click();
  // There was an interpreter: without the declaration nothing is fixed.
  await expectRefused(reading, [[reading.getByLabel("Interpreter’s declaration"), "Please fill this in."]]);
  await reading.getByLabel("Interpreter’s declaration").fill("Everything was translated faithfully.");
  await reading.getByRole("button", { name: "Fix the statement" }).click();
  await expect(page.getByText("3 paragraphs were read back and confirmed.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Edit paragraph 1" })).toHaveCount(0);

  // Not by its address either.
  const paragraphId = await stored<string>(
    `SELECT p.id FROM "Paragraph" p WHERE p."investigationId" = $1 AND p.number = 1`,
    [own.id],
  );
  await page.goto(`${address}?edit=${paragraphId}`);
  await expect(page.getByText("3 paragraphs were read back and confirmed.")).toBeVisible();
  await expect(page.getByRole("form", { name: "Edit paragraph 1" })).toHaveCount(0);

  const addendum = page.getByRole("form", { name: "Add an addendum" });
  await addendum.getByLabel("What was said").fill("On the telephone, a week later: there were four vehicles.");
  await addendum.getByRole("button", { name: "Add" }).click();
  await expect(page.getByText(/^Addendum of/)).toBeVisible();
  await expect(page.getByText("3 paragraphs were read back and confirmed.")).toBeVisible();
  await expectAccessible(page);
});

test("a form that is refused keeps all that was typed, says why beside the field, and stores nothing", async ({
  as,
}) => {
  const page = await as("researcher");
  const before = await countOf("Interview", own);
  await page.goto(`/${own.code}/interviews/new`);
  const form = await describeConversation(page);
  const code = form.getByLabel("Code of the person");
  await form.getByRole("radio", { name: "A person already recorded" }).check();
  await code.fill("PER-0999");
  await form.getByRole("button", { name: "Record an interview" }).click();

  await expectRefused(form, [[code, "Nobody in this investigation has this code."]]);
  await expect(code).toHaveValue("PER-0999");
  await expect(form.getByRole("radio", { name: "Eyewitness" })).toBeChecked();
  await expect(form.getByLabel("Date")).toHaveValue("2024-07-02");
  await expect(form.getByLabel("Place", { exact: true })).toHaveValue("A town two days away");
  await expect(form.getByRole("checkbox", { name: "Fulfulde" })).toBeChecked();
  await expect(form.getByLabel("Other languages")).toHaveValue("Bozo");
  await expect(form.getByRole("checkbox", { name: "An interpreter was there" })).toBeChecked();
  await expect(form.getByLabel("Summary")).toHaveValue("What the vehicles did at the market.");
  expect(await countOf("Interview", own)).toBe(before);
  await expectAccessible(page);

  // Mended, the same form goes through.
  await code.fill(await aPerson(own));
  await form.getByRole("button", { name: "Record an interview" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Interview with PER-");
  expect(await countOf("Interview", own)).toBe(before + 1);
});

test("a double click on save makes one interview", async ({ as }) => {
  const page = await as("researcher");
  const before = await countOf("Interview", own);
  await page.goto(`/${own.code}/interviews/new`);
  const form = await describeConversation(page);
  await form.getByRole("button", { name: "Record an interview" }).dblclick();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Interview with PER-");
  expect(await countOf("Interview", own)).toBe(before + 1);
});

test("of two people who edit one paragraph, the second is told and keeps their text", async ({ as }) => {
  const { interviewId, paragraphIds } = await anInterview(own, ["It was in the morning."]);
  const address = `/${own.code}/interviews/${interviewId}?edit=${paragraphIds[0]}`;
  const [first, second] = [await as("researcher"), await as("researcher")];
  await first.goto(address);
  await second.goto(address);
  const formOf = (page: Page) => page.getByRole("form", { name: "Edit paragraph 1" });

  await formOf(first).getByLabel("Text").fill("It was in the morning, before prayer.");
  await formOf(first).getByRole("button", { name: "Save" }).click();
  await expect(first.getByText("The paragraph has been saved.")).toBeVisible();

  await formOf(second).getByLabel("Text").fill("It was at dawn.");
  await formOf(second).getByRole("button", { name: "Save" }).click();
  await expect(formOf(second).getByRole("alert")).toBeFocused();
  await expect(formOf(second).getByRole("alert")).toContainText("Someone changed this while you were reading.");
  await expect(formOf(second).getByLabel("Text")).toHaveValue("It was at dawn.");
  expect(await stored(`SELECT text FROM "Paragraph" WHERE id = $1`, [paragraphIds[0]])).toBe(
    "It was in the morning, before prayer.",
  );
});

test("an edit that was open while the statement was fixed is refused, and its text stays on the screen", async ({
  as,
}) => {
  const { interviewId, paragraphIds } = await anInterview(own, ["There were two vehicles."]);
  const [late, reader] = [await as("researcher"), await as("researcher")];
  await late.goto(`/${own.code}/interviews/${interviewId}?edit=${paragraphIds[0]}`);

  await reader.goto(`/${own.code}/interviews/${interviewId}`);
  await reader.getByText("Read back and fix").click();
  const reading = reader.getByRole("form", { name: "Read back and fix" });
  await reading.getByLabel("Read back on").fill("2024-07-03");
  await reading.getByLabel("In which language").selectOption({ label: "French" });
  await reading.getByLabel("How the interviewee confirmed it").fill("In words.");
  await reading.getByRole("button", { name: "Fix the statement" }).click();
  await expect(reader.getByText("One paragraph was read back and confirmed.")).toBeVisible();

  const form = late.getByRole("form", { name: "Edit paragraph 1" });
  await form.getByLabel("Text").fill("There were four vehicles.");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByRole("alert")).toContainText("This statement was read back and confirmed");
  await expect(form.getByLabel("Text")).toHaveValue("There were four vehicles.");
  expect(await stored(`SELECT text FROM "Paragraph" WHERE id = $1`, [paragraphIds[0]])).toBe(
    "There were two vehicles.",
  );
});
