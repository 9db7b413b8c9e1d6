import "server-only";
import { defineCommand } from "@/lib/command";
import { loadInterview } from "../../commands/load-interview";
import { canWriteAssessment } from "../policy";
import { writeAssessmentInput } from "../schema";

/** What the interviewer makes of it, apart from the text and from the eyes of most. A second thought is a second row. */
export const writeAssessment = defineCommand({
  name: "interview.assessed",
  input: writeAssessmentInput,
  load: loadInterview,
  allow: canWriteAssessment,

  async apply({ tx, actor, input: { text }, subject: { id: interviewId, investigationId, code }, now }) {
    const { id: assessmentId } = await tx.interviewerAssessment.create({
      data: { investigationId, interviewId, text, recordedById: actor.id, createdAt: now },
      select: { id: true },
    });
    return {
      result: { assessmentId, interviewId },
      audit: { subjectType: "interview", subjectId: interviewId, investigationId, details: { code } },
    };
  },
});
