import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { expectRefused } from "./support/forms";
import { countOf, type OwnInvestigation, ownInvestigation } from "./support/own-investigation";
import { expect, test } from "./support/people";
import { anActor, anIncident, type Recorded } from "./support/scene";

const ministry = "Ministry of the Example";
const group = "Armed Group of the Example";

let own: OwnInvestigation;
let incident: Recorded;
test.beforeAll(async () => {
  own = await ownInvestigation("Letters and searches");
  await anActor(own, ministry, true);
  await anActor(own, group, false);
  incident = await anIncident(own, "Killings at a crossing");
});

/** A day so many days before today, as forms take it. */
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

async function draft(page: Page, to: string) {
  await page.goto(`/${own.code}/letters`);
  await page.getByRole("link", { name: "Draft a letter" }).first().click();
  const form = page.getByRole("form", { name: "Draft a letter" });
  await form.getByLabel("To which party").selectOption({ label: to });
  await form.getByLabel("Subject").fill("A request for your reply");
  await form.getByLabel("Text of the letter").fill("We ask what you know of the following.");
  await form.getByLabel("Allegation 1").fill("At least five people were killed at a crossing.");
  await form.getByRole("button", { name: "Save the draft" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `${to}: A request for your reply` })).toBeVisible();
}

const stage = (page: Page) => page.locator("main header").first();

test("a letter is sent only after a decision on the risk, and silence is said only after proof of delivery and a due date that passed", async ({
  as,
}) => {
  const page = await as("admin");
  await draft(page, ministry);
  await expect(stage(page)).toContainText("Draft");
  await expect(page.getByRole("form", { name: "It was sent" })).toHaveCount(0);
  await expect(page.getByText("a letter is sent only after a go on its present text.")).toBeVisible();
  await expectAccessible(page);

  const risk = page.getByRole("form", { name: "Decide on the risk" });
  await risk.getByRole("radio", { name: "Go: the letter may be sent" }).check();
  await risk.getByLabel("Who could be identified by this letter").fill("Nobody: places are given as regions.");
  await risk.getByRole("button", { name: "Record the decision" }).click();
  await expectRefused(risk, [[risk.getByLabel("Risk of reprisal, and what lowers it"), "Please fill this in."]]);
  await risk.getByLabel("Risk of reprisal, and what lowers it").fill("Low, for the same reason.");
  await risk.getByRole("button", { name: "Record the decision" }).click();
  await expect(stage(page)).toContainText("Cleared to send");

  const sent = page.getByRole("form", { name: "It was sent" });
  await sent.getByLabel("Sent on").fill(daysAgo(20));
  await sent.getByLabel("Reply due by").fill(daysAgo(21));
  await sent.getByLabel("By which channel").fill("Registered mail");
  await sent.getByRole("button", { name: "Record the sending" }).click();
  await expectRefused(sent, [[sent.getByLabel("Reply due by"), "The due date must come after this day."]]);
  await sent.getByLabel("Reply due by").fill(daysAgo(5));
  await sent.getByRole("button", { name: "Record the sending" }).click();

  // The due date has passed, and still nothing says "had not replied": nobody knows that it arrived.
  await expect(stage(page)).toContainText("Sent, delivery not confirmed");
  await expect(page.getByText("Delivery is not confirmed")).toBeVisible();
  await expect(page.getByRole("link", { name: "Change the letter" })).toHaveCount(0);
  await expectAccessible(page);

  const delivery = page.getByRole("form", { name: "It was delivered" });
  await delivery.getByLabel("Delivered on").fill(daysAgo(18));
  await delivery.getByLabel("Proof of delivery, in words").fill("The receipt came back with a stamp.");
  await delivery.getByRole("button", { name: "Record the delivery" }).click();
  await expect(stage(page)).toContainText("Overdue: no reply");
  await expect(page.getByText("a summary says that the party had not replied")).toBeVisible();
});

test("a letter that cannot be sent says so: no channel, with the reason", async ({ as }) => {
  const page = await as("admin");
  await draft(page, group);
  await page.getByText("It is not sent", { exact: true }).click();
  const form = page.getByRole("form", { name: "It is not sent" });
  await form.getByRole("button", { name: "Record that it is not sent" }).click();
  await expect(form.getByRole("alert")).toBeFocused();
  await form.getByRole("radio", { name: "No channel" }).check();
  await form.getByLabel("Reason in words").fill("No safe way to reach the group is known.");
  await form.getByRole("button", { name: "Record that it is not sent" }).click();
  await expect(stage(page)).toContainText("Not sent");
  await expect(page.getByRole("main")).toContainText("No channel");
  await expect(page.getByRole("main")).toContainText("No safe way to reach the group is known.");
  await expectAccessible(page);

  // Only admins write; others who may read see no form.
  const reviewer = await as("reviewer");
  await reviewer.goto(page.url());
  await expect(stage(reviewer)).toContainText("Not sent");
  await expect(reviewer.getByRole("main").getByRole("form")).toHaveCount(0);
});

test("“no step found” is said after a search: by whom, where, when, for which authority", async ({ as }) => {
  const page = await as("admin");
  await page.goto(`/${own.code}/incidents/${incident.incidentId}/accountability`);
  await expect(page.getByText("“We found no step” may be said only after one.")).toBeVisible();
  const form = page.getByRole("form", { name: "Record a search" });
  await form.getByLabel("Authority with the duty to act").selectOption({ label: ministry });
  await form.getByLabel("Searched on").fill(daysAgo(2));
  await form.getByLabel("Where was it looked for?").fill("Court registries and the official gazette");
  await form.getByRole("radio", { name: "A step was found" }).check();
  await form.getByRole("button", { name: "Record a search" }).click();
  await expectRefused(form, [
    [form.getByRole("radiogroup", { name: "Result" }), "Record the step first, then the search that found it."],
  ]);
  await expect(form.getByLabel("Where was it looked for?")).toHaveValue("Court registries and the official gazette");
  expect(await countOf("AccountabilitySearch", own)).toBe(0);

  await form.getByRole("radio", { name: "No step found" }).check();
  await form.getByRole("button", { name: "Record a search" }).click();
  const search = page.getByRole("region", { name: "Searches" }).getByRole("listitem");
  await expect(search).toHaveCount(1);
  await expect(search).toContainText(`No step found · ${ministry}`);
  await expect(search).toContainText("Court registries and the official gazette");
  await expect(search).toContainText("Ada Admin");
  await expectAccessible(page);
});
