import type { Role } from "@/lib/access/actor";

/** What a record of mine still lacks. */
export const lacks = ["transcript", "statement", "consent", "original", "citation", "acts"] as const;
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

export type Overview = {
  roles: Role[];
  totals: { incidents: number; acts: number; interviews: number; evidence: number; people: number };
  standings: Standing[];
  drafts: Draft[];
  draftCount: number;
  attention: Attention;
};
