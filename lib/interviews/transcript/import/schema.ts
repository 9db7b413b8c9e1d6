import { z } from "zod";
import * as field from "@/lib/fields";
import { speakers } from "../types";
import { fileKinds } from "./file-kinds";
import { mostParagraphs, tooMuch } from "./rules";

const milliseconds = z.number().int().min(0).max(2_000_000_000).optional();

const turn = z.strictObject({
  speaker: z.enum(speakers),
  text: z.string().trim().min(1, "errors.required"),
  startMs: milliseconds,
  endMs: milliseconds,
});

/** Paragraphs as the browser read them out of a file: one field of JSON, for thousands of fields would outweigh them. */
const turns = z
  .string("errors.required")
  .max(8_000_000, "interviews.import.refused.characters")
  .transform((json, context) => {
    try {
      return JSON.parse(json) as unknown;
    } catch {
      context.addIssue({ code: "custom", message: "errors.notUnderstood" });
      return z.NEVER;
    }
  })
  .pipe(z.array(turn).min(1, "errors.required").max(mostParagraphs, "interviews.import.refused.paragraphs"))
  .superRefine((paragraphs, context) => {
    const problem = tooMuch(paragraphs);
    if (problem) context.addIssue({ code: "custom", message: `interviews.import.refused.${problem.what}` });
    // PostgreSQL stores neither; a browser that read the file leaves both out and says so.
    if (paragraphs.some(({ text }) => text.includes("\0") || !text.isWellFormed()))
      context.addIssue({ code: "custom", message: "errors.notUnderstood" });
    if (paragraphs.some(({ startMs, endMs }) => endMs !== undefined && (startMs === undefined || endMs < startMs)))
      context.addIssue({ code: "custom", message: "errors.notUnderstood" });
  });

export const importParagraphsInput = z.strictObject({
  interviewId: field.id,
  /** What the file was: for the audit trail. Its name may hold a name, and is never sent. */
  kind: z.enum(fileKinds, "errors.notUnderstood"),
  /** Of the whole text; empty where it is not said. */
  language: z.string().trim().max(60).default(""),
  turns,
});
