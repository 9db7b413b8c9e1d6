import "server-only";
import { keepVersion } from "@/lib/audit/keep-version";
import { defineCommand } from "@/lib/command";
import { conflict } from "@/lib/errors";
import { canWriteTranscript, interviewsVisibleTo } from "../../policy";
import { takeMarkAwayInput } from "../schema";

/** Takes a mark off a passage; which one it was is kept among the versions. */
export const takeMarkAway = defineCommand({
  name: "interview.mark-taken-away",
  input: takeMarkAwayInput,
  load: (tx, actor, { markId }) => tx.passageMark.findFirst({ where: { id: markId, AND: interviewsVisibleTo(actor) } }),
  allow: canWriteTranscript,

  async apply({ tx, actor, subject: mark, now }) {
    const { count } = await tx.passageMark.deleteMany({ where: { id: mark.id } });
    if (count !== 1) throw conflict("errors.changedMeanwhile");
    await keepVersion(tx, actor, "passage-mark", mark, now);

    return {
      result: { interviewId: mark.interviewId, paragraphId: mark.paragraphId },
      audit: {
        subjectType: "interview",
        subjectId: mark.interviewId,
        investigationId: mark.investigationId,
        details: { markId: mark.id, kind: mark.kind },
      },
    };
  },
});
