import { z } from "zod";
import * as field from "@/lib/fields";
import { letterAnswers, notSentReasons, riskDecisions } from "./types";

const mostAllegations = 200;

const allegation = z.strictObject({
  words: z.string().trim().max(5_000).default(""),
  incidentId: field.id.nullable().default(null),
});

// The form sends its empty rows too; an incident chosen without words is a row that lost them, and is said.
const allegations = z
  .array(allegation)
  .max(mostAllegations)
  .default([])
  .transform((rows) => rows.filter(({ words, incidentId }) => words !== "" || incidentId !== null))
  .refine((rows) => rows.length > 0, { message: "correspondence.refusals.noAllegation" })
  .refine((rows) => rows.every(({ words }) => words !== ""), {
    message: "correspondence.refusals.allegationWithoutWords",
  });

const letterFields = {
  addresseeId: field.id,
  subject: field.shortText,
  body: field.optionalLongText,
  allegations,
};

export const draftLetterInput = z.strictObject({ investigationId: field.id, ...letterFields });

export const changeLetterInput = z.strictObject({ letterId: field.id, version: field.version, ...letterFields });

/** Every event names the version of the letter that was on the screen. */
const about = { letterId: field.id, version: field.version };

export const decideLetterRiskInput = z.strictObject({
  ...about,
  decision: z.enum(riskDecisions, "errors.required"),
  identifiable: field.reason,
  reprisalRisk: field.reason,
});

export const recordNotSentInput = z.strictObject({
  ...about,
  why: z.enum(notSentReasons, "errors.required"),
  reason: field.reason,
});

export const recordSentInput = z.strictObject({ ...about, on: field.day, channel: field.shortText, dueOn: field.day });

export const recordDeliveryInput = z.strictObject({
  ...about,
  on: field.day,
  proof: field.reason,
  dueOn: field.day.nullable().default(null),
});

export const recordReplyInput = z.strictObject({
  ...about,
  on: field.day,
  words: field.longText,
  answers: z
    .array(z.strictObject({ number: z.coerce.number().int().positive(), answer: z.enum(letterAnswers) }))
    .max(mostAllegations)
    .default([]),
});

/** Filters of the list, from the URL. What can't be read is as if unsaid. */
export const letterFilters = z.object({
  q: field.sought(200),
  addressee: z.uuid().nullable().catch(null),
});
export type LetterFilters = z.output<typeof letterFilters>;

export const letterFilterNames = Object.keys(letterFilters.shape);
export const letterSorts = ["code", "subject", "created"] as const;

/** The column in which a reply's answers are kept. */
export const answersColumn = z.array(z.strictObject({ number: z.number(), answer: z.enum(letterAnswers) }));
