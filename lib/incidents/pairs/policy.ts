import type { Actor } from "@/lib/access/actor";
import { allow, type Decision, deny } from "@/lib/access/decision";
import { canConductReview } from "@/lib/investigations/policy";

/** `recorders` are the users who recorded either act or a source cited for it: `recordersOfActs`. */
export type DecidablePair = { investigationId: string; recorders: ReadonlySet<string> };

/** A reviewer decides, and never on what they recorded, or on an act resting on a source they recorded (domain.md 3). */
export function canDecidePair(actor: Actor, pair: DecidablePair): Decision {
  const may = canConductReview(actor, pair);
  if (!may.allowed) return may;
  return pair.recorders.has(actor.id) ? deny("incidents.pairs.notOnYourOwn") : allow;
}
