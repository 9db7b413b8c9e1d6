import { z } from "zod";
import * as field from "@/lib/fields";
import { language } from "../schema";
import type { PartAsked } from "./rules";
import { type Turn, turnsOf } from "./turns";
import { markKinds, speakers, translators } from "./types";

const speaker = z.enum(speakers).default("interviewee");
/** Empty where it is not said which. */
const optionalLanguage = z.string().trim().max(60).default("");
const pasted = z.string().max(2_000_000, "interviews.transcriptTooLong").default("");
const paragraphText = z.string().trim().min(1, "errors.required").max(20_000, "interviews.paragraphTooLong");

const turn = z.strictObject({ speaker, language: optionalLanguage, text: pasted });

const added = {
  interviewId: field.id,
  speaker,
  language: optionalLanguage,
  text: pasted,
  /** Lines of the text that begin with a speaker begin a turn of that speaker. */
  isMarked: field.ticked,
};

export const addParagraphsInput = z.strictObject({
  ...added,
  /** Turns that are known as such already, of an import: then no `text`. */
  turns: z.array(turn).max(50_000).default([]),
});

export const addAddendumInput = z.strictObject({
  ...added,
  /** The paragraph that it is about, by its number; null for the statement as a whole. */
  aboutNumber: field.optionalCount,
});

type Added = { speaker: Turn["speaker"]; language: string; text: string; isMarked: boolean; turns?: Turn[] };

export function turnsOfInput({ speaker, language, text, isMarked, turns = [] }: Added): Turn[] {
  if (turns.length > 0) return turns;
  return isMarked ? turnsOf(text, speaker).map((one) => ({ ...one, language })) : [{ speaker, language, text }];
}

export const changeParagraphInput = z.strictObject({
  paragraphId: field.id,
  version: field.version,
  speaker,
  /** Left out, it stays as it was. */
  language: z.string().trim().max(60).optional(),
  text: paragraphText,
});

export const removeParagraphInput = z.strictObject({ paragraphId: field.id, version: field.version });

/** Version 0 is a translation that is not there yet. */
export const translateParagraphInput = z.strictObject({
  paragraphId: field.id,
  version: z.coerce.number().int().min(0),
  language,
  translator: z.enum(translators, "interviews.chooseTranslator"),
  text: paragraphText,
});

export const markPassageInput = z.strictObject({
  paragraphId: field.id,
  version: field.version,
  kind: z.enum(markKinds, "interviews.chooseMark"),
  passage: z.strictObject({
    quote: z.string().max(20_000).default(""),
    start: z.coerce.number().int().min(0).nullable().default(null),
  }),
});

export const takeMarkAwayInput = z.strictObject({ markId: field.id });

export const fixStatementInput = z.strictObject({
  interviewId: field.id,
  /** Of the text that was read back, as the form was opened on it. */
  textSha256: z.string().regex(/^[0-9a-f]{64}$/, "errors.notUnderstood"),
  readBackOn: field.day,
  readBackLanguage: language,
  corrections: z.string().trim().max(20_000).default(""),
  confirmation: z.string().trim().min(1, "interviews.confirmationMissing").max(20_000),
  interpreterDeclaration: z.string().trim().max(20_000).default(""),
});

const address = z.object({
  edit: field.id.optional().catch(undefined),
  at: field.id.optional().catch(undefined),
  part: z.union([z.literal("whole"), z.coerce.number().int().min(1).max(1_000_000)]).catch(1),
});

/** The part of a transcript that an address asks for, and the paragraph that it opens; nonsense is as if unsaid. */
export function readTranscriptAddress(params: object): { edit: string | undefined; part: PartAsked } {
  const { edit, at, part } = address.parse(params);
  const paragraphId = edit ?? at;
  if (paragraphId) return { edit, part: { paragraphId } };
  return { edit, part: part === "whole" ? part : { part } };
}

const versionsAddress = z.object({ paragraph: field.id.nullable().catch(null), page: field.page });

/** The paragraph whose versions are asked for (null: of all), and the page of the changes; nonsense is as if unsaid. */
export function readVersionsAddress(params: object): { paragraphId: string | null; page: number } {
  const { paragraph, page } = versionsAddress.parse(params);
  return { paragraphId: paragraph, page };
}
