import "server-only";
import { keepVersion } from "@/lib/audit/keep-version";
import { defineCommand } from "@/lib/command";
import type { Tx } from "@/lib/db";
import { conflict, invalid } from "@/lib/errors";
import { findPersonByCode } from "@/lib/people/queries";
import { canChangeInterview } from "../policy";
import { changeInterviewInput } from "../schema";
import { conversationColumns, writeParts } from "./check-conversation";
import { loadInterview } from "./load-interview";

/** Corrects what is known about a conversation, also who the interviewee is; what was said stays with the transcript. */
export const changeInterview = defineCommand({
  name: "interview.changed",
  input: changeInterviewInput,
  load: loadInterview,
  allow: canChangeInterview,

  async apply({ tx, actor, input, subject: interview, now }) {
    const { id: interviewId, investigationId, code } = interview;
    const found = await findPersonByCode(tx, actor, investigationId, input.intervieweeCode);
    if (!found) throw invalid("errors.checkTheForm", { intervieweeCode: "people.noSuchCode" });
    const prior = interview.interviewerId;
    const asked = { ...input, investigationId, interviewerId: input.interviewerId ?? prior };
    const interviewee = { ...found, personId: found.id };
    const columns = await conversationColumns(tx, actor, asked, { interviewee, now, prior });

    const { count } = await tx.interview.updateMany({
      where: { id: interviewId, version: input.version },
      data: { ...columns, version: { increment: 1 } },
    });
    if (count !== 1) throw conflict("errors.changedMeanwhile");
    // After the update, which waits for another editor: kept first, two editors at once would collide here.
    const parts = await partsOf(tx, interviewId);
    await keepVersion(tx, actor, "interview", { ...interview, ...parts }, now);
    await writeParts(tx, actor, interview, asked);

    return {
      result: { interviewId, code },
      audit: {
        subjectType: "interview",
        subjectId: interviewId,
        investigationId,
        details: { code, version: input.version + 1, person: found.code },
      },
    };
  },
});

/** What the next version replaces, to be kept with the prior one. */
async function partsOf(tx: Tx, interviewId: string) {
  const inOrder = { where: { interviewId }, orderBy: { position: "asc" } } as const;
  return {
    presences: await tx.interviewPresence.findMany(inOrder),
    priorAccounts: await tx.priorAccount.findMany(inOrder),
  };
}
