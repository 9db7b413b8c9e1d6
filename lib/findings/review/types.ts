/** What waits for a reviewer, in the order in which one thing leads to the next. */
export const waitingKinds = [
  "first_judgement",
  "second_judgement",
  "disagreement",
  "pair",
  "decision",
  "decision_again",
] as const;
export type WaitingKind = (typeof waitingKinds)[number];

export type WaitingRow = {
  kind: WaitingKind;
  /** An evidence item, an act, or the first act of a pair. */
  subjectId: string;
  code: string;
  /** The second act of a pair. */
  otherCode: string | null;
  otherId: string | null;
  /** The title of the item, or of the act's incident. */
  title: string;
  /** The kind of evidence or the type of act: a key of the vocabulary. */
  what: string;
  incidentId: string | null;
  since: Date;
};

export type WaitingCounts = Record<WaitingKind, number>;

export type ReviewQueue = {
  /** Only reviewers have a queue. */
  isReviewer: boolean;
  rows: WaitingRow[];
  /** Over all pages, under the filter. */
  total: number;
  counts: WaitingCounts;
  /** Pairs or acts to decide again are counted up to a bound; beyond it there are more. */
  isCapped: boolean;
};
