import "server-only";
import { defineCommand } from "@/lib/command";
import { canWriteSummary } from "../policy";
import { findSummaryRow } from "../queries";
import { addFigureInput } from "../schema";
import { checkFigure } from "./check-figure";

/** One number with its own scope, after those that the summary has. */
export const addFigure = defineCommand({
  name: "figure.added",
  input: addFigureInput,
  load: findSummaryRow,
  allow: canWriteSummary,

  async apply({ tx, actor, input, subject: summary, now }) {
    const { id: summaryId, investigationId } = summary;
    // Two figures added at once stand after one another.
    await tx.$queryRaw`SELECT id FROM "Summary" WHERE id = ${summaryId}::uuid FOR UPDATE`;
    const scope = await checkFigure(tx, input, { investigationId, summaryId, figureId: null });
    const last = await tx.figure.aggregate({ where: { summaryId }, _max: { position: true } });

    const { title, followsFigureId } = input;
    const figure = await tx.figure.create({
      data: {
        investigationId,
        summaryId,
        position: (last._max.position ?? 0) + 1,
        title,
        scope,
        followsFigureId,
        createdById: actor.id,
        createdAt: now,
      },
    });

    return {
      result: { figureId: figure.id, summaryId },
      audit: {
        subjectType: "summary",
        subjectId: summaryId,
        investigationId,
        details: { code: summary.code, figureId: figure.id },
      },
    };
  },
});
