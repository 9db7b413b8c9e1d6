import type { Actor } from "./actor";
import { allow, type Decision } from "./decision";

/** How long a code of the second factor holds for what needs a fresh one (security.md "Step-up"). */
export const steppedUpForMs = 5 * 60_000;

type Proven = Pick<Actor, "factorProvenAt">;
type Factor = Proven & Pick<Actor, "hasFactor" | "isFactorRequired">;

/** Whether the second factor was proven in this session less than five minutes ago. */
export function isSteppedUp({ factorProvenAt }: Proven, now: Date): boolean {
  if (factorProvenAt === null) return false;
  const age = now.getTime() - factorProvenAt.getTime();
  return age >= 0 && age < steppedUpForMs;
}

/**
 * For `allow` of a command that needs a fresh second factor, after its own policy: `all(canX(actor, x), denyUntilSteppedUp(actor, now))`.
 * Refuses with `remedy: "step-up"`, and the form asks for the code in place; without a factor, where the installation
 * requires one, with `remedy: "enrol"`. Where it is only offered, those who have none are let through.
 */
export function denyUntilSteppedUp(actor: Factor, now: Date): Decision {
  if (!actor.hasFactor)
    return actor.isFactorRequired ? { allowed: false, reason: "access.factor.enrolFirst", remedy: "enrol" } : allow;
  return isSteppedUp(actor, now) ? allow : { allowed: false, reason: "access.factor.proveFirst", remedy: "step-up" };
}

/** Whether this person must set up a second factor before anything else (security.md "Second factor"). */
export function mustEnrol(
  actor: Pick<Actor, "hasFactor" | "isFactorRequired" | "isOperator" | "roles">,
  { wasReset = false, opensSeals = false } = {},
): boolean {
  if (actor.hasFactor) return false;
  if (wasReset) return true;
  const isAdmin = [...actor.roles.values()].some((roles) => roles.has("admin"));
  return actor.isFactorRequired && (actor.isOperator || isAdmin || opensSeals);
}
