import "server-only";
import { defineCommand } from "@/lib/command";
import { conflict } from "@/lib/errors";
import { canAnswerContradiction } from "../policy";
import { answerContradictionInput } from "../schema";
import { loadAnswerable, refuseIfWithdrawn } from "./load-citation";

/** A reviewer's written answer to a passage that speaks against an act. Rows are added: what was said stays. */
export const answerContradiction = defineCommand({
  name: "contradiction.answered",
  input: answerContradictionInput,
  load: loadAnswerable,
  allow: canAnswerContradiction,

  async apply({ tx, actor, input, subject: citation, now }) {
    refuseIfWithdrawn(citation);
    if (citation.bearing !== "contradicts") throw conflict("citations.nothingToAnswer");

    // The answer is to what the reviewer read: the row is locked so that it can't become something else meanwhile.
    const read = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM "Citation" WHERE id = ${citation.id}::uuid AND version = ${input.version} FOR UPDATE`;
    if (read.length !== 1) throw conflict("errors.changedMeanwhile");

    const answerId = crypto.randomUUID();
    const { id: citationId, investigationId } = citation;
    await tx.contradictionAnswer.createMany({
      data: [
        { id: answerId, investigationId, citationId, reason: input.reason, answeredById: actor.id, answeredAt: now },
      ],
    });

    return {
      result: { answerId, citationId, actId: citation.actId, incidentId: citation.act.incidentId },
      audit: {
        subjectType: "citation",
        subjectId: citationId,
        investigationId,
        reason: input.reason,
        details: { actCode: citation.act.code, answerId },
      },
    };
  },
});
