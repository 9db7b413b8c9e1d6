import type { Locator, Page } from "@playwright/test";
import { checksFor, type EvidenceKind, type Outcome } from "../../lib/verification/rules";
import en from "../../messages/en.json" with { type: "json" };
import type { OwnInvestigation } from "./own-investigation";
import { expect } from "./people";

const words = en.verification;

export type Judged = {
  seenWhat?: string;
  alternatives?: string;
  outcome?: Outcome;
  reason?: string;
  /** The check that fails, where the item is refuted. */
  fails?: { check: keyof typeof words.checks; note: string };
};

export const verifyPath = (own: OwnInvestigation, evidenceId: string) => `/${own.code}/evidence/${evidenceId}/verify`;

/** Fills in a whole judgement, every check of the kind answered; the form is not sent. */
export async function fillJudgement(page: Page, kind: EvidenceKind, judged: Judged = {}): Promise<Locator> {
  const { outcome = "verified", fails } = judged;
  const form = page.getByRole("form", { name: "Verify" });
  await form.getByLabel("What is to be seen or heard").fill(judged.seenWhat ?? "Walls without a roof, burned.");
  for (const check of checksFor(kind)) {
    const row = form.getByRole("group", { name: words.checks[check], exact: true });
    const isFailing = fails?.check === check;
    await row.getByLabel("Result").selectOption({ label: isFailing ? words.results.fails : words.results.passes });
    await row.getByLabel("How sure").selectOption({ label: words.confidence.high });
    if (isFailing) await row.getByLabel("What you found, and how").fill(fails.note);
  }
  await form
    .getByLabel(/^What else it could be/)
    .fill(judged.alternatives ?? "Another village: the hill does not fit.");
  await form.getByRole("radio", { name: words.outcomes[outcome], exact: true }).check();
  await form.getByLabel("Reasons for this outcome").fill(judged.reason ?? "Source, file and content agree.");
  return form;
}

/** Opens the item as whoever the page is signed in as, judges it, and waits until the judgement stands there. */
export async function judge(page: Page, path: string, kind: EvidenceKind, judged: Judged = {}) {
  await page.goto(path);
  const form = await fillJudgement(page, kind, judged);
  await form.getByRole("button", { name: "Record my judgement" }).click();
  await expect(page.getByRole("region", { name: "Judgements" })).toContainText("(yours)");
}
