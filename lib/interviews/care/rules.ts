import type { MissingCare } from "./types";

type Cared = {
  vulnerabilities: readonly string[];
  /** Of the last risk assessment; null without one. */
  lastDecision: string | null;
  referralCount: number;
};

/**
 * What stands between a vulnerable person's interview and its completion (Murad Code 7; Eurojust/ICC): a risk assessment
 * that does not say no, and a referral, of which "declined" and "none exists here" are valid outcomes. The database asks
 * the same (ERRCODE AT003).
 */
export function missingCare({ vulnerabilities, lastDecision, referralCount }: Cared): MissingCare[] {
  if (vulnerabilities.length === 0) return [];
  const missing: MissingCare[] = [];
  if (lastDecision === null) missing.push("risk_assessment");
  if (lastDecision === "no_go") missing.push("no_go");
  if (referralCount === 0) missing.push("referral");
  return missing;
}

/** Its day is over and nobody said what became of it. Days are `YYYY-MM-DD`. */
export function isOverdue(promise: { dueOn: string; isSettled: boolean }, today: string): boolean {
  return !promise.isSettled && promise.dueOn < today;
}
