import "server-only";
import { keepVersion } from "@/lib/audit/keep-version";
import { defineCommand } from "@/lib/command";
import { conflict } from "@/lib/errors";
import { canWriteSummary } from "../policy";
import { findFigureRow } from "../queries";
import { withdrawFigureInput } from "../schema";

/** The figure leaves the summary; its row stays, with who, when and why. */
export const withdrawFigure = defineCommand({
  name: "figure.withdrawn",
  input: withdrawFigureInput,
  load: findFigureRow,
  allow: canWriteSummary,

  async apply({ tx, actor, input, subject: figure, now }) {
    const { id: figureId, summaryId, investigationId } = figure;
    await tx.$queryRaw`SELECT id FROM "Summary" WHERE id = ${summaryId}::uuid FOR UPDATE`;
    const followers = await tx.figure.count({ where: { summaryId, followsFigureId: figureId, withdrawnAt: null } });
    if (followers > 0) throw conflict("accountability.refusals.isFollowed");

    const { count } = await tx.figure.updateMany({
      where: { id: figureId, version: input.version, withdrawnAt: null },
      data: { withdrawnAt: now, version: { increment: 1 } },
    });
    if (count !== 1) throw conflict("errors.changedMeanwhile");
    await keepVersion(tx, actor, "figure", figure, now, input.reason);

    return {
      result: { figureId, summaryId },
      audit: {
        subjectType: "summary",
        subjectId: summaryId,
        investigationId,
        reason: input.reason,
        details: { figureId },
      },
    };
  },
});
