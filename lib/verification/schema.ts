import { z } from "zod";
import * as field from "@/lib/fields";
import { checkResults, checks, confidences, outcomes } from "./rules";

const answer = z.strictObject({
  result: z.enum(checkResults, "verificationPages.refusals.chooseResult"),
  confidence: z.enum(confidences).nullable().default(null),
  note: z.string().trim().max(5_000).default(""),
});

/** A result says how sure it is; a doubt says what it is. */
const judgedAnswer = answer.superRefine(({ result, confidence, note }, context) => {
  const isJudged = result === "passes" || result === "concerns" || result === "fails";
  const problem = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
  if (isJudged && confidence === null) problem("confidence", "verificationPages.refusals.sayHowSure");
  if (!isJudged && confidence !== null) problem("confidence", "verificationPages.refusals.nothingToBeSureOf");
  if ((result === "concerns" || result === "fails") && note === "")
    problem("note", "verificationPages.refusals.sayWhat");
});

export const judgeEvidenceInput = z.strictObject({
  evidenceId: field.id,
  /** The round that the form was opened in. */
  round: z.coerce.number().int().min(1),
  seenWhat: field.longText,
  seenWhere: field.optionalLongText,
  seenWhen: field.optionalLongText,
  checks: z.partialRecord(z.enum(checks), judgedAnswer).default({}),
  alternatives: field.longText,
  outcome: z.enum(outcomes, "verificationPages.refusals.chooseOutcome"),
  reason: field.reason,
});

export const reopenRoundInput = z.strictObject({
  evidenceId: field.id,
  /** The round that is closed by this. */
  round: z.coerce.number().int().min(1),
  reason: field.reason,
});
