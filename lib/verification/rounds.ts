import type { Outcome, VerificationStatus } from "./rules";

/** A judgement as the rules of rounds see it: who, in which round (from 1), and what they found. */
export type RoundJudgement = { reviewerId: string; outcome: Outcome; round: number };

/** An item of evidence with what bears on who may judge it, and who may see what was judged. */
export type JudgedItem = {
  investigationId: string;
  /** Whoever collected, recorded, brought in or described the item anew: they are no second pair of eyes. */
  handledBy: readonly string[];
  /** The file is there, or the item needs none: an external report. */
  canBeExamined: boolean;
  /** The round that is open or was closed last. */
  round: number;
  judgements: readonly RoundJudgement[];
};

export function judgementsOfRound(item: JudgedItem): RoundJudgement[] {
  return item.judgements.filter(({ round }) => round === item.round);
}

/**
 * Whether a round still waits for a judgement: until two agree that the item is verified or refuted, or two disagree.
 * An inconclusive judgement takes no side, so a third reviewer is asked.
 */
export function isRoundOpen(item: JudgedItem): boolean {
  const outcomes = judgementsOfRound(item).map(({ outcome }) => outcome);
  const verifying = outcomes.filter((outcome) => outcome === "verified").length;
  const refuting = outcomes.filter((outcome) => outcome === "refuted").length;
  return verifying < 2 && refuting < 2 && !(verifying > 0 && refuting > 0);
}

/** A new round is opened over two judgements at least: one alone waits for the second, whatever it says. */
export function canReopen(item: JudgedItem): boolean {
  return judgementsOfRound(item).length >= 2;
}

export function hasJudged(reviewerId: string, item: JudgedItem): boolean {
  return judgementsOfRound(item).some((judgement) => judgement.reviewerId === reviewerId);
}

/**
 * Whether something is kept from a reviewer so that they judge blind: they may still judge in this round, and someone else
 * has. They learn that there is a judgement (the trail, who gave it), never what it says or what follows from it (domain.md 1).
 */
export function isBlind(reader: { id: string; mayJudge: boolean }, item: JudgedItem): boolean {
  const others = judgementsOfRound(item).some(({ reviewerId }) => reviewerId !== reader.id);
  return reader.mayJudge && others && isRoundOpen(item) && !hasJudged(reader.id, item);
}

/** A status as one reader may see it; `withheld`: one judgement at least is given, and theirs is still awaited. */
export type SeenStatus = VerificationStatus | "withheld";
