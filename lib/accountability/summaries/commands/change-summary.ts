import "server-only";
import { keepVersion } from "@/lib/audit/keep-version";
import { defineCommand } from "@/lib/command";
import { conflict } from "@/lib/errors";
import { canWriteSummary } from "../policy";
import { findSummaryRow } from "../queries";
import { changeSummaryInput } from "../schema";
import { checkSummaryScope } from "./check-figure";

/** Its title, introduction, window and area. Figures keep the scopes that they have. */
export const changeSummary = defineCommand({
  name: "summary.changed",
  input: changeSummaryInput,
  load: findSummaryRow,
  allow: canWriteSummary,

  async apply({ tx, actor, input, subject: { figures: _figures, ...summary }, now }) {
    const scope = await checkSummaryScope(tx, input);
    const { title, introduction } = input;
    const { count } = await tx.summary.updateMany({
      where: { id: summary.id, version: input.version },
      data: { title, introduction, scope, version: { increment: 1 } },
    });
    if (count !== 1) throw conflict("errors.changedMeanwhile");
    await keepVersion(tx, actor, "summary", summary, now);

    const { id, investigationId, code } = summary;
    return {
      result: { summaryId: id, version: input.version + 1 },
      audit: { subjectType: "summary", subjectId: id, investigationId, details: { code, version: input.version + 1 } },
    };
  },
});
