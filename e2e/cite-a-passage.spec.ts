import { expectAccessible } from "./support/axe";
import { expectRefused } from "./support/forms";
import { countOf, type OwnInvestigation, ownInvestigation, stored } from "./support/own-investigation";
import { expect, test } from "./support/people";
import { anIncident, anInterview } from "./support/scene";

let own: OwnInvestigation;
test.beforeAll(async () => {
  own = await ownInvestigation("Citing passages");
});

const paragraphs = ["They came at dawn. I counted six bodies at the well.", "I buried one of them myself."];

test("a passage is cited for an act with what its source says, and shows on both sides", async ({ as }) => {
  const page = await as("researcher");
  const { interviewId, code: interview } = await anInterview(own, paragraphs);
  const { incidentId, code: incident } = await anIncident(own, "Killings at a well");

  await page.goto(`/${own.code}/interviews/${interviewId}`);
  await page.getByRole("link", { name: "Cite paragraph 1" }).click();
  const form = page.getByRole("form", { name: "Cite a passage" });
  await expectAccessible(page);
  await form.getByLabel("Words cited").fill("I counted six bodies");
  await form.getByLabel("Act", { exact: true }).selectOption({ label: `${incident}.1 Killing` });
  await form.getByRole("radio", { name: "Supports" }).check();
  await expect(form.getByLabel("How this source knows")).toHaveValue("eyewitness");
  await form.getByRole("checkbox", { name: "How many" }).check();
  const says = form.getByRole("group", { name: "What this source says" });
  await says.getByLabel("Date").fill("2024-06-10~");
  await says.getByLabel("Place").fill("the well of the northern hamlet");
  await says.getByLabel("At least").fill("6");
  await says.getByLabel("Number in its words").fill("six bodies");
  await says.getByLabel("By whom").fill("white men in uniform");
  await form.getByRole("button", { name: "Cite", exact: true }).click();

  // On the act: the words, the source, and what it says where that differs from the act.
  await expect(page.getByRole("heading", { level: 1, name: "Killings at a well" })).toBeVisible();
  const passage = page.getByRole("listitem").filter({ has: page.getByText("I counted six bodies", { exact: true }) });
  await expect(passage.last()).toContainText("Supports");
  await expect(passage.last()).toContainText("Eyewitness");
  await expect(passage.last()).toContainText("the well of the northern hamlet");
  await expect(passage.last()).toContainText("“six bodies”");
  await expect(passage.last()).toContainText("By: white men in uniform");
  await expect(page.getByRole("link", { name: interview }).first()).toBeVisible();
  await expectAccessible(page);

  // And from there back to the very paragraph, where the words are marked and the act stands in the margin.
  await passage
    .last()
    .getByRole("link", { name: `${interview} § 1` })
    .click();
  const paragraph = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: "Paragraph 1" }) });
  await expect(paragraph.locator("mark")).toHaveText("I counted six bodies");
  await expect(
    paragraph.getByRole("list", { name: "Cited by" }).getByRole("link", { name: `${incident}.1` }),
  ).toHaveAttribute("href", `/${own.code}/incidents/${incidentId}`);
  await expectAccessible(page);
});

test("words that do not stand in the paragraph, and an act that was not chosen, are answered beside their fields", async ({
  as,
}) => {
  const page = await as("researcher");
  const { interviewId } = await anInterview(own, paragraphs);
  const { code: incident } = await anIncident(own, "A village burned");
  await page.goto(`/${own.code}/interviews/${interviewId}`);
  await page.getByRole("link", { name: "Cite paragraph 2" }).click();
  const form = page.getByRole("form", { name: "Cite a passage" });
  const before = await countOf("Citation", own);
  const quote = form.getByLabel("Words cited");
  const act = form.getByLabel("Act", { exact: true });

  await quote.fill("I buried both of them");
  await form.getByLabel("By whom").fill("men on motorcycles");
  await form.getByRole("button", { name: "Cite", exact: true }).click();
  await expectRefused(form, [[act, /.+/]]);
  await act.selectOption({ label: `${incident}.1 Killing` });
  await form.getByRole("button", { name: "Cite", exact: true }).click();
  await expectRefused(form, [[quote, "These words do not stand in the paragraph."]]);
  await expect(quote).toHaveValue("I buried both of them");
  await expect(form.getByLabel("By whom")).toHaveValue("men on motorcycles");
  expect(await countOf("Citation", own)).toBe(before);
});

test("a paragraph that was removed in another tab is not cited: the reason is said, and what was typed stays", async ({
  as,
}) => {
  const [citing, removing] = [await as("researcher"), await as("researcher")];
  const { interviewId, paragraphIds } = await anInterview(own, paragraphs);
  const { code: incident } = await anIncident(own, "A market attacked");
  await citing.goto(`/${own.code}/citations/new?paragraph=${paragraphIds[1]}`);
  const form = citing.getByRole("form", { name: "Cite a passage" });
  await form.getByLabel("Act", { exact: true }).selectOption({ label: `${incident}.1 Killing` });
  await form.getByLabel("Anything else").fill("Said twice, in the same words.");

  await removing.goto(`/${own.code}/interviews/${interviewId}?edit=${paragraphIds[1]}`);
  await removing.getByText("Remove", { exact: true }).click();
  await removing.getByRole("button", { name: "Remove this paragraph" }).click();
  await expect(removing.getByRole("link", { name: "Paragraph 2", exact: true })).toHaveCount(0);

  await form.getByRole("button", { name: "Cite", exact: true }).click();
  await expect(form.getByRole("alert")).toBeFocused();
  await expect(form.getByRole("alert")).toContainText("This paragraph is gone");
  await expect(form.getByLabel("Anything else")).toHaveValue("Said twice, in the same words.");
  expect(await stored(`SELECT count(*)::int FROM "Citation" WHERE "interviewId" = $1`, [interviewId])).toBe(0);

  // Nor is it found by its old address.
  await citing.goto(`/${own.code}/citations/new?paragraph=${paragraphIds[1]}`);
  await expect(citing.getByText("This passage is gone, or it is not in this investigation.")).toBeVisible();
});

test("a paragraph that an act stands on cannot be removed", async ({ as }) => {
  const page = await as("researcher");
  const { interviewId, paragraphIds } = await anInterview(own, paragraphs);
  const { code: incident } = await anIncident(own, "Cattle driven away");
  await page.goto(`/${own.code}/citations/new?paragraph=${paragraphIds[0]}`);
  const form = page.getByRole("form", { name: "Cite a passage" });
  await form.getByLabel("Act", { exact: true }).selectOption({ label: `${incident}.1 Killing` });
  await form.getByRole("button", { name: "Cite", exact: true }).dblclick();
  await expect(page.getByRole("heading", { level: 1, name: "Cattle driven away" })).toBeVisible();
  // A double click cites once.
  expect(await stored(`SELECT count(*)::int FROM "Citation" WHERE "interviewId" = $1`, [interviewId])).toBe(1);

  await page.goto(`/${own.code}/interviews/${interviewId}?edit=${paragraphIds[0]}`);
  await page.getByText("Remove", { exact: true }).click();
  await page.getByRole("button", { name: "Remove this paragraph" }).click();
  await expect(page.getByText("Paragraph 1 cannot be removed: an act cites it.")).toBeVisible();
  expect(await stored(`SELECT count(*)::int FROM "Paragraph" WHERE "interviewId" = $1`, [interviewId])).toBe(2);
});
