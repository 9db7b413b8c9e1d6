import type { Day } from "@/lib/time/types";

/** What is done for the person: risks weighed, help offered, promises kept; and what the interviewer makes of it. */

export const threats = [
  "retaliation",
  "stigma",
  "retraumatisation",
  "detention",
  "data_seizure",
  "family_at_risk",
  "other",
] as const;
export type Threat = (typeof threats)[number];

export const degrees = ["low", "medium", "high"] as const;
export type Degree = (typeof degrees)[number];

export const riskDecisions = ["go", "go_with_care", "no_go"] as const;
export type RiskDecision = (typeof riskDecisions)[number];

export const referralServices = [
  "medical",
  "psychosocial",
  "legal",
  "protection",
  "shelter",
  "material",
  "child_protection",
  "investigators",
  "other",
] as const;
export type ReferralService = (typeof referralServices)[number];

/** That none exists here, and that it was declined, are answers. */
export const referralOutcomes = ["offered", "accepted", "declined", "none_exists"] as const;
export type ReferralOutcome = (typeof referralOutcomes)[number];

/** What a vulnerable person's interview still needs before it can be completed. */
export const missingCares = ["risk_assessment", "no_go", "referral"] as const;
export type MissingCare = (typeof missingCares)[number];

type Staff = { code: string; name: string };

export type ThreatView = { threat: Threat; likelihood: Degree; impact: Degree; mitigation: string };

export type RiskView = {
  riskId: string;
  version: number;
  threats: ThreatView[];
  decision: RiskDecision;
  note: string;
  assessedOn: Day;
  recordedAt: Date;
  recordedBy: Staff | null;
};

export type ReferralView = {
  referralId: string;
  service: ReferralService;
  outcome: ReferralOutcome;
  organisation: string;
  note: string;
  offeredOn: Day;
  recordedAt: Date;
  recordedBy: Staff | null;
};

export type PromiseView = {
  promiseId: string;
  what: string;
  dueOn: Day;
  channel: string;
  isOverdue: boolean;
  recordedAt: Date;
  recordedBy: Staff | null;
  outcome: { isKept: boolean; reason: string; at: Date; by: Staff | null } | null;
};

export type AssessmentView = { assessmentId: string; text: string; recordedAt: Date; recordedBy: Staff | null };

export type CareView = {
  risks: RiskView[];
  referrals: ReferralView[];
  promises: PromiseView[];
  /** Absent for whoever may not read what the interviewer makes of it. */
  assessments?: AssessmentView[];
  missing: MissingCare[];
  canRecord: boolean;
  /** Say what became of a promise: whoever may act for the person. */
  canSettle: boolean;
  canAssess: boolean;
  canStop: boolean;
};
