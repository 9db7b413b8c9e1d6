import "server-only";
import { defineCommand } from "@/lib/command";
import { conflict, invalid } from "@/lib/errors";
import { loadInterview, lockInterview } from "../../commands/load-interview";
import { canRecordCare } from "../policy";
import { stopAndReferInput } from "../schema";
import { writeReferral } from "./offer-referral";

/** The conversation ends here and the person is referred: a good end, not a failed interview (Eurojust/ICC, first account). */
export const stopAndRefer = defineCommand({
  name: "interview.stopped-and-referred",
  input: stopAndReferInput,
  load: loadInterview,
  allow: canRecordCare,

  async apply({ tx, actor, input, subject: interview, now }) {
    const { id: interviewId, investigationId, code } = interview;
    const { service, outcome, offeredOn, organisation, note, reason } = input;
    await lockInterview(tx, interviewId);
    if (await tx.statement.count({ where: { interviewId } })) throw conflict("interviews.care.alreadyCompleted");
    if (await tx.interviewEnding.count({ where: { interviewId } })) throw conflict("interviews.care.alreadyStopped");

    if (service && outcome && offeredOn)
      await writeReferral(
        tx,
        actor,
        investigationId,
        { interviewId, service, outcome, offeredOn, organisation, note },
        now,
      );
    else if ((await tx.referral.count({ where: { interviewId } })) === 0)
      throw invalid("errors.checkTheForm", { service: "interviews.care.referralMissing" });

    const { id: endingId } = await tx.interviewEnding.create({
      data: {
        investigationId,
        interviewId,
        outcome: "stopped_and_referred",
        reason,
        recordedById: actor.id,
        createdAt: now,
      },
      select: { id: true },
    });
    return {
      result: { endingId, interviewId },
      audit: {
        subjectType: "interview",
        subjectId: interviewId,
        investigationId,
        details: { code, ...(service && { service, referral: outcome }) },
      },
    };
  },
});
