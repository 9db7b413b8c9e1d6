import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { decide, decidePath } from "./support/deciding";
import { ownInvestigation, stored } from "./support/own-investigation";
import { expect, test } from "./support/people";
import { anIncident, aReadBack } from "./support/scene";
import { aWitness } from "./support/sources";
import { addFigure, draftSummary, figureIn } from "./support/summing-up";

const title = "People killed";

const method = (page: Page) => page.getByRole("region", { name: "Method" });

test("when one of two witnesses withdraws, the figure drops at once and says why; no finding is touched", async ({
  as,
}) => {
  const own = await ownInvestigation("Consent acts at once");
  const act = await anIncident(own, "Killings at a river");
  const first = await aWitness(own, act);
  const second = await aWitness(own, act, { words: "Five, and I knew one of them." });
  for (const witness of [first, second]) await aReadBack(own, witness);
  const reviewer = await as("reviewer");
  await decide(reviewer, decidePath(own, act), { status: "Confirmed" });
  await expect(reviewer.getByRole("main")).toContainText("Supported");
  const findings = () =>
    stored<string>(`SELECT json_agg(f ORDER BY sequence)::text FROM "Finding" f WHERE "investigationId" = $1`, [
      own.id,
    ]);
  const decided = await findings();

  const admin = await as("admin");
  await draftSummary(admin, own, "A summary");
  await addFigure(admin, { title, actType: "Killing: all kinds together" });
  await expect(figureIn(admin, title)).toContainText("At least 5 people killed.");
  await expect(method(admin)).toContainText("Interviewed for this summary: 2 witnesses");
  const summary = admin.url();

  const researcher = await as("researcher");
  await researcher.goto(`/${own.code}/interviews/${second.interviewId}`);
  const consent = researcher
    .getByRole("complementary")
    .filter({ has: researcher.getByRole("heading", { name: "Consent", exact: true }) });
  await consent.getByText("Withdraw consent", { exact: true }).first().click();
  const withdrawal = researcher.getByRole("form", { name: "Withdraw consent" });
  await withdrawal.getByRole("radio", { name: "The whole consent" }).check();
  await withdrawal.getByRole("button", { name: "Withdraw consent" }).click();
  await expect(withdrawal.getByRole("status")).toContainText("acts from now on");

  await admin.goto(summary);
  await expect(figureIn(admin, title)).toContainText("People killed: none established.");
  await expect(method(admin)).toContainText("Interviewed for this summary: one witness");
  await figureIn(admin, title).getByRole("link", { name: title }).click();
  await admin.getByRole("link", { name: /^Left out/ }).click();
  const left = admin.getByRole("listitem").filter({ has: admin.getByRole("heading", { name: `${act.code}.1` }) });
  await expect(left).toContainText(
    `Unsupported: one independent source is left, too little for “confirmed”. No longer usable: ${second.code}.`,
  );
  await expectAccessible(admin);

  // The act says so wherever it stands; what was decided stays as it was decided.
  await reviewer.reload();
  await expect(reviewer.getByRole("note").filter({ hasText: "Unsupported" }).first()).toContainText(second.code);
  await expect(reviewer.getByRole("main")).toContainText("Confirmed");
  await expectAccessible(reviewer);
  expect(await findings()).toBe(decided);

  // The reviewer's queue asks for another decision.
  await reviewer.goto(`/${own.code}/review`);
  await expect(reviewer.getByRole("row", { name: new RegExp(act.code) })).toContainText("To decide again");
});

test("a witness who allows figures inside, and none in public, counts inside alone", async ({ as }) => {
  const own = await ownInvestigation("Consent for one use");
  const act = await anIncident(own, "Killings at a bridge");
  await aWitness(own, act);
  const inside = await aWitness(own, act, { uses: ["internal_figure", "method_count"] });
  await decide(await as("reviewer"), decidePath(own, act), { status: "Confirmed" });
  const admin = await as("admin");
  await draftSummary(admin, own, "A summary");
  await addFigure(admin, { title, actType: "Killing: all kinds together" });
  await expect(figureIn(admin, title)).toContainText("At least 5 people killed.");
  await admin.getByRole("link", { name: "Public reading" }).click();
  await expect(figureIn(admin, title)).toContainText("People killed: none established.");
  await expectAccessible(admin);

  // The public reading says that the act is unsupported, and nothing of whose words it would need.
  await figureIn(admin, title).getByRole("link", { name: title }).click();
  await admin.getByRole("link", { name: /^Left out/ }).click();
  const entry = admin.getByRole("listitem").filter({ has: admin.getByRole("heading", { name: `${act.code}.1` }) });
  await expect(entry).toContainText("Unsupported");
  expect(await admin.content()).not.toContain(inside.code);
  await admin.getByRole("link", { name: "Internal reading" }).click();
  await expect(entry).toContainText("Confirmed, supported and inside the scope");
});
