import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { JudgedEvidence } from "./items";
import { canJudge, canReopenRound, mustStayBlind } from "./policy";
import { canReopen, isRoundOpen, judgementsOfRound, type SeenStatus } from "./rounds";
import { checkResults, checks, confidences, outcomes } from "./rules";
import type { JudgementView, Staff, VerificationView } from "./types";

type JudgementRow = {
  id: string;
  round: number;
  reviewerId: string;
  outcome: string;
  checks: unknown;
  seenWhere: string;
  seenWhen: string;
  seenWhat: string;
  alternatives: string;
  reason: string;
  judgedAt: Date;
};

type RoundRow = { round: number; reason: string; createdById: string; createdAt: Date };

type Around = {
  judgements: JudgementRow[];
  rounds: RoundRow[];
  staff: ReadonlyMap<string, Staff>;
  status: SeenStatus;
};

export function presentVerification(actor: Actor, item: JudgedEvidence, around: Around): VerificationView {
  const decision = canJudge(actor, item);
  return {
    evidenceId: item.evidenceId,
    investigationId: item.investigationId,
    kind: item.kind,
    status: around.status,
    round: item.round,
    isRoundOpen: isRoundOpen(item),
    judgementCount: judgementsOfRound(item).length,
    isBlind: mustStayBlind(actor, item),
    judgements: around.judgements.map((row) => presentJudgement(actor, row, around.staff)),
    rounds: around.rounds.map(({ round, reason, createdById, createdAt }) => ({
      round,
      reason,
      openedBy: around.staff.get(createdById) ?? null,
      openedAt: createdAt,
    })),
    canJudge: decision.allowed,
    refusal: decision.allowed ? null : decision.reason,
    canReopen: canReopenRound(actor, item).allowed && canReopen(item) && !mustStayBlind(actor, item),
  };
}

const storedChecks = z.array(
  z.object({
    check: z.enum(checks),
    result: z.enum(checkResults),
    confidence: z.enum(confidences).nullable(),
    note: z.string(),
  }),
);

function presentJudgement(actor: Actor, row: JudgementRow, staff: ReadonlyMap<string, Staff>): JudgementView {
  return {
    judgementId: row.id,
    round: row.round,
    isMine: row.reviewerId === actor.id,
    reviewer: staff.get(row.reviewerId) ?? null,
    outcome: z.enum(outcomes).parse(row.outcome),
    checks: storedChecks.parse(row.checks),
    seenWhere: row.seenWhere,
    seenWhen: row.seenWhen,
    seenWhat: row.seenWhat,
    alternatives: row.alternatives,
    reason: row.reason,
    judgedAt: row.judgedAt,
  };
}
