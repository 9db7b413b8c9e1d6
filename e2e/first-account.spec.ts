import { expectAccessible } from "./support/axe";
import { expectRefused } from "./support/forms";
import { countOf, type OwnInvestigation, ownInvestigation, stored } from "./support/own-investigation";
import { expect, test } from "./support/people";
import { anInterview } from "./support/scene";

let own: OwnInvestigation;
test.beforeAll(async () => {
  own = await ownInvestigation("First accounts");
});

test("a child's first account is under ten fields, is chosen by itself, and ends as stopped and referred", async ({
  as,
}) => {
  const page = await as("researcher");
  await page.goto(`/${own.code}/interviews/new`);
  const form = page.getByRole("form", { name: "Record an interview" });
  await form.getByText("Interviewer, reliability, summary").click();
  await form.getByLabel("Summary").fill("Typed before it was known.");

  await form.getByRole("checkbox", { name: "Child (under 18)" }).check();
  await expect(form.getByRole("radio", { name: "First account" })).toBeChecked();
  await expect(form.getByLabel("Summary")).toBeHidden();
  const groups = form.locator("fieldset:visible");
  const single = form.locator("input:visible:not([type=radio]):not([type=checkbox]), textarea:visible, select:visible");
  expect((await groups.count()) + (await single.count())).toBeLessThan(10);
  await expectAccessible(page);

  await form.getByRole("radio", { name: "Eyewitness" }).check();
  await form.getByLabel("Date").fill("2024-11-06");
  await form.getByRole("radio", { name: "In person" }).check();
  await form.getByRole("checkbox", { name: "Fulfulde" }).check();
  await form.getByLabel("The account").fill("They came at noon.\n\nI was with the animals.");
  await form.getByRole("button", { name: "Record an interview" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toContainText("Interview with PER-");
  await expect(page.getByRole("main")).toContainText("First account");
  await expect(page.getByText("I was with the animals.", { exact: true })).toBeVisible();
  await expect(page.getByText("Child (under 18)").first()).toBeVisible();
  // What was typed in a group that folded away was kept, not lost.
  const interviewId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  expect(await stored(`SELECT summary || form FROM "Interview" WHERE id = $1`, [interviewId])).toBe(
    "Typed before it was known.first_account",
  );

  await page.getByRole("link", { name: "Care and follow-up", exact: true }).click();
  await page.getByText("Stop here and refer", { exact: true }).first().click();
  const stop = page.getByRole("form", { name: "Stop here and refer" });
  await stop.getByLabel("Why it ends here").fill("A child: the minimum was noted.");
  await stop.getByRole("button", { name: "Stop here and refer" }).click();
  // Without a referral it does not end; that none exists is one.
  await expect(stop.getByRole("alert")).toBeFocused();
  await expect(stop.getByLabel("Why it ends here")).toHaveValue("A child: the minimum was noted.");
  expect(await countOf("InterviewEnding", own)).toBe(0);
  await stop.getByLabel("Kind of help").selectOption({ label: "Child protection" });
  await stop.getByRole("radio", { name: "None exists here" }).check();
  await stop.getByLabel("Offered on").fill("2024-11-06");
  await stop.getByRole("button", { name: "Stop here and refer" }).click();

  await expect(page.getByText("Stopped here; the person was referred")).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Stopped and referred");
  await expect(page.getByRole("main")).toContainText("None exists here");
  await expectAccessible(page);
  await page.goto(`/${own.code}/interviews`);
  await expect(page.getByRole("table")).toContainText("Stopped and referred");
});

test("more than a first account of a survivor of sexual violence asks for a reason, and keeps what was typed", async ({
  as,
}) => {
  const page = await as("researcher");
  const before = await countOf("Interview", own);
  await page.goto(`/${own.code}/interviews/new`);
  const form = page.getByRole("form", { name: "Record an interview" });
  await form.getByRole("checkbox", { name: "Survivor of sexual violence" }).check();
  await expect(form.getByRole("radio", { name: "First account" })).toBeChecked();
  await form.getByRole("radio", { name: "Full record" }).check();
  await form.getByRole("radio", { name: "Victim" }).check();
  await form.getByLabel("Date").fill("2024-11-06");
  await form.getByRole("radio", { name: "In person" }).check();
  await form.getByRole("checkbox", { name: "French" }).check();
  await form.getByLabel("The account").fill("Every word of it.");
  await form.getByRole("button", { name: "Record an interview" }).click();

  const reason = form.getByLabel("Why more than a first account");
  await expectRefused(form, [[reason, /a first account is taken/]]);
  await expect(form.getByLabel("The account")).toHaveValue("Every word of it.");
  expect(await countOf("Interview", own)).toBe(before);
  await reason.fill("A trained interviewer; the person asked to tell it once, to us.");
  await form.getByRole("button", { name: "Record an interview" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Interview with PER-");
  expect(await countOf("Interview", own)).toBe(before + 1);
});

test("before someone is asked again it is said when and by whom they were, and why is asked", async ({ as }) => {
  const page = await as("researcher");
  const { interviewId, code } = await anInterview(own, ["I told it all."]);
  const person = await stored<string>(
    `SELECT p.code FROM "Person" p JOIN "Interview" i ON i."intervieweeId" = p.id WHERE i.id = $1`,
    [interviewId],
  );
  await page.goto(`/${own.code}/interviews/new?person=${person}`);
  await expect(page.getByText(`${person} already gave an account`)).toBeVisible();
  await expect(page.getByRole("link", { name: code })).toBeVisible();

  const form = page.getByRole("form", { name: "Record an interview" });
  await form.getByRole("radio", { name: "Eyewitness" }).check();
  await form.getByLabel("Date").fill("2024-11-07");
  await form.getByRole("radio", { name: "By telephone" }).check();
  await form.getByRole("checkbox", { name: "French" }).check();
  await form.getByRole("button", { name: "Record an interview" }).click();
  const why = form.getByLabel("Why is this person asked again?");
  await expectRefused(form, [[why, /Already interviewed on 2024-07-02 by Rim Researcher/]]);
  await why.fill("One date has to be put right.");
  await form.getByRole("button", { name: "Record an interview" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`Interview with ${person}`);
  // Several conversations, one interviewee: each shows the others.
  await expect(page.getByRole("link", { name: code })).toBeVisible();
  await expect(page.getByText("One date has to be put right.")).toBeVisible();
});

test("a stranger finds neither the interview nor its care", async ({ as }) => {
  const { interviewId } = await anInterview(own, ["Words."]);
  const stranger = await as("stranger");
  for (const path of ["", "/care", "/consent"]) {
    const answer = await stranger.goto(`/${own.code}/interviews/${interviewId}${path}`);
    expect(answer?.status()).toBe(404);
  }
});
