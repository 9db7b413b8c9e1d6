import "server-only";
import { defineCommand } from "@/lib/command";
import { nextCode } from "@/lib/ids/codes";
import { findCompartment } from "@/lib/investigations/queries";
import { canWriteSummary } from "../policy";
import { draftSummaryInput } from "../schema";
import { checkSummaryScope } from "./check-figure";

/** A summary of an investigation: its figures follow, each with a scope of its own. */
export const draftSummary = defineCommand({
  name: "summary.drafted",
  input: draftSummaryInput,
  load: findCompartment,
  allow: canWriteSummary,

  async apply({ tx, actor, input, subject: { investigationId }, now }) {
    const scope = await checkSummaryScope(tx, input);
    const code = await nextCode(tx, investigationId, "SUM");
    const { title, introduction } = input;
    const summary = await tx.summary.create({
      data: { investigationId, code, title, introduction, scope, createdById: actor.id, createdAt: now },
    });

    return {
      result: { summaryId: summary.id, code },
      audit: { subjectType: "summary", subjectId: summary.id, investigationId, details: { code } },
    };
  },
});
