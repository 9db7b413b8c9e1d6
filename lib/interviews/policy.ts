import type { Actor } from "@/lib/access/actor";
import { allow, type Decision, deny } from "@/lib/access/decision";
import { canRecord } from "@/lib/investigations/policy";

type Belonging = { investigationId: string };

/** Testimony asks for a role: to be on the list of members is not enough. */
export function interviewsVisibleTo(actor: Actor) {
  const mine = [...actor.roles].filter(([, roles]) => roles.size > 0).map(([investigationId]) => investigationId);
  return { investigationId: { in: mine } };
}

export function canReadInterview(actor: Actor, { investigationId }: Belonging): Decision {
  const roles = actor.roles.get(investigationId);
  return roles && roles.size > 0 ? allow : deny("interviews.onlyWithARole");
}

export function canRecordInterview(actor: Actor, thing: Belonging): Decision {
  return canRecord(actor, thing);
}

export function canChangeInterview(actor: Actor, thing: Belonging): Decision {
  return canRecord(actor, thing);
}

/** The transcript, its read-back and what is added later. */
export function canWriteTranscript(actor: Actor, thing: Belonging): Decision {
  return canRecord(actor, thing);
}

export function canRecordConsent(actor: Actor, thing: Belonging): Decision {
  return canRecord(actor, thing);
}

/** Whoever the person reaches must be able to act on it at once, without waiting for the interviewer. */
export function canWithdrawConsent(actor: Actor, { investigationId }: Belonging): Decision {
  const mayAct = actor.has("researcher", investigationId) || actor.has("admin", investigationId);
  return mayAct ? allow : deny("consent.onlyResearchersOrAdmins");
}
