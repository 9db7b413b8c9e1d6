import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { decide, decidePath, fillDecision } from "./support/deciding";
import { expectRefused } from "./support/forms";
import { countOf, type OwnInvestigation, ownInvestigation, stored } from "./support/own-investigation";
import { expect, people, test } from "./support/people";
import { anIncident, type Recorded } from "./support/scene";
import { alsoRecords, aWitness } from "./support/sources";

/** An act in an investigation of its own: acts of one day would have to be compared with one another first. */
async function anAct(title: string, witnesses: number): Promise<{ own: OwnInvestigation; act: Recorded }> {
  const own = await ownInvestigation(title);
  const act = await anIncident(own, title);
  for (let at = 0; at < witnesses; at += 1) await aWitness(own, act);
  return { own, act };
}

const suggestion = (page: Page) => page.getByRole("region", { name: "What the sources carry" });

const incidentPath = (own: OwnInvestigation, { incidentId }: Recorded) => `/${own.code}/incidents/${incidentId}`;

/** The researcher counts anew: the act gets a version that nobody has decided on. */
async function changeTheCount(page: Page, own: OwnInvestigation, { incidentId, actId }: Recorded, min: string) {
  await page.goto(`/${own.code}/incidents/${incidentId}/acts/${actId}/edit`);
  const form = page.getByRole("form", { name: "Change the act" });
  await form.getByRole("group", { name: "How many" }).getByLabel("At least").fill(min);
  await form.getByRole("button", { name: "Save as a new version" }).click();
  await expect(page.getByRole("article").last()).toContainText(`at least ${min} people`);
}

test("beside the form stand the suggestion, its reasons and what is missing; a change after the decision asks for another", async ({
  as,
}) => {
  const { own, act } = await anAct("Killings at a ford", 1);
  const page = await as("reviewer");
  await page.goto(decidePath(own, act));
  await expect(suggestion(page)).toContainText("Probable");
  await expect(suggestion(page)).toContainText("Suggested: probable. 1 independent source.");
  await expect(suggestion(page)).toContainText("For “Confirmed”: one more independent source.");
  await expectAccessible(page);

  const second = await aWitness(own, act, { words: "There were five, I helped to carry them." });
  await page.reload();
  await expect(suggestion(page)).toContainText("Suggested: confirmed. 2 independent sources");
  await expect(suggestion(page)).toContainText("Nothing is missing for “Confirmed”.");
  // Each passage opens where it stands.
  await page.getByRole("link", { name: `${second.code} § 1` }).click();
  await expect(page).toHaveURL(new RegExp(`/interviews/${second.interviewId}[?]at=[^#]+#${second.paragraphIds[0]}$`));
  await expect(page.getByText("There were five, I helped to carry them.").first()).toBeInViewport();

  await page.goto(decidePath(own, act));
  const form = await fillDecision(page, { status: "Confirmed", standard: "Reasonable suspicion" });
  await expect(form.getByRole("radio", { name: "Confirmed (suggested)" })).toBeChecked();
  await expect(form.getByLabel("Minimum accepted")).toHaveValue("5");
  await form.getByRole("button", { name: "Record the finding" }).click();
  await expectRefused(form, [
    [form.getByLabel("Standard of proof"), /A confirmed finding needs at least reasonable grounds to believe\./],
  ]);
  await expect(form.getByLabel("What the finding rests on")).toHaveValue("Two people who never met tell it alike.");
  expect(await countOf("Finding", own)).toBe(0);

  await form.getByLabel("Standard of proof").selectOption({ label: "Reasonable grounds to believe" });
  await form.getByRole("button", { name: "Record the finding" }).click();
  await page.waitForURL(`**${incidentPath(own, act)}`);
  await expect(page.getByRole("main")).toContainText("Supported");
  await page.goto(decidePath(own, act));
  await expect(page.getByRole("region", { name: "Findings" })).toContainText("Two people who never met tell it alike.");

  await changeTheCount(await as("researcher"), own, act, "4");
  await page.goto(incidentPath(own, act));
  await expect(page.getByText("To be decided again: the count changed after the finding.")).toBeVisible();
  await page.goto(`/${own.code}/review`);
  await expect(page.getByRole("row", { name: new RegExp(act.code) })).toContainText("To decide again");
  await page.goto(decidePath(own, act));
  await expect(page.getByRole("note").filter({ hasText: "To be decided again" })).toContainText("the count changed");
  await expectAccessible(page);
});

test("whoever recorded the act, or a source it stands on, does not decide on it; nor does who is no reviewer", async ({
  as,
}) => {
  const { own, act } = await anAct("Recorded by the one who reads", 0);
  await alsoRecords(own, "thirdReviewer");
  const thirdId = await stored<string>(`SELECT id FROM "User" WHERE email = $1`, [people.thirdReviewer]);
  const theirs = { ...own, researcherId: thirdId };
  const theirAct = await anIncident(theirs, "Recorded by a reviewer");
  const witness = await aWitness(theirs, act);

  const page = await as("thirdReviewer");
  const refusal = page.getByRole("note").filter({ hasText: "You may not decide on this act" });
  await page.goto(decidePath(own, theirAct));
  await expect(refusal).toContainText("You recorded or changed this act: someone else must decide on it.");
  await page.goto(decidePath(own, act));
  await expect(refusal).toContainText(`You recorded or changed a source that this act rests on (${witness.code})`);
  await expect(page.getByRole("form", { name: "Decide" })).toHaveCount(0);

  for (const who of ["researcher", "admin"] as const) {
    const other = await as(who);
    await other.goto(decidePath(own, act));
    await expect(other.getByRole("note").filter({ hasText: "You may not decide" })).toContainText(
      "Only a reviewer of this investigation can do this.",
    );
    await expect(other.getByRole("form", { name: "Decide" })).toHaveCount(0);
    await expectAccessible(other);
  }
});

test("two acts that may be one are compared before either is confirmed", async ({ as }) => {
  const { own, act } = await anAct("Killings in the north of the village", 2);
  const other = await anIncident(own, "Killings in the village, another report");
  const page = await as("reviewer");
  await page.goto(decidePath(own, act));
  await expect(suggestion(page)).toContainText("Suggested: confirmed.");
  await expect(suggestion(page)).toContainText("One possible overlap with other acts must be decided");
  await expect(suggestion(page)).not.toContainText("Nothing is missing");
  const form = await fillDecision(page, { status: "Confirmed" });
  await form.getByRole("button", { name: "Record the finding" }).click();
  await expectRefused(form, [
    [form.getByRole("radiogroup", { name: "Status" }), "One possible overlap with another act must be decided first."],
  ]);
  expect(await countOf("Finding", own)).toBe(0);

  // What was typed is not left behind unasked.
  page.once("dialog", (dialog) => dialog.accept());
  await page.getByRole("link", { name: "Compare the acts" }).click();
  const pairs = page.getByRole("region", { name: "May be the same as" });
  await expect(pairs).toContainText(`${other.code}.1`);
  await pairs.getByText("Decide", { exact: true }).first().click();
  const pair = pairs.getByRole("form", { name: "Decide" });
  await pair.getByRole("radio", { name: "Distinct" }).check();
  await pair.getByLabel("Reason").fill("Two quarters of the village, named apart by the same witness.");
  await pair.getByRole("button", { name: "Save decision" }).click();
  await expect(pairs).toContainText("Two quarters of the village, named apart by the same witness.");
  await expectAccessible(page);

  await decide(page, decidePath(own, act), { status: "Confirmed" });
  expect(await stored(`SELECT status FROM "Finding" WHERE "actId" = $1`, [act.actId])).toBe("confirmed");
});

test("a decision that departs from the suggestion needs a reason, which stands wherever the finding does", async ({
  as,
}) => {
  const { own, act } = await anAct("Told by one", 1);
  const page = await as("reviewer");
  await page.goto(decidePath(own, act));
  const form = await fillDecision(page, { status: "Confirmed", notAccepted: ["How many"] });
  await form.getByRole("button", { name: "Record the finding" }).click();
  await expectRefused(form, [[form.getByLabel(/^If you depart/), "This is not the status suggested: say why."]]);
  expect(await countOf("Finding", own)).toBe(0);

  const reason = "The witness buried the dead, and the graves were seen.";
  await form.getByLabel(/^If you depart/).fill(reason);
  await form.getByRole("button", { name: "Record the finding" }).click();
  await page.waitForURL(`**${incidentPath(own, act)}`);
  await expect(page.getByRole("main")).toContainText("Decided by override");
  await page.goto(decidePath(own, act));
  const history = page.getByRole("region", { name: "Findings" });
  await expect(history).toContainText(reason);
  await expect(history).toContainText("Suggested: Probable");
  await expect(history).toContainText("How many: Not accepted. One alone says so.");
  await expectAccessible(page);
});

test("a decision on what the act was before it changed, and a second one at once, are refused; the text stays", async ({
  as,
}) => {
  const { own, act } = await anAct("Changed while it was read", 2);
  const [page, other] = [await as("reviewer"), await as("secondReviewer")];
  await page.goto(decidePath(own, act));
  await changeTheCount(await as("researcher"), own, act, "4");
  const form = await fillDecision(page, { status: "Confirmed", basis: "Weighed for an hour." });
  await form.getByRole("button", { name: "Record the finding" }).click();
  await expect(form.getByRole("alert")).toBeFocused();
  await expect(form.getByRole("alert")).toContainText("The act or its incident changed while you were reading.");
  await expect(form.getByLabel("What the finding rests on")).toHaveValue("Weighed for an hour.");
  await expect(form.getByRole("radio", { name: /^Confirmed/ })).toBeChecked();
  expect(await countOf("Finding", own)).toBe(0);

  await other.goto(decidePath(own, act));
  await page.goto(decidePath(own, act));
  const mine = await fillDecision(page, {
    status: "Probable",
    overrideReason: "The two may have spoken.",
    basis: "The first to be sent.",
  });
  await mine.getByRole("button", { name: "Record the finding" }).dblclick();
  await page.waitForURL(`**${incidentPath(own, act)}`);
  expect(await countOf("Finding", own)).toBe(1);

  const theirs = await fillDecision(other, { status: "Confirmed", basis: "The second to be sent." });
  await theirs.getByRole("button", { name: "Record the finding" }).click();
  await expect(theirs.getByRole("alert")).toContainText("Someone else decided on this act while you were reading.");
  await expect(theirs.getByLabel("What the finding rests on")).toHaveValue("The second to be sent.");
  expect(await countOf("Finding", own)).toBe(1);
});
