import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { countOf, type OwnInvestigation, ownInvestigation, stored } from "./support/own-investigation";
import { expect, test, withOwner } from "./support/people";
import { anInterview } from "./support/scene";

let own: OwnInvestigation;
test.beforeAll(async () => {
  own = await ownInvestigation("Vulnerable interviewees");
});

/** A draft of someone who fears for their safety. */
async function aVulnerable(): Promise<string> {
  const { interviewId } = await anInterview(own, ["They know where I live."]);
  await withOwner((client) =>
    client.query(`UPDATE "Interview" SET vulnerabilities = '{at_risk_of_reprisal}' WHERE id = $1`, [interviewId]),
  );
  return interviewId;
}

async function readBack(page: Page, interviewId: string) {
  await page.goto(`/${own.code}/interviews/${interviewId}`);
  await page.getByText("Read back and fix").first().click();
  const form = page.getByRole("form", { name: "Read back and fix" });
  await form.getByLabel("Read back on").fill("2024-07-03");
  await form.getByLabel("In which language").selectOption({ label: "French" });
  await form.getByLabel("How the interviewee confirmed it").fill("In words: that is what I said.");
  await form.getByRole("button", { name: "Fix the statement" }).click();
  return form;
}

test("the statement of a vulnerable person is fixed only after risks were assessed and a referral was recorded; that none exists is one", async ({
  as,
}) => {
  const page = await as("researcher");
  const interviewId = await aVulnerable();
  const refused = await readBack(page, interviewId);
  await expect(refused.getByRole("alert")).toContainText("assess the risks and record a referral first");
  await expect(refused.getByLabel("How the interviewee confirmed it")).toHaveValue("In words: that is what I said.");
  expect(await countOf("Statement", own)).toBe(0);

  await page.goto(`/${own.code}/interviews/${interviewId}/care`);
  await expect(page.getByText("Before it can be completed: a risk assessment.")).toBeVisible();
  await page.getByText("Assess the risks", { exact: true }).first().click();
  const risk = page.getByRole("form", { name: "Assess the risks" });
  await risk.getByLabel("Threat", { exact: true }).selectOption({ label: "Retaliation" });
  await risk.getByLabel("Likelihood").selectOption({ label: "high" });
  await risk.getByLabel("Impact").selectOption({ label: "high" });
  await risk.getByLabel("What is done about it").fill("We meet in another town.");
  await risk.getByRole("radio", { name: "Go on, with what is named above" }).check();
  await risk.getByLabel("Assessed on").fill("2024-07-02");
  await expectAccessible(page);
  await risk.getByRole("button", { name: "Record the assessment" }).click();
  await expect(page.getByText("We meet in another town.")).toBeVisible();

  await page.getByText("Record a referral", { exact: true }).first().click();
  const referral = page.getByRole("form", { name: "Record a referral" });
  await referral.getByLabel("Kind of help").selectOption({ label: "Protection" });
  await referral.getByRole("radio", { name: "None exists here" }).check();
  await referral.getByLabel("Offered on").fill("2024-07-02");
  await referral.getByRole("button", { name: "Record the referral" }).click();
  await expect(page.getByText("Risks were assessed and a referral is recorded.")).toBeVisible();
  await expectAccessible(page);

  await readBack(page, interviewId);
  await expect(page.getByText("One paragraph was read back and confirmed.")).toBeVisible();
});

test("the database refuses it too, whoever asks", async () => {
  const interviewId = await aVulnerable();
  const insert = withOwner((client) =>
    client.query(
      `INSERT INTO "Statement" (id, "investigationId", "interviewId", "readBackOn", "readBackLanguage", confirmation,
         "paragraphCount", sha256, "fixedById")
       VALUES (gen_random_uuid(), $1, $2, '2024-07-03', 'fr', 'yes', 1, repeat('0', 64), $3)`,
      [own.id, interviewId, own.researcherId],
    ),
  );
  await expect(insert).rejects.toThrow(/risk assessment/);
});

test("what the interviewer makes of it is read by the interviewer, reviewers and admins, and is not in anyone else's answer", async ({
  as,
}) => {
  const { interviewId } = await anInterview(own, ["I saw it."]);
  const address = `/${own.code}/interviews/${interviewId}/care`;
  const words = "Hesitated where the neighbour was named.";
  const page = await as("researcher");
  await page.goto(address);
  await page.getByText("Write an assessment", { exact: true }).first().click();
  const form = page.getByRole("form", { name: "Write an assessment" });
  await form.getByLabel("What you make of it").fill(words);
  await form.getByRole("button", { name: "Record the assessment" }).click();
  await expect(page.getByText(words, { exact: true })).toBeVisible();

  for (const who of ["reviewer", "admin"] as const) {
    const reader = await as(who);
    await reader.goto(address);
    await expect(reader.getByText(words, { exact: true })).toBeVisible();
    await expect(reader.getByText("Write an assessment")).toHaveCount(0);
  }

  // Another researcher of the same investigation: the words are nowhere in what the server sends.
  await withOwner((client) =>
    client.query(
      `UPDATE "Membership" SET roles = ARRAY['researcher']::"Role"[]
       WHERE "investigationId" = $1 AND "userId" = (SELECT id FROM "User" WHERE email = 'reviewer-3@example.org')`,
      [own.id],
    ),
  );
  const colleague = await as("thirdReviewer");
  const answer = await colleague.goto(address);
  expect(answer?.status()).toBe(200);
  expect(await answer?.text()).not.toContain("Hesitated");
  await expect(colleague.getByRole("heading", { name: "Interviewer’s assessment" })).toHaveCount(0);
  const stranger = await as("stranger");
  expect((await stranger.goto(address))?.status()).toBe(404);
});

test("a promise past its day stands on the first page of the interviewer and of admins until someone says what became of it", async ({
  as,
}) => {
  const { interviewId, code } = await anInterview(own, ["I waited."]);
  const page = await as("researcher");
  await page.goto(`/${own.code}/interviews/${interviewId}/care`);
  await page.getByText("Record a promise", { exact: true }).first().click();
  const form = page.getByRole("form", { name: "Record a promise" });
  await form.getByLabel("What was promised").fill("Tell them what came of it.");
  await form.getByLabel("By when").fill("2024-08-01");
  await form.getByLabel("Safe channel").fill("Through the monitor");
  await form.getByRole("button", { name: "Record the promise" }).click();
  await expect(page.getByText("Overdue", { exact: true })).toBeVisible();

  for (const who of ["researcher", "admin"] as const) {
    const home = await as(who);
    await home.goto(`/${own.code}`);
    const overdue = home.getByRole("region", { name: "Promises overdue" });
    await expect(overdue).toContainText("Tell them what came of it.");
    await expect(overdue.getByRole("link", { name: code })).toBeVisible();
    await expectAccessible(home);
  }
  const reviewer = await as("reviewer");
  await reviewer.goto(`/${own.code}`);
  await expect(reviewer.getByText("Tell them what came of it.")).toHaveCount(0);

  await page.getByText("What became of it", { exact: true }).first().click();
  const settle = page.getByRole("form", { name: "What became of it" });
  await settle.getByRole("radio", { name: "Not kept" }).check();
  await settle.getByRole("button", { name: "Record it" }).click();
  await expect(settle.getByRole("alert")).toContainText("Say why it was not kept.");
  await settle.getByLabel("How, or why not").fill("There was no safe way to reach them.");
  await settle.getByRole("button", { name: "Record it" }).click();
  await expect(page.getByText("There was no safe way to reach them.")).toBeVisible();
  await page.goto(`/${own.code}`);
  await expect(page.getByText("Tell them what came of it.")).toHaveCount(0);
  expect(await stored(`SELECT "isKept"::text FROM "PromiseOutcome" WHERE "investigationId" = $1`, [own.id])).toBe(
    "false",
  );
});

test("who said never is shown as never to be contacted, wherever someone might", async ({ as }) => {
  const { interviewId } = await anInterview(own, ["Do not come back."]);
  const page = await as("researcher");
  await page.goto(`/${own.code}/interviews/${interviewId}/edit`);
  const form = page.getByRole("form", { name: "Change" });
  await form.getByText("Being contacted again").click();
  await form.getByRole("radio", { name: "Never" }).check();
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByRole("status")).toContainText("The changes have been saved.");
  await page.goto(`/${own.code}/interviews/${interviewId}`);
  await expect(page.getByText("Never contact this person")).toBeVisible();
  await page.getByRole("link", { name: /^PER-/ }).first().click();
  await expect(page.getByText("Never contact this person")).toBeVisible();
  await expectAccessible(page);
});
