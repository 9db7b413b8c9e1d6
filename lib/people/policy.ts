import { type Actor, inInvestigationsOf } from "@/lib/access/actor";
import type { Decision } from "@/lib/access/decision";
import { canRecord } from "@/lib/investigations/policy";

type Belonging = { investigationId: string };

export function peopleVisibleTo(actor: Actor) {
  return inInvestigationsOf(actor);
}

/** Codes and what does not identify: every member of the investigation. */
export function canReadPerson(actor: Actor, { investigationId }: Belonging): boolean {
  return actor.isMember(investigationId);
}

export function canRecordPerson(actor: Actor, thing: Belonging): Decision {
  return canRecord(actor, thing);
}

export function canChangePerson(actor: Actor, thing: Belonging): Decision {
  return canRecord(actor, thing);
}
