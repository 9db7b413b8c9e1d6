import { type Actor, inInvestigationsOf } from "@/lib/access/actor";
import { allow, type Decision, deny } from "@/lib/access/decision";
import { canConductReview, canRecord } from "@/lib/investigations/policy";

type Belonging = { investigationId: string };

/** `recorders` are the users who recorded the act or a source cited for it: `recordersOfAct`. */
export type AnswerableCitation = Belonging & { recorders: ReadonlySet<string> };

export const citationsVisibleTo = (actor: Actor) => inInvestigationsOf(actor);

export function canReadCitation(actor: Actor, { investigationId }: Belonging): boolean {
  return actor.isMember(investigationId);
}

export function canCite(actor: Actor, act: Belonging): Decision {
  return canRecord(actor, act);
}

export function canChangeCitation(actor: Actor, citation: Belonging): Decision {
  return canRecord(actor, citation);
}

export function canWithdrawCitation(actor: Actor, citation: Belonging): Decision {
  return canRecord(actor, citation);
}

/** An answer clears the way to a confirmed act, so it takes a reviewer who recorded neither act nor source (domain.md 3). */
export function canAnswerContradiction(actor: Actor, citation: AnswerableCitation): Decision {
  const may = canConductReview(actor, citation);
  if (!may.allowed) return may;
  return citation.recorders.has(actor.id) ? deny("citations.notOnYourOwn") : allow;
}
