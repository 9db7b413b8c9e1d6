import "server-only";
import { keepVersion } from "@/lib/audit/keep-version";
import { defineCommand } from "@/lib/command";
import { conflict, invalid } from "@/lib/errors";
import { findPersonByCode } from "@/lib/people/queries";
import { dateOfDay } from "@/lib/time/clock";
import { canChangeInterview } from "../policy";
import { changeInterviewInput } from "../schema";
import { checkConversation } from "./check-conversation";
import { loadInterview } from "./load-interview";

/** Corrects what is known about a conversation, also who the interviewee is; what was said stays with the transcript. */
export const changeInterview = defineCommand({
  name: "interview.changed",
  input: changeInterviewInput,
  load: loadInterview,
  allow: canChangeInterview,

  async apply({ tx, actor, input, subject: interview, now }) {
    const { id: interviewId, investigationId, code } = interview;
    const asked = { ...input, interviewerId: input.interviewerId ?? interview.interviewerId };
    const checked = await checkConversation(tx, actor, investigationId, asked, { now, prior: interview.interviewerId });
    const person = await findPersonByCode(tx, actor, investigationId, input.intervieweeCode);
    if (!person) throw invalid("errors.checkTheForm", { intervieweeCode: "people.noSuchCode" });
    if (checked.heardFromId === person.id)
      throw invalid("errors.checkTheForm", { heardFromCode: "interviews.heardFromSelf" });

    const { knowledge, modality, placeWords, languages, hasInterpreter, reliability, summary } = input;
    const { count } = await tx.interview.updateMany({
      where: { id: interviewId, version: input.version },
      data: {
        intervieweeId: person.id,
        ...{ knowledge, modality, placeWords, languages, hasInterpreter, reliability, summary },
        ...checked,
        startedOn: dateOfDay(input.startedOn),
        version: { increment: 1 },
      },
    });
    if (count !== 1) throw conflict("errors.changedMeanwhile");
    // After the update, which waits for another editor: kept first, two editors at once would collide here.
    await keepVersion(tx, actor, "interview", interview, now);

    return {
      result: { interviewId, code },
      audit: {
        subjectType: "interview",
        subjectId: interviewId,
        investigationId,
        details: { code, version: input.version + 1, person: person.code },
      },
    };
  },
});
