import { type Actor, inInvestigationsOf } from "@/lib/access/actor";
import { allow, type Decision, deny } from "@/lib/access/decision";
import { canConductReview, canRecord } from "@/lib/investigations/policy";

type Belonging = { investigationId: string };

export const evidenceVisibleTo = (actor: Actor) => inInvestigationsOf(actor);

export function canReadEvidence(actor: Actor, { investigationId }: Belonging): boolean {
  return actor.isMember(investigationId);
}

export function canRecordEvidence(actor: Actor, investigation: Belonging): Decision {
  return canRecord(actor, investigation);
}

/** What is said about an item can be corrected by any researcher; its original by no one. */
export function canChangeEvidence(actor: Actor, evidence: Belonging): Decision {
  return canRecord(actor, evidence);
}

export function canReceiveOriginal(actor: Actor, evidence: Belonging): Decision {
  return canRecord(actor, evidence);
}

/** Whoever may read an item may take a copy: being seen doing it is what protects it. */
export function canCopyOriginal(actor: Actor, evidence: Belonging): Decision {
  return canReadEvidence(actor, evidence) ? allow : deny("evidence.onlyMembers");
}

export function canCheckOriginal(actor: Actor, evidence: Belonging): Decision {
  return canCopyOriginal(actor, evidence);
}

/** Those who handle originals write down what they did with them. */
export function canNoteCustody(actor: Actor, evidence: Belonging): Decision {
  return recordsOrReviews(actor, evidence) ? allow : deny("evidence.onlyWhoHandles");
}

/** Independence is found while recording and while reviewing; either may say that two sources are one. */
export function canJoinOrigin(actor: Actor, source: Belonging): Decision {
  return recordsOrReviews(actor, source) ? allow : deny("evidence.onlyWhoHandles");
}

function recordsOrReviews(actor: Actor, belonging: Belonging): boolean {
  return canRecord(actor, belonging).allowed || canConductReview(actor, belonging).allowed;
}
