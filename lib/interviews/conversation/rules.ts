import type { Contact, InterviewForm, Recontact } from "./types";

/** Whom Eurojust/ICC ask civil society not to take a detailed account of: take the minimum, and refer. */
const protectedOnes = ["child", "sexual_violence"];

export function isFirstAccountTheRule(vulnerabilities: readonly string[]): boolean {
  return vulnerabilities.some((flag) => protectedOnes.includes(flag));
}

/** What was chosen, else the default: a first account of a child or a survivor of sexual violence, the full record otherwise. */
export function formOf(chosen: InterviewForm | null, vulnerabilities: readonly string[]): InterviewForm {
  return chosen ?? (isFirstAccountTheRule(vulnerabilities) ? "first_account" : "full");
}

/** What one conversation says of being contacted again: the answer, and the standing of the consent's use `recontact`. */
export type ContactAnswer = { answer: Recontact; standing: string };

/**
 * May this person be contacted again? What they said last decides, over all their conversations (the earliest first);
 * "never" stands whatever a consent says, and a consent to it that was withdrawn in any of them stands too.
 */
export function contactOf(sessions: readonly ContactAnswer[]): Contact {
  const last = sessions.findLast(({ answer }) => answer !== "not_asked");
  if (last?.answer === "never") return "never";
  if (sessions.some(({ standing }) => standing === "withdrawn")) return "withdrawn";
  if (!last) return "not_asked";
  return last.standing === "allowed" ? "agreed" : "not_allowed";
}
