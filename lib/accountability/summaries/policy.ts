import { type Actor, inInvestigationsOf } from "@/lib/access/actor";
import type { Decision } from "@/lib/access/decision";
import { canAdminister } from "@/lib/investigations/policy";

type Belonging = { investigationId: string };

export function summariesVisibleTo(actor: Actor) {
  return inInvestigationsOf(actor);
}

/** Every member reads summaries: whoever recorded or decided should see what becomes of it. */
export function canReadSummary(actor: Actor, { investigationId }: Belonging): boolean {
  return actor.isMember(investigationId);
}

export function canWriteSummary(actor: Actor, thing: Belonging): Decision {
  return canAdminister(actor, thing);
}

/** What leaves the installation leaves by an admin, on the audit trail. */
export function canExportSummary(actor: Actor, thing: Belonging): Decision {
  return canAdminister(actor, thing);
}
