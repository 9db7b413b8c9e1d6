import "server-only";
import { defineCommand } from "@/lib/command";
import { dateOfDay } from "@/lib/time/clock";
import { refuseDayToCome } from "../../commands/check-conversation";
import { loadInterview, lockInterview } from "../../commands/load-interview";
import { canRecordCare } from "../policy";
import { assessRiskInput } from "../schema";

/** Threats, what is done about each, and whether to go on. A new look is a new version; the last one holds. */
export const assessRisk = defineCommand({
  name: "interview.risk-assessed",
  input: assessRiskInput,
  load: loadInterview,
  allow: canRecordCare,

  async apply({ tx, actor, input: { interviewId, assessedOn, ...assessed }, subject: interview, now }) {
    refuseDayToCome(now, { assessedOn });
    await lockInterview(tx, interviewId);
    const version = 1 + (await tx.riskAssessment.count({ where: { interviewId } }));
    const { investigationId, code } = interview;
    const { id: riskId } = await tx.riskAssessment.create({
      data: {
        ...assessed,
        investigationId,
        interviewId,
        version,
        assessedOn: dateOfDay(assessedOn),
        recordedById: actor.id,
        createdAt: now,
      },
      select: { id: true },
    });

    return {
      result: { riskId, interviewId, version },
      audit: {
        subjectType: "interview",
        subjectId: interviewId,
        investigationId,
        details: { code, assessment: version, decision: assessed.decision },
      },
    };
  },
});
