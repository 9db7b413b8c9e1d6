import { expectAccessible } from "./support/axe";
import { type OwnInvestigation, ownInvestigation, stored } from "./support/own-investigation";
import { expect, test } from "./support/people";
import { anInterview } from "./support/scene";

let own: OwnInvestigation;
test.beforeAll(async () => {
  own = await ownInvestigation("Typing a transcript");
});

test("an interview is typed by keyboard alone: turns, what was not heard, a failed save that loses nothing", async ({
  as,
}) => {
  const { interviewId } = await anInterview(own, ["I was at the well."]);
  const page = await as("researcher");
  await page.goto(`/${own.code}/interviews/${interviewId}`);
  const adding = page.getByRole("form", { name: "Add to the transcript" });
  const text = adding.getByLabel("What was said");

  await text.focus();
  await page.keyboard.press("Alt+s");
  await expect(adding.getByText("Here speaks: Interviewer")).toBeVisible();
  await page.keyboard.type("How many were they?");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Alt+s");
  await page.keyboard.type("Three, and one called ");
  await page.keyboard.press("Alt+r");
  await page.keyboard.type(".");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("He said ");
  await page.keyboard.press("Alt+i");
  await expect(text).toHaveValue(
    "Interviewer: How many were they?\n\nInterviewee: Three, and one called [redacted].\nHe said [inaudible]",
  );

  // Something between here and the server answers nonsense: nothing is stored, everything stays.
  await page.route("**/interviews/**", (route) =>
    route.request().method() === "POST" ? route.fulfill({ status: 409, body: "busy" }) : route.continue(),
  );
  await page.keyboard.press("Control+Enter");
  await expect(adding.getByRole("alert")).toBeVisible();
  await expect(text).toHaveValue(/^Interviewer: How many[\s\S]*\[inaudible\]$/);
  await page.unroute("**/interviews/**");
  await text.focus();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("link", { name: "Paragraph 3", exact: true })).toBeVisible();
  await expect(text).toHaveValue("");

  const rows = await stored<string>(
    `SELECT string_agg(number || ' ' || speaker || ': ' || text, ' | ' ORDER BY number) FROM "Paragraph" WHERE "interviewId" = $1`,
    [interviewId],
  );
  expect(rows).toBe(
    "1 interviewee: I was at the well. | 2 interviewer: How many were they? | 3 interviewee: Three, and one called [redacted].\nHe said [inaudible]",
  );
  await expectAccessible(page);
});

test("a paragraph stands beside its translation, its words are marked, and what an edit loses is said", async ({
  as,
}) => {
  const { interviewId, paragraphIds } = await anInterview(own, [
    "رأيت ثلاث سيارات. يقولون إنهم جنود.",
    "Then they left.",
  ]);
  const page = await as("researcher");
  await page.goto(`/${own.code}/interviews/${interviewId}?edit=${paragraphIds[0]}`);
  const original = page.getByText("رأيت ثلاث سيارات. يقولون إنهم جنود.", { exact: true }).first();
  expect(await original.evaluate((one) => getComputedStyle(one).direction)).toBe("rtl");

  await page.getByText("Add a translation").click();
  const translating = page.getByRole("form", { name: "Translation of paragraph 1" });
  await translating.getByLabel("Translation").fill("I saw three cars. They say that they were soldiers.");
  await translating.getByLabel("Into").selectOption({ label: "English" });
  await translating.getByLabel("Translated by").selectOption({ label: "the interpreter" });
  await translating.getByRole("button", { name: "Save the translation" }).click();
  await expect(page.getByText("English, translated by the interpreter")).toBeVisible();

  await page.getByText("Mark words: seen, heard from others, opinion").click();
  const marking = page.getByRole("form", { name: "Mark words of paragraph 1" });
  await marking.getByLabel("Words to mark").fill("يقولون إنهم جنود");
  await marking.getByRole("radio", { name: "hearsay" }).check();
  await marking.getByRole("button", { name: "Mark" }).click();
  await expect(page.getByRole("list", { name: "Marked words" }).getByText("hearsay")).toBeVisible();
  await expectAccessible(page);

  const editing = page.getByRole("form", { name: "Edit paragraph 1" });
  await editing.getByLabel("Text").fill("رأيت أربع سيارات.");
  await editing.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Lost mark (hearsay)")).toBeVisible();
  await expect(page.getByText("The original was changed after this was translated")).toBeVisible();

  // What it was is told word by word, and not by colour alone.
  await page.getByRole("link", { name: "Versions", exact: true }).click();
  const change = page.getByRole("listitem").filter({ hasText: "From version 1 to version 2" });
  await expect(change.locator("del").first()).toContainText("Removed: ثلاث");
  await expect(change.locator("ins").first()).toContainText("Added: أربع");
  await expectAccessible(page);

  // Read back, with the translation; from then on an addendum says what it is about, and the paragraph says so too.
  await page.getByRole("link", { name: "Account" }).click();
  await page.getByText("Read back and fix").click();
  const reading = page.getByRole("form", { name: "Read back and fix" });
  await reading.getByLabel("Read back on").fill("2024-07-03");
  await reading.getByLabel("In which language").selectOption({ label: "Arabic" });
  await reading.getByLabel("How the interviewee confirmed it").fill("In words.");
  await reading.getByRole("button", { name: "Fix the statement" }).click();
  await expect(page.getByText("2 paragraphs were read back and confirmed.")).toBeVisible();
  const addendum = page.getByRole("form", { name: "Add an addendum" });
  await addendum.getByLabel("What was said").fill("It was five cars.");
  await addendum.getByLabel("Adds to paragraph").fill("1");
  await addendum.getByRole("button", { name: "Add" }).click();
  await expect(page.getByRole("link", { name: "There is an addendum to this: paragraph 3" })).toBeVisible();
  await page.getByRole("link", { name: "Versions", exact: true }).click();
  await expect(page.getByText("Version 2: version 1 as it was, and one addendum.")).toBeVisible();
  await expect(page.locator("ins")).toContainText(["It was five cars."]);
});
