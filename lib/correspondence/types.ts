import type { Day } from "@/lib/time/types";

/** What happened with a letter; its state follows from these rows (rules.ts). */
export const letterEventKinds = ["risk_decided", "not_sent", "sent", "delivered", "replied"] as const;
export type LetterEventKind = (typeof letterEventKinds)[number];

export const riskDecisions = ["go", "no_go"] as const;
export type RiskDecision = (typeof riskDecisions)[number];

/** Why an accused party is not written to (domain.md 5, reply). */
export const notSentReasons = ["unsafe", "no_channel"] as const;
export type NotSentReason = (typeof notSentReasons)[number];

/** How a party answers one allegation: HURIDOCS list 28 (attribution), and "no answer" for what a reply passes over. */
export const letterAnswers = [
  "acknowledges_circumstances",
  "denies_act",
  "denies_responsibility",
  "alternative_explanation",
  "accepts_responsibility",
  "other",
  "no_answer",
] as const;
export type LetterAnswer = (typeof letterAnswers)[number];

export type AllegationAnswer = { number: number; answer: LetterAnswer };

/** One event, in the order in which it was recorded. Fields that its kind does not use are empty. */
export type LetterEvent = {
  kind: LetterEventKind;
  on: Day;
  letterVersion: number;
  /** The decision on the risk, or why it is not sent. */
  reason: RiskDecision | NotSentReason | null;
  identifiable: string;
  words: string;
  channel: string;
  dueOn: Day | null;
  answers: AllegationAnswer[];
};

export const letterStages = [
  "draft",
  "cleared",
  "held_back",
  "not_sent",
  "sent",
  "delivered",
  "overdue",
  "replied_in_part",
  "replied",
] as const;
export type LetterStage = (typeof letterStages)[number];

/** Where a letter stands on a day. `answers` holds the last answer given to each allegation, `no_answer` where none was. */
export type LetterState = {
  stage: LetterStage;
  /** The decision on the risk that still speaks of the present text, or null. */
  risk: RiskDecision | null;
  notSent: NotSentReason | null;
  sentOn: Day | null;
  dueOn: Day | null;
  deliveredOn: Day | null;
  repliedOn: Day | null;
  answers: AllegationAnswer[];
  /** "… had not replied by …" may be said: delivery is proven, the due date has passed, nothing came (domain.md 5). */
  hadNotReplied: boolean;
};

/**
 * What is recorded of the letters to one accused party, as the reply sentences read it. `answered` counts the allegations
 * that have an answer after that reply; `asked` those that were put.
 */
export type PartyReply = {
  letterId: string;
  letterCode: string;
  actorId: string;
  sentOn: Day | null;
  deliveredOn: Day | null;
  dueOn: Day | null;
  notSent: NotSentReason | null;
  replies: { on: Day; answered: number; isComplete: boolean }[];
  asked: number;
};

/** One line of the list of letters. */
export type LetterRow = {
  letterId: string;
  code: string;
  addressee: string;
  subject: string;
  allegationCount: number;
  stage: LetterStage;
  dueOn: Day | null;
  createdAt: Date;
};

export type AllegationView = {
  number: number;
  words: string;
  incident: { id: string; code: string } | null;
  answer: LetterAnswer;
};

export type LetterEventView = LetterEvent & {
  eventId: string;
  recordedBy: { code: string; name: string } | null;
  recordedAt: Date;
};

export type LetterView = {
  letterId: string;
  investigationId: string;
  code: string;
  addressee: { actorId: string; name: string; isState: boolean };
  subject: string;
  body: string;
  version: number;
  createdAt: Date;
  createdBy: { code: string; name: string } | null;
  allegations: AllegationView[];
  events: LetterEventView[];
  state: LetterState;
  can: {
    change: boolean;
    decideRisk: boolean;
    recordNotSent: boolean;
    send: boolean;
    deliver: boolean;
    reply: boolean;
  };
};
