import { type Actor, inInvestigationsOf } from "@/lib/access/actor";
import type { Decision } from "@/lib/access/decision";
import { canAdminister } from "@/lib/investigations/policy";

type Belonging = { investigationId: string };

export function lettersVisibleTo(actor: Actor) {
  return inInvestigationsOf(actor);
}

export function canReadLetter(actor: Actor, { investigationId }: Belonging): boolean {
  return actor.isMember(investigationId);
}

/** A letter can endanger whoever it speaks of: admins write, decide and record what came of it. */
export function canWriteLetter(actor: Actor, thing: Belonging): Decision {
  return canAdminister(actor, thing);
}
