import { z } from "zod";
import * as field from "@/lib/fields";
import { degrees, referralOutcomes, referralServices, riskDecisions, threats } from "./types";

const notes = z.string().trim().max(5_000).default("");

const threat = z.strictObject({
  threat: z.enum(threats, "interviews.care.chooseThreat"),
  likelihood: z.enum(degrees, "interviews.care.chooseDegree"),
  impact: z.enum(degrees, "interviews.care.chooseDegree"),
  mitigation: z.string().trim().min(1, "interviews.care.mitigationMissing").max(2_000),
});

export const assessRiskInput = z.strictObject({
  interviewId: field.id,
  threats: z.array(threat, "interviews.care.threatMissing").min(1, "interviews.care.threatMissing").max(30),
  decision: z.enum(riskDecisions, "interviews.care.chooseDecision"),
  note: notes,
  assessedOn: field.day,
});

const referral = {
  service: z.enum(referralServices, "interviews.care.chooseService"),
  outcome: z.enum(referralOutcomes, "interviews.care.chooseOutcome"),
  organisation: field.optionalShortText,
  note: notes,
  offeredOn: field.day,
};

export const offerReferralInput = z.strictObject({ interviewId: field.id, ...referral });

/** Stopped and referred, in one step: the referral comes with it, unless one is on record already. */
export const stopAndReferInput = z
  .strictObject({
    interviewId: field.id,
    reason: z.string().trim().min(1, "interviews.care.stopReasonMissing").max(5_000),
    service: z.enum(referralServices).nullable().default(null),
    outcome: z.enum(referralOutcomes).nullable().default(null),
    organisation: field.optionalShortText,
    note: notes,
    offeredOn: field.day.nullable().default(null),
  })
  .superRefine(({ service, outcome, offeredOn, organisation, note }, context) => {
    const problem = (at: string, message: string) => context.addIssue({ code: "custom", path: [at], message });
    const isBegun = [service, outcome, offeredOn].some((part) => part !== null) || organisation !== "" || note !== "";
    if (isBegun && service === null) problem("service", "interviews.care.chooseService");
    if (isBegun && outcome === null) problem("outcome", "interviews.care.chooseOutcome");
    if (isBegun && offeredOn === null) problem("offeredOn", "errors.required");
  });

export const makePromiseInput = z.strictObject({
  interviewId: field.id,
  what: z.string().trim().min(1, "errors.required").max(2_000),
  dueOn: field.day,
  channel: field.optionalShortText,
});

export const settlePromiseInput = z
  .strictObject({
    promiseId: field.id,
    kept: z.enum(["kept", "not_kept"], "interviews.care.chooseKept"),
    reason: notes,
  })
  .superRefine(({ kept, reason }, context) => {
    if (kept === "not_kept" && reason === "")
      context.addIssue({ code: "custom", path: ["reason"], message: "interviews.care.brokenReasonMissing" });
  });

export const writeAssessmentInput = z.strictObject({ interviewId: field.id, text: field.longText });
