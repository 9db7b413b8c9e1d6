import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { judgeEvidence } from "@/lib/verification/commands/judge-evidence";
import { checksFor, type EvidenceKind } from "@/lib/verification/rules";
import type { judgeEvidenceInput } from "@/lib/verification/schema";

type Input = z.input<typeof judgeEvidenceInput>;

/** A whole judgement of an item: verified, every check passed, unless said otherwise; a refuting one names what fails. */
export function judgementOf(evidenceId: string, fields: Partial<Input> & { kind?: EvidenceKind } = {}): Input {
  const { kind = "photograph", ...rest } = fields;
  const checks: Input["checks"] = Object.fromEntries(
    checksFor(kind).map((check) => [check, { result: "passes", confidence: "high" }]),
  );
  if (rest.outcome === "refuted") {
    checks.original_or_repost = { result: "fails", confidence: "high", note: "Published in 2019 already." };
  }
  return {
    evidenceId,
    round: 1,
    seenWhat: "Walls of some forty houses, blackened, roofs gone.",
    alternatives: "A bush fire: the trees around are green.",
    outcome: "verified",
    reason: "Place and time agree with the satellite image.",
    checks,
    ...rest,
  };
}

export function buildJudgement(reviewer: Actor, evidenceId: string, fields?: Parameters<typeof judgementOf>[1]) {
  return judgeEvidence(reviewer, judgementOf(evidenceId, fields));
}
