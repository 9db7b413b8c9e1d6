import { type Actor, inInvestigationsOf } from "@/lib/access/actor";
import type { Decision } from "@/lib/access/decision";
import { canAdminister } from "@/lib/investigations/policy";

type Belonging = { investigationId: string };

export function stepsVisibleTo(actor: Actor) {
  return inInvestigationsOf(actor);
}

export function canReadSteps(actor: Actor, { investigationId }: Belonging): boolean {
  return actor.isMember(investigationId);
}

/** What a summary says of an authority is an admin's work, the search behind it too. */
export function canRecordSteps(actor: Actor, thing: Belonging): Decision {
  return canAdminister(actor, thing);
}
