import type { Role } from "@/lib/access/actor";

/** What a record of mine still lacks. */
export const lacks = ["transcript", "statement", "consent", "care", "original", "citation", "acts"] as const;
export type Lack = (typeof lacks)[number];

export type Draft = {
  kind: "interview" | "evidence" | "incident" | "act";
  id: string;
  /** Where an act is found. */
  incidentId: string | null;
  code: string;
  lacks: Lack[];
  recordedAt: Date;
};

/** How far acts are from a finding. */
export type Standing = { status: string; acts: number };

export type Attention = {
  letters: { letterId: string; code: string; addressee: string; dueOn: Date }[];
  consents: { interviewId: string; code: string; endsAt: Date }[];
};

/** A promise to an interviewee whose day is over. */
export type OverduePromise = {
  promiseId: string;
  interviewId: string;
  code: string;
  what: string;
  channel: string;
  dueOn: Date;
  /** Only contact that was agreed: the safe hours and the way stand with the interview. */
  neverContact: boolean;
};

/** Pressure suspected behind a withdrawal, and nobody has said yet what was done about it. */
export type PressureAlert = { withdrawalId: string; interviewId: string; code: string; withdrawnAt: Date };

export type Overview = {
  alerts: PressureAlert[];
  promises: OverduePromise[];
  roles: Role[];
  totals: { incidents: number; acts: number; interviews: number; evidence: number; people: number };
  standings: Standing[];
  drafts: Draft[];
  draftCount: number;
  attention: Attention;
};
