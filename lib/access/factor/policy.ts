import type { Actor } from "../actor";
import { allow, type Decision, deny } from "../decision";
import { denyUntilSteppedUp, mustEnrol } from "../step-up";

/** A first factor for the asking; a second one in its place only with a code of the first. */
export function canEnrol(actor: Actor, now: Date): Decision {
  return actor.hasFactor ? denyUntilSteppedUp(actor, now) : allow;
}

/** Not by those who must have one. */
export function canRemoveFactor(actor: Actor): Decision {
  return mustEnrol({ ...actor, hasFactor: false }) ? deny("access.factor.isRequired") : allow;
}

/** One's own is changed on one's own account page, by a code: an operator's session alone must not be enough. */
export function canResetFactor(actor: Actor, user: { id: string }): Decision {
  if (!actor.isOperator) return deny("access.onlyOperators");
  return user.id === actor.id ? deny("access.factor.notYourOwn") : allow;
}
