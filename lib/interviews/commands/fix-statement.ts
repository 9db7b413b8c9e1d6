import "server-only";
import type { z } from "zod";
import { defineCommand } from "@/lib/command";
import { conflict, invalid } from "@/lib/errors";
import { dateOfDay, dayOf } from "@/lib/time/clock";
import { canWriteTranscript } from "../policy";
import { currentForm } from "../rules";
import { hashOfStatement } from "../transcript/hash";
import { fixStatementInput } from "../transcript/schema";
import { refuseWithoutCare } from "./check-care";
import { latestDayAnywhere } from "./check-conversation";
import { loadInterview } from "./load-interview";
import { loadTranscript } from "./load-transcript";

type Input = z.output<typeof fixStatementInput>;

/** The interviewee confirmed this text at a read-back: from here on it never changes (domain.md 1). */
export const fixStatement = defineCommand({
  name: "interview.statement-fixed",
  input: fixStatementInput,
  load: loadInterview,
  allow: canWriteTranscript,

  async apply({ tx, actor, input, subject: interview, now }) {
    checkReadBack(input, interview, now);
    const { paragraphs, fixedCount } = await loadTranscript(tx, interview.id);
    if (fixedCount !== null) throw conflict("interviewRules.statementFixed");
    if (paragraphs.length === 0) throw conflict("interviews.nothingToFix");
    await refuseWithoutCare(tx, interview);
    // What was confirmed is what was read back, not what the text has become since.
    const sha256 = hashOfStatement(paragraphs);
    if (sha256 !== input.textSha256) throw conflict("interviews.textChangedSinceReadBack");

    const { interviewId, textSha256: _, ...readBack } = input;
    const { id: statementId } = await tx.statement.create({
      data: {
        ...readBack,
        investigationId: interview.investigationId,
        interviewId,
        readBackOn: dateOfDay(input.readBackOn),
        paragraphCount: paragraphs.length,
        form: currentForm,
        sha256,
        fixedById: actor.id,
        fixedAt: now,
      },
      select: { id: true },
    });

    return {
      result: { statementId, interviewId, sha256 },
      audit: {
        subjectType: "interview",
        subjectId: interviewId,
        investigationId: interview.investigationId,
        details: { code: interview.code, sha256, paragraphs: paragraphs.length },
      },
    };
  },
});

function checkReadBack(input: Input, interview: { startedOn: Date; hasInterpreter: boolean }, now: Date) {
  if (input.readBackOn < dayOf(interview.startedOn))
    throw invalid("errors.checkTheForm", { readBackOn: "interviews.readBackBeforeInterview" });
  if (input.readBackOn > latestDayAnywhere(now))
    throw invalid("errors.checkTheForm", { readBackOn: "interviews.inTheFuture" });
  if (interview.hasInterpreter && input.interpreterDeclaration === "")
    throw invalid("errors.checkTheForm", { interpreterDeclaration: "interviews.declarationMissing" });
}
