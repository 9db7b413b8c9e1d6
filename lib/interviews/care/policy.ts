import type { Actor } from "@/lib/access/actor";
import { allow, type Decision, deny } from "@/lib/access/decision";
import { canRecord } from "@/lib/investigations/policy";

type Belonging = { investigationId: string };
type Led = Belonging & { interviewerId: string };

/** Risks, referrals and promises are recorded by whoever records. */
export function canRecordCare(actor: Actor, thing: Belonging): Decision {
  return canRecord(actor, thing);
}

/** What the interviewer makes of it is for the interviewer and for those who weigh testimony: reviewers and admins. */
export function canReadAssessments(actor: Actor, { investigationId, interviewerId }: Led): boolean {
  const roles = actor.roles.get(investigationId);
  if (!roles || roles.size === 0) return false;
  return actor.id === interviewerId || roles.has("reviewer") || roles.has("admin");
}

export function canWriteAssessment(actor: Actor, interview: Led): Decision {
  const isInterviewer = actor.id === interview.interviewerId && canReadAssessments(actor, interview);
  return isInterviewer ? allow : deny("interviews.care.onlyTheInterviewer");
}

/** Whether a suspicion of pressure was looked into is for an admin to say. */
export function canLookIntoPressure(actor: Actor, { investigationId }: Belonging): Decision {
  return actor.has("admin", investigationId) ? allow : deny("consent.onlyAdminsLookInto");
}
