import "server-only";
import { keepVersion } from "@/lib/audit/keep-version";
import { defineCommand } from "@/lib/command";
import { conflict } from "@/lib/errors";
import { canWithdrawCitation } from "../policy";
import { withdrawCitationInput } from "../schema";
import { loadCitation, refuseIfWithdrawn, rowOf } from "./load-citation";

/** The passage no longer stands for or against its act. The row stays, with who, when and why. */
export const withdrawCitation = defineCommand({
  name: "citation.withdrawn",
  input: withdrawCitationInput,
  load: loadCitation,
  allow: canWithdrawCitation,

  async apply({ tx, actor, input, subject: citation, now }) {
    refuseIfWithdrawn(citation);
    const { count } = await tx.citation.updateMany({
      where: { id: citation.id, version: input.version, withdrawnAt: null },
      data: { withdrawnAt: now, withdrawnById: actor.id, withdrawnReason: input.reason, version: { increment: 1 } },
    });
    if (count !== 1) throw conflict("errors.changedMeanwhile");
    await keepVersion(tx, actor, "citation", rowOf(citation), now, input.reason);

    return {
      result: { citationId: citation.id, actId: citation.actId, incidentId: citation.act.incidentId },
      audit: {
        subjectType: "citation",
        subjectId: citation.id,
        investigationId: citation.investigationId,
        reason: input.reason,
        details: { actCode: citation.act.code },
      },
    };
  },
});
