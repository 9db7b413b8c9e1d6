import type { Count, Unit } from "../types";

export const pairRelations = ["same", "overlap", "distinct"] as const;
export type DecidedRelation = (typeof pairRelations)[number];

/**
 * How two acts stand to each other, `aActId < bActId`. `undecided` is a pair that may share victims and that nobody has
 * decided on these versions of both acts: it counts as overlapping (domain.md 3, pairs).
 */
export type PairRelation = {
  aActId: string;
  bActId: string;
  relation: DecidedRelation | "undecided";
  /** Which act stands for both; for `same` only. */
  keptActId: string | null;
  /** The decision that holds, or the last one, which a later version of either act made undecided; null if none. */
  decision: PairDecisionView | null;
};

export type PairDecisionView = {
  id: string;
  relation: DecidedRelation;
  keptActId: string | null;
  reason: string;
  aVersion: number;
  bVersion: number;
  decidedById: string;
  decidedAt: Date;
};

/** One of a pair, as a reviewer compares it. */
export type PairedAct = {
  id: string;
  incidentId: string;
  code: string;
  incidentTitle: string;
  actType: string;
  unit: Unit;
  count: Count;
  version: number;
};

/** A pair on an incident's page: what is compared, what was decided, and whether this reader may decide. */
export type PairView = PairRelation & {
  a: PairedAct;
  b: PairedAct;
  decidedByCode: string | null;
  /** One type and one unit: only then can one act stand for both. */
  canBeSame: boolean;
  canDecide: boolean;
  /** Why not, as a message key; null when they may. */
  refusal: string | null;
};
