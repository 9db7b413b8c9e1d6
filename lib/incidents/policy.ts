import { type Actor, inInvestigationsOf } from "@/lib/access/actor";
import type { Decision } from "@/lib/access/decision";
import { canRecord } from "@/lib/investigations/policy";

type Belonging = { investigationId: string };

export const incidentsVisibleTo = (actor: Actor) => inInvestigationsOf(actor);

export const actsVisibleTo = (actor: Actor) => inInvestigationsOf(actor);

export function canReadIncident(actor: Actor, { investigationId }: Belonging): boolean {
  return actor.isMember(investigationId);
}

export function canRecordIncident(actor: Actor, investigation: Belonging): Decision {
  return canRecord(actor, investigation);
}

/** Any researcher may correct what another recorded: the earlier version is kept, with who replaced it. */
export function canChangeIncident(actor: Actor, incident: Belonging): Decision {
  return canRecord(actor, incident);
}

export function canRecordAct(actor: Actor, incident: Belonging): Decision {
  return canRecord(actor, incident);
}

export function canChangeAct(actor: Actor, act: Belonging): Decision {
  return canRecord(actor, act);
}
