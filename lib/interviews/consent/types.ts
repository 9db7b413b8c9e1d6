import type { Day } from "@/lib/time/types";
import type { ConsentUse } from "../rules";

export const identityLevels = ["named", "pseudonym", "anonymous", "confidential"] as const;
export type IdentityLevel = (typeof identityLevels)[number];

export const consentMethods = ["written", "oral_recorded", "oral_noted"] as const;
export type ConsentMethod = (typeof consentMethods)[number];

/** For each use: yes, no, or "ask me again when it comes to it". What was not answered is not allowed. */
export const useAnswers = ["yes", "no", "ask_again"] as const;
export type UseAnswer = (typeof useAnswers)[number];

export const capacities = ["adult", "minor_with_guardian", "supported", "lacks"] as const;
/** Rows from before it was asked say so. */
export type Capacity = (typeof capacities)[number] | "not_recorded";

/** What an informed consent was informed of (Murad Code; Eurojust/ICC). */
export const explainedItems = [
  "who_we_are",
  "purpose",
  "voluntary",
  "stop_skip_withdraw",
  "what_is_kept",
  "who_may_see",
  "possible_uses",
  "court_may_compel",
  "published_stays",
  "risks",
  "asked_again_or_testify",
  "complaints",
  "no_promise",
] as const;
export type ExplainedItem = (typeof explainedItems)[number];

/** Without these a consent is not informed: what we want, that they may refuse, and where our word ends. */
export const essentialItems = [
  "who_we_are",
  "purpose",
  "voluntary",
  "stop_skip_withdraw",
  "court_may_compel",
  "published_stays",
] as const satisfies readonly ExplainedItem[];

type Staff = { code: string; name: string };

export type ConsentView = {
  consentId: string;
  version: number;
  uses: ConsentUse[];
  asksAgain: ConsentUse[];
  identityLevel: IdentityLevel;
  conditions: string;
  method: ConsentMethod;
  language: string;
  interpreter: { personId: string; code: string } | null;
  /** Empty where only the whole was noted. */
  explained: ExplainedItem[];
  explainedBy: Staff | null;
  hasTeachBack: boolean;
  capacity: Capacity;
  capacityNote: string;
  givenAt: Date;
  /** The last day on which it holds; null is without end. */
  lastDay: Day | null;
  recordedAt: Date;
  recordedBy: Staff | null;
};

export type WithdrawalView = {
  withdrawalId: string;
  /** Empty is the whole of it. */
  uses: ConsentUse[];
  reason: string;
  isPressureSuspected: boolean;
  isByCodeWord: boolean;
  /** What was done about the suspicion of pressure, once someone looked into it. */
  lookedInto: { note: string; at: Date; by: Staff | null } | null;
  withdrawnAt: Date;
  recordedAt: Date;
  recordedBy: Staff | null;
};
