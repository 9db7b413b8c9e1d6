import { type Actor, inInvestigationsOf, investigationsOf } from "@/lib/access/actor";
import { allow, type Decision, deny } from "@/lib/access/decision";

type Belonging = { investigationId: string };

export function investigationsVisibleTo(actor: Actor) {
  return { id: { in: investigationsOf(actor) } };
}

export function membershipsVisibleTo(actor: Actor) {
  return { investigationId: { in: investigationsOf(actor) } };
}

/** Operators found investigations; being an operator lets no one see what is in them. */
export function canFoundInvestigation(actor: Actor): Decision {
  return actor.isOperator ? allow : deny("investigations.onlyOperatorsFound");
}

export function canManageMembers(actor: Actor, { investigationId }: Belonging): Decision {
  return actor.has("admin", investigationId) ? allow : deny("investigations.onlyAdmins");
}

/** Records are made by researchers; other roles read, verify, decide or sum up. */
export function canRecord(actor: Actor, { investigationId }: Belonging): Decision {
  return actor.has("researcher", investigationId) ? allow : deny("investigations.onlyResearchers");
}

export function canConductReview(actor: Actor, { investigationId }: Belonging): Decision {
  return actor.has("reviewer", investigationId) ? allow : deny("investigations.onlyReviewers");
}

export function canAdminister(actor: Actor, { investigationId }: Belonging): Decision {
  return actor.has("admin", investigationId) ? allow : deny("investigations.onlyAdmins");
}

export function constraintsVisibleTo(actor: Actor) {
  return inInvestigationsOf(actor);
}

/** Whoever meets a closed road writes it down; whoever writes the summary may too. */
export function canRecordConstraints(actor: Actor, { investigationId }: Belonging): Decision {
  const mayRecord = actor.has("researcher", investigationId) || actor.has("admin", investigationId);
  return mayRecord ? allow : deny("constraints.onlyResearchersOrAdmins");
}
