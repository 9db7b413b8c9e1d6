import type { SeenStatus } from "./rounds";
import type { Check, CheckResult, Confidence, EvidenceKind, Outcome } from "./rules";

export type Staff = { code: string; name: string };

export type CheckView = { check: Check; result: CheckResult; confidence: Confidence | null; note: string };

/** One reviewer's judgement, as those read it who no longer have to be blind to it. */
export type JudgementView = {
  judgementId: string;
  round: number;
  isMine: boolean;
  reviewer: Staff | null;
  outcome: Outcome;
  checks: CheckView[];
  seenWhere: string;
  seenWhen: string;
  seenWhat: string;
  alternatives: string;
  reason: string;
  judgedAt: Date;
};

export type RoundView = { round: number; reason: string; openedBy: Staff | null; openedAt: Date };

/** Where an item stands for one reader. What they must be blind to is absent, not hidden. */
export type VerificationView = {
  evidenceId: string;
  investigationId: string;
  kind: EvidenceKind;
  status: SeenStatus;
  round: number;
  isRoundOpen: boolean;
  /** How many have judged in this round; all that a reviewer who must be blind learns. */
  judgementCount: number;
  isBlind: boolean;
  judgements: JudgementView[];
  rounds: RoundView[];
  canJudge: boolean;
  /** Why this reader may not judge, as a message key; null when they may. */
  refusal: string | null;
  canReopen: boolean;
};
