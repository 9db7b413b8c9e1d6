import "server-only";
import { keepVersion } from "@/lib/audit/keep-version";
import { defineCommand } from "@/lib/command";
import { conflict } from "@/lib/errors";
import { canWriteSummary } from "../policy";
import { findFigureRow } from "../queries";
import { changeFigureInput } from "../schema";
import { checkFigure } from "./check-figure";

/** Another title or scope. What the figure asked before is kept. */
export const changeFigure = defineCommand({
  name: "figure.changed",
  input: changeFigureInput,
  load: findFigureRow,
  allow: canWriteSummary,

  async apply({ tx, actor, input, subject: figure, now }) {
    const { id: figureId, summaryId, investigationId } = figure;
    // A circle is made by two changes at once as well as by one.
    await tx.$queryRaw`SELECT id FROM "Summary" WHERE id = ${summaryId}::uuid FOR UPDATE`;
    const scope = await checkFigure(tx, input, { investigationId, summaryId, figureId });
    const { count } = await tx.figure.updateMany({
      where: { id: figureId, version: input.version, withdrawnAt: null },
      data: { title: input.title, scope, followsFigureId: input.followsFigureId, version: { increment: 1 } },
    });
    if (count !== 1) throw conflict("errors.changedMeanwhile");
    await keepVersion(tx, actor, "figure", figure, now);

    return {
      result: { figureId, summaryId, version: input.version + 1 },
      audit: {
        subjectType: "summary",
        subjectId: summaryId,
        investigationId,
        details: { figureId, version: input.version + 1 },
      },
    };
  },
});
