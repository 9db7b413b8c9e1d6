import "server-only";
import { z } from "zod";
import { allow, deny } from "@/lib/access/decision";
import { defineCommand } from "@/lib/command";
import * as field from "@/lib/fields";
import { canReadSummary } from "../../summaries/policy";
import { summaryOf } from "../../summaries/queries";
import { figuresJson } from "../figures-json";
import { figuresText } from "../figures-text";
import { reportWords } from "../language";
import { reportOf } from "../queries";
import { refuseIfWithheld } from "../rules";

const printFiguresInput = z.strictObject({
  investigationId: field.id,
  code: z.string().regex(/^SUM-\d{4,}$/, "errors.notUnderstood"),
  locale: z.enum(["en", "fr"]),
});

/** The same reading as the page's, printed in the terminal as a member: seen, so on the trail. */
export const printFigures = defineCommand({
  name: "figures.printed",
  input: printFiguresInput,
  load: (tx, actor, { investigationId, code }) => summaryOf(tx, actor, { investigationId, code }),
  allow: (actor, summary) => (canReadSummary(actor, summary) ? allow : deny("errors.notFound")),

  async apply({ tx, actor, input: { locale }, subject: summary, now }) {
    const report = await reportOf(tx, actor, summary, { use: "internal", locale, now });
    refuseIfWithheld(report);
    const words = reportWords(locale, { actors: new Map(), units: new Map() });
    return {
      result: { json: JSON.stringify(figuresJson(report), null, 2), text: figuresText(report, words) },
      audit: {
        subjectType: "summary",
        subjectId: summary.summaryId,
        investigationId: summary.investigationId,
        details: { code: summary.code, version: summary.version, use: "internal", asOf: report.asOf },
      },
    };
  },
});
