import { z } from "zod";
import { reliabilities } from "@/lib/evidence/types";
import * as field from "@/lib/fields";
import { disappearanceElements } from "@/lib/incidents/rules";
import { attributes, bearings, knowledgeBases } from "./types";

const offset = z.coerce.number().int().min(0).max(100_000).nullable().default(null);

/** The words selected in a paragraph. Nothing is the paragraph as a whole; without offsets the words are looked for. */
const passageInput = z
  .strictObject({ start: offset, end: offset, quote: z.string().max(20_000).default("") })
  .prefault({});

/** `1:05` and `01:01:05` as `HH:MM:SS`, so that two can be compared. */
const timecode = z
  .string()
  .trim()
  .regex(/^((\d{1,2}:)?\d{1,2}:[0-5]\d)?$/, "citations.timecode")
  .transform((typed) => {
    if (typed === "") return "";
    const parts = typed.split(":").map((part) => part.padStart(2, "0"));
    return [...(parts.length === 2 ? ["00"] : []), ...parts].join(":");
  })
  .default("");

/** A decimal comma is read as people write it in French. */
const percent = z.preprocess(
  (typed) => (typeof typed === "string" ? typed.replace(",", ".") : typed),
  z.coerce.number("citations.percent").min(0, "citations.percent").max(100, "citations.percent"),
);

const locatorInput = z
  .strictObject({
    timecode,
    until: timecode,
    page: z.coerce
      .number("citations.pageNumber")
      .int("citations.pageNumber")
      .min(1, "citations.pageNumber")
      .max(100_000, "citations.pageNumber")
      .nullable()
      .default(null),
    region: z.strictObject({ x: percent, y: percent, width: percent, height: percent }).nullable().default(null),
    whole: field.ticked,
  })
  .prefault({});

const saysInput = z
  .strictObject({
    /** EDTF, as in lib/time. */
    whenEdtf: z.string().trim().max(200).default(""),
    place: field.optionalShortText,
    countMin: field.optionalCount,
    countMax: field.optionalCount,
    countWords: field.optionalShortText,
    actors: field.optionalShortText,
    other: z.string().trim().max(5_000).default(""),
  })
  .prefault({});

const citationFields = {
  passage: passageInput,
  locator: locatorInput,
  bearing: z.enum(bearings, "citations.chooseABearing"),
  knowledge: z.enum(knowledgeBases, "citations.chooseAKnowledge"),
  carries: z.array(z.enum(attributes)).max(attributes.length).default([]),
  elements: z.array(z.enum(disappearanceElements)).max(disappearanceElements.length).default([]),
  says: saysInput,
  admittedById: field.id.nullable().default(null),
  reliabilityOfInformation: z.enum(reliabilities).default("unknown"),
};

/** One paragraph or one item of evidence, to one act. */
export const citePassageInput = z
  .strictObject({
    actId: z.uuid("citations.chooseAnAct"),
    paragraphId: field.id.nullable().default(null),
    evidenceId: field.id.nullable().default(null),
    ...citationFields,
  })
  .refine(({ paragraphId, evidenceId }) => (paragraphId === null) !== (evidenceId === null), {
    message: "citations.oneSource",
    path: ["paragraphId"],
  });

export const changeCitationInput = z.strictObject({
  citationId: field.id,
  version: field.version,
  ...citationFields,
});

export type CitationInput = Omit<z.output<typeof changeCitationInput>, "citationId" | "version">;

export const withdrawCitationInput = z.strictObject({
  citationId: field.id,
  version: field.version,
  reason: field.reason,
});

export const answerContradictionInput = z.strictObject({
  citationId: field.id,
  version: field.version,
  reason: field.reason,
});

/** What the page of a new citation is opened with. Nonsense is as if unsaid. */
export const citationStart = z.object({
  paragraph: z.uuid().nullable().catch(null),
  evidence: z.uuid().nullable().catch(null),
  act: z.uuid().nullable().catch(null),
  /** A source by its code, where one comes from an act: `INT-0003` with the paragraph's number, or `EV-0031`. */
  source: z.string().trim().toUpperCase().max(20).catch(""),
  number: z.coerce.number().int().min(1).max(100_000).nullable().catch(null),
  quote: z.string().max(20_000).catch(""),
});

export type CitationStart = z.output<typeof citationStart>;
