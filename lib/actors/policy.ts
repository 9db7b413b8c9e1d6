import { type Actor, inInvestigationsOf } from "@/lib/access/actor";
import type { Decision } from "@/lib/access/decision";
import { canRecord } from "@/lib/investigations/policy";

type Belonging = { investigationId: string };

export function actorsVisibleTo(actor: Actor) {
  return inInvestigationsOf(actor);
}

export function canReadActor(actor: Actor, { investigationId }: Belonging): boolean {
  return actor.isMember(investigationId);
}

export function canRecordActor(actor: Actor, thing: Belonging): Decision {
  return canRecord(actor, thing);
}

export function canChangeActor(actor: Actor, thing: Belonging): Decision {
  return canRecord(actor, thing);
}

/** Relations are recorded and ended by researchers. */
export function canRelateActors(actor: Actor, thing: Belonging): Decision {
  return canRecord(actor, thing);
}
