import "server-only";
import type { z } from "zod";
import { defineCommand } from "@/lib/command";
import { conflict, Failure, type Message } from "@/lib/errors";
import { holdJudgedItem } from "../items";
import { canJudge } from "../policy";
import { checkJudgement, checks } from "../rules";
import { judgeEvidenceInput } from "../schema";

/**
 * One reviewer's judgement of one item, by named checks, without sight of the others' (domain.md 1). The trail says that
 * they judged, in which round, and nothing of what: members read the trail, those too who have yet to judge.
 */
export const judgeEvidence = defineCommand({
  name: "evidence.judged",
  input: judgeEvidenceInput,
  load: holdJudgedItem,
  allow: canJudge,

  async apply({ tx, actor, input, subject: item, now }) {
    if (input.round !== item.round) throw conflict("verificationPages.refusals.roundMoved");
    const answers = answersOf(input.checks);
    refuse({ kind: item.kind, outcome: input.outcome, checks: answers });

    const { investigationId, evidenceId, code, round } = item;
    const { seenWhere, seenWhen, seenWhat, alternatives, outcome, reason } = input;
    const judgement = await tx.judgement.create({
      data: {
        investigationId,
        evidenceId,
        round,
        reviewerId: actor.id,
        outcome,
        checks: answers,
        seenWhere,
        seenWhen,
        seenWhat,
        alternatives,
        reason,
        judgedAt: now,
      },
    });

    return {
      result: { evidenceId, judgementId: judgement.id },
      audit: { subjectType: "evidence", subjectId: evidenceId, investigationId, details: { code, round } },
    };
  },
});

type Given = z.output<typeof judgeEvidenceInput>["checks"];

/** In the order of the vocabulary, whatever the order of the form. */
function answersOf(given: Given) {
  return checks.flatMap((check) => {
    const answer = given[check];
    return answer ? [{ check, ...answer }] : [];
  });
}

function refuse(judgement: Parameters<typeof checkJudgement>[0]) {
  const fields: Record<string, Message[]> = {};
  for (const { field, ...words } of checkJudgement(judgement)) {
    // A check is a group of fields on the screen; what is wrong with it stands beside its result.
    const path = field.startsWith("checks.") ? `${field}.result` : field;
    fields[path] = [...(fields[path] ?? []), words];
  }
  if (Object.keys(fields).length > 0) throw new Failure("invalid", { key: "errors.checkTheForm" }, fields);
}
