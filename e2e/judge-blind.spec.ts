import type { Page } from "@playwright/test";
import { verificationStatuses } from "../lib/verification/rules";
import { expectAccessible } from "./support/axe";
import { citedWhole, leaksIn, listen, payloadOf, shown, statusWordsIn, telling } from "./support/blindness";
import { expectRefused } from "./support/forms";
import { fillJudgement, judge, verifyPath } from "./support/judging";
import { countOf, type OwnInvestigation, ownInvestigation, stored } from "./support/own-investigation";
import { expect, people, test } from "./support/people";
import { anActor, anIncident } from "./support/scene";
import { alsoRecords, aReport, aWitness, handInPhotograph } from "./support/sources";
import { addFigure, draftSummary } from "./support/summing-up";
import { filled, idsOf, pagePatterns } from "./support/walk";

let own: OwnInvestigation;
test.beforeAll(async () => {
  own = await ownInvestigation("Judging blind");
  await alsoRecords(own, "thirdReviewer");
});

const badge = (page: Page) => page.locator("main header").first();

test("the second reviewer is sent nothing of the first judgement until they have given their own; then both see both", async ({
  as,
}) => {
  test.setTimeout(240_000);
  const walked = await ownInvestigation("Judging blind, on every page");
  const researcher = await as("researcher");
  const photograph = { title: "Burned walls", file: "village-a-burned-walls.jpg" };
  const { evidenceId } = await handInPhotograph(researcher, walked, photograph);
  const act = await anIncident(walked, "Killings and burned walls");
  await aWitness(walked, act);
  await anActor(walked, "Armed Forces of the Example", true);
  const citationId = await citedWhole(walked, act, evidenceId);
  const admin = await as("admin");
  await draftSummary(admin, walked, "What is known");
  await addFigure(admin, { title: "Killed", actType: "Killing: all kinds together" });
  const path = verifyPath(walked, evidenceId);

  const first = await as("reviewer");
  await first.goto(path);
  await expect(first.getByText("Nobody has judged this item in this round.")).toBeVisible();
  await expectAccessible(first);
  await judge(first, path, "photograph", telling);
  // One reviewer's word is never more than that, wherever the item stands.
  await expect(badge(first)).toContainText("Singly verified (one reviewer)");
  await researcher.goto(`/${walked.code}/evidence`);
  await expect(researcher.getByRole("row", { name: /Burned walls/ })).toContainText("Singly verified");
  // Whoever may read it is sent it in these very answers: what follows looks in the right place.
  expect(leaksIn(await payloadOf(first.request, path))).toEqual(Object.values(telling));

  const second = await as("secondReviewer");
  const sent = listen(second);
  const ids = { ...(await idsOf(walked.code)), evidenceId, citationId };
  const addresses = pagePatterns()
    .filter((pattern) => !/\[(letterId|withdrawalId)\]/.test(pattern))
    .map((pattern) => filled(pattern, ids));
  expect(addresses.length).toBeGreaterThan(30);
  for (const address of [...addresses, `/${walked.code}/evidence?status=singly_verified`]) {
    await second.goto(address);
    expect(await shown(second), address).not.toContain("Singly verified");
    expect(leaksIn(await payloadOf(second.request, address)), address).toEqual([]);
  }
  // Nor who gave it, where it is judged; the trail alone says that somebody did.
  const name = await stored<string>(`SELECT name FROM "User" WHERE email = $1`, [people.reviewer]);
  expect((await payloadOf(second.request, path)).includes(name)).toBe(false);

  // What a link that is followed brings, and the answer to a judgement that is refused.
  await second.goto(`/${walked.code}`);
  await second.getByRole("navigation", { name: "Investigation" }).getByRole("link", { name: "Review" }).click();
  await second
    .getByRole("row", { name: /Burned walls/ })
    .getByRole("link")
    .first()
    .click();
  await expect(second.getByText("You judge without sight of the other judgement")).toBeVisible();
  await expect(second.getByText("One judgement has been given in this round.")).toBeVisible();
  const form = await fillJudgement(second, "photograph", { seenWhat: "Houses without roofs; a tower on the left." });
  await form.getByRole("group", { name: "Provenance" }).getByLabel("Result").selectOption({ label: "Fails" });
  await form.getByRole("button", { name: "Record my judgement" }).click();
  await expect(form.getByRole("alert")).toBeFocused();
  const everything = await sent();
  expect(everything.includes("Burned walls")).toBe(true);
  expect(leaksIn(everything)).toEqual([]);

  await judge(second, path, "photograph", { seenWhat: "Houses without roofs; a tower on the left." });
  await expect(badge(second)).toContainText("Verified (two reviewers)");
  const judgements = second.getByRole("region", { name: "Judgements" });
  for (const words of Object.values(telling)) await expect(judgements).toContainText(words);
  await expect(judgements.getByRole("listitem").filter({ hasText: "(yours)" })).toHaveCount(1);
  await expectAccessible(second);

  await first.reload();
  await expect(badge(first)).toContainText("Verified (two reviewers)");
  await expect(first.getByRole("region", { name: "Judgements" })).toContainText("a tower on the left");
});

test("whether the first found an item verified or refuted, the second finds the same pages", async ({ as }) => {
  const title = "A report by another organisation";
  const [verified, refuted] = [await aReport(own, title), await aReport(own, title)];
  const first = await as("reviewer");
  await judge(first, verifyPath(own, verified.evidenceId), "external_report", telling);
  await judge(first, verifyPath(own, refuted.evidenceId), "external_report", {
    outcome: "refuted",
    fails: { check: "provenance", note: "It quotes a page that is gone." },
  });

  const second = await as("secondReviewer");
  /** Without what tells the two items apart: their codes, and when each was recorded. */
  const alike = (text: string) =>
    text.replace(/EV-\d{4}/g, "EV").replace(/\d{1,2}:\d{2}(:\d{2})?|\d+ \w+ ago|just now/g, "then");
  const seen = async (address: string) => {
    await second.goto(address);
    return alike(await second.locator("main").innerText());
  };
  for (const page of ["", "/verify"]) {
    const [one, other] = [verified, refuted].map(({ evidenceId }) => `/${own.code}/evidence/${evidenceId}${page}`);
    if (!one || !other) throw new Error("two items were recorded");
    expect(await seen(one)).toBe(await seen(other));
    expect(statusWordsIn(await payloadOf(second.request, one))).toEqual(
      statusWordsIn(await payloadOf(second.request, other)),
    );
  }

  // Nor is it found out by filtering, sorting or the queue.
  const rowOf = (code: string) => second.getByRole("row", { name: new RegExp(code) });
  for (const address of ["evidence", "review", ...verificationStatuses.map((status) => `evidence?status=${status}`)]) {
    await second.goto(`/${own.code}/${address}`);
    const said = [];
    for (const { code } of [verified, refuted]) said.push((await rowOf(code).allInnerTexts()).map(alike));
    expect(said[0], address).toEqual(said[1]);
  }
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
    "You collected, recorded, changed or brought in this item: someone else must judge it.",
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
