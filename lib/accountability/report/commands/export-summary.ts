import "server-only";
import type { Actor } from "@/lib/access/actor";
import { all } from "@/lib/access/decision";
import { denyUntilSteppedUp } from "@/lib/access/step-up";
import { defineCommand } from "@/lib/command";
import type { Tx } from "@/lib/db";
import { canExportSummary } from "../../summaries/policy";
import { summaryOf } from "../../summaries/queries";
import { exportSummaryInput } from "../../summaries/schema";
import { summaryCsv } from "../csv";
import { summaryJson } from "../figures-json";
import { reportOf } from "../queries";
import { refuseIfWithheld } from "../rules";

/** A file for outside of the application. Who took it, for whom and what for is on the trail before it leaves. */
export const exportSummary = defineCommand({
  name: "summary.exported",
  input: exportSummaryInput,
  load: findSummaryById,
  allow: (actor, summary, _input, now) => all(canExportSummary(actor, summary), denyUntilSteppedUp(actor, now)),

  async apply({ tx, actor, input, subject: summary, now }) {
    const { use, format, purpose } = input;
    const report = await reportOf(tx, actor, summary, { use, locale: actor.locale, now });
    refuseIfWithheld(report);
    const body = format === "csv" ? summaryCsv(report) : `${JSON.stringify(summaryJson(report), null, 2)}\n`;

    return {
      result: { fileName: `${summary.code}-${use}.${format}`, format, body },
      audit: {
        subjectType: "summary",
        subjectId: summary.summaryId,
        investigationId: summary.investigationId,
        reason: purpose,
        details: { code: summary.code, version: summary.version, use, format, asOf: report.asOf },
      },
    };
  },
});

async function findSummaryById(tx: Tx, actor: Actor, { summaryId }: { summaryId: string }) {
  const row = await tx.summary.findFirst({ where: { id: summaryId }, select: { investigationId: true } });
  return row && summaryOf(tx, actor, { id: summaryId, investigationId: row.investigationId });
}
