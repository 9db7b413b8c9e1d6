import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { expectRefused } from "./support/forms";
import { fillJudgement, judge, verifyPath } from "./support/judging";
import { countOf, type OwnInvestigation, ownInvestigation, stored } from "./support/own-investigation";
import { expect, test } from "./support/people";
import { alsoRecords, aReport, handInPhotograph } from "./support/sources";

let own: OwnInvestigation;
test.beforeAll(async () => {
  own = await ownInvestigation("Judging blind");
  await alsoRecords(own, "thirdReviewer");
});

const telling = {
  seenWhat: "Seven roofs are gone, beside the blue water tower.",
  alternatives: "Thought of a brush fire; the soot line is too high.",
  reason: "The tower and the ford stand as on the map.",
};

const badge = (page: Page) => page.locator("main header").first();

test("one judgement is shown as one reviewer’s word, wherever the item stands", async ({ as }) => {
  const researcher = await as("researcher");
  const { evidenceId } = await handInPhotograph(researcher, own, {
    title: "Burned walls",
    file: "village-a-burned-walls.jpg",
  });
  const path = verifyPath(own, evidenceId);

  const first = await as("reviewer");
  await first.goto(path);
  await expect(first.getByText("Nobody has judged this item in this round.")).toBeVisible();
  await expectAccessible(first);
  await judge(first, path, "photograph", telling);
  // One reviewer's word is never more than that, wherever the item stands.
  await expect(badge(first)).toContainText("Singly verified (one reviewer)");
  await researcher.goto(`/${own.code}/evidence`);
  await expect(researcher.getByRole("row", { name: /Burned walls/ })).toContainText("Singly verified");
});

test("two who disagree make the item disputed, and it says so; a new round needs a reason and two new judgements", async ({
  as,
}) => {
  const { evidenceId } = await handInPhotograph(await as("researcher"), own, {
    title: "A track",
    file: "village-c-track.jpg",
  });
  const path = verifyPath(own, evidenceId);
  await judge(await as("reviewer"), path, "photograph");
  const second = await as("secondReviewer");
  await judge(second, path, "photograph", {
    outcome: "refuted",
    reason: "It is not the place that is claimed.",
    fails: { check: "geolocation", note: "Trees of the southern zone." },
  });
  await expect(badge(second)).toContainText("Disputed");
  await expect(second.getByRole("form", { name: "Verify" })).toHaveCount(0);

  await second.getByText("Open a new round").first().click();
  await second.getByLabel("Why it must be judged anew").fill("The original recording has come in.");
  await second.getByRole("button", { name: "Open a new round" }).click();
  await expect(second.getByText("Round 2 opened by")).toBeVisible();
  // What was judged stands until two have judged anew.
  await expect(badge(second)).toContainText("Disputed");
  await expect(second.getByRole("form", { name: "Verify" })).toBeVisible();
  await expectAccessible(second);
});

test("whoever recorded an item, and whoever is no reviewer, is refused with the reason", async ({ as }) => {
  const both = await as("thirdReviewer");
  const { evidenceId } = await handInPhotograph(both, own, { title: "A market", file: "village-d-market.jpg" });
  const path = verifyPath(own, evidenceId);
  await both.goto(path);
  await expect(both.getByRole("note").filter({ hasText: "You do not judge this item" })).toContainText(
    "You collected, recorded or brought in this item: someone else must judge it.",
  );
  await expect(both.getByRole("form", { name: "Verify" })).toHaveCount(0);
  await both.goto(`/${own.code}/review`);
  await expect(both.getByText("A market")).toHaveCount(0);

  for (const who of ["researcher", "admin"] as const) {
    const page = await as(who);
    await page.goto(path);
    await expect(page.getByRole("note").filter({ hasText: "You do not judge this item" })).toContainText(
      "Only a reviewer of this investigation can do this.",
    );
    await expect(page.getByRole("form", { name: "Verify" })).toHaveCount(0);
  }
});

test("a judgement that is not whole is refused beside its fields, all that was written stays, and nothing is recorded", async ({
  as,
}) => {
  const { evidenceId } = await aReport(own, "A report by another organisation");
  const page = await as("reviewer");
  await page.goto(verifyPath(own, evidenceId));
  const before = await countOf("Judgement", own);
  const form = await fillJudgement(page, "external_report", telling);
  const provenance = form.getByRole("group", { name: "Provenance" });
  await provenance.getByLabel("Result").selectOption({ label: "Fails" });
  await form.getByRole("button", { name: "Record my judgement" }).click();
  await expectRefused(form, [[provenance.getByLabel("What you found, and how"), /Say what the doubt is\./]]);

  await provenance.getByLabel("What you found, and how").fill("It quotes a page that is gone.");
  await form.getByRole("button", { name: "Record my judgement" }).click();
  await expect(form.getByRole("alert")).toContainText("An item that fails a check cannot be verified");
  await expect(form.getByLabel("What is to be seen or heard")).toHaveValue(telling.seenWhat);
  await expect(form.getByLabel("Reasons for this outcome")).toHaveValue(telling.reason);
  expect(await countOf("Judgement", own)).toBe(before);

  await form.getByRole("radio", { name: "Inconclusive" }).check();
  await form.getByRole("button", { name: "Record my judgement" }).dblclick();
  await expect(page.getByRole("region", { name: "Judgements" })).toContainText("(yours)");
  expect(await stored(`SELECT count(*)::int FROM "Judgement" WHERE "evidenceId" = $1`, [evidenceId])).toBe(1);
});
