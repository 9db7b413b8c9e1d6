import { z } from "zod";
import * as field from "@/lib/fields";
import { type EvidenceKind, satelliteRoles } from "./types";

/** A moment in UTC, as a picker of date and time sends it or as ISO 8601 with Z; kept as ISO 8601 with Z. */
const utcMoment = z
  .string("errors.required")
  .trim()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z?$/, "evidence.utcMoment")
  .transform((typed, context) => {
    const moment = new Date(typed.endsWith("Z") ? typed : `${typed}Z`);
    if (!Number.isNaN(moment.getTime())) return moment.toISOString();
    context.addIssue({ code: "custom", message: "evidence.utcMoment" });
    return z.NEVER;
  });

/** A decimal number within bounds; a decimal comma is read as people write it in French. */
function number(minimum: number, maximum: number) {
  return z
    .union([z.number(), z.string()])
    .transform((typed, context) => {
      const value = Number(String(typed).trim().replace(",", "."));
      if (value >= minimum && value <= maximum) return value;
      context.addIssue({ code: "custom", message: "evidence.numberInBounds" });
      return z.NEVER;
    })
    .nullable()
    .default(null);
}

const webAddress = z
  .string("errors.required")
  .trim()
  .max(2_000)
  .refine((typed) => URL.canParse(typed) && /^https?:$/.test(new URL(typed).protocol), "evidence.webAddress");

const text = field.optionalShortText;

/**
 * Fields of each kind. Satellite: STAC's `datetime`, `gsd` (metres), `eo:cloud_cover` (%); web capture: Berkeley Protocol's
 * collection record. `recordedBy` and `authorRole` are words for a role ("a resident"), never a name.
 */
const fieldsOf = {
  satellite_image: z.strictObject({
    provider: field.shortText,
    platform: text,
    sensor: text,
    sceneId: text,
    acquiredAt: utcMoment,
    gsdMetres: number(0.01, 10_000),
    cloudCoverPercent: number(0, 100),
    role: z.enum(satelliteRoles).default("unknown"),
    licence: text,
  }),
  video: z.strictObject({ durationSeconds: number(0, 1_000_000), device: text, recordedBy: text }),
  photograph: z.strictObject({ device: text, direction: text, recordedBy: text }),
  audio: z.strictObject({ durationSeconds: number(0, 1_000_000), device: text, recordedBy: text }),
  document: z.strictObject({ docType: text, language: text, pages: field.optionalCount }),
  web_capture: z.strictObject({ url: webAddress, capturedAt: utcMoment, tool: text }),
  external_report: z.strictObject({
    publisher: field.shortText,
    agency: text,
    authorRole: text,
    publishedOn: field.day,
    url: webAddress.or(z.literal("")).default(""),
    rights: text,
  }),
} as const satisfies Record<EvidenceKind, z.ZodType>;

/** A form in which every field was left empty sends no details at all: what is missing is still said field by field. */
function orNothing<Schema extends z.ZodType>(schema: Schema) {
  return schema.prefault({} as never);
}

export const detailsOf = {
  satellite_image: orNothing(fieldsOf.satellite_image),
  video: orNothing(fieldsOf.video),
  photograph: orNothing(fieldsOf.photograph),
  audio: orNothing(fieldsOf.audio),
  document: orNothing(fieldsOf.document),
  web_capture: orNothing(fieldsOf.web_capture),
  external_report: orNothing(fieldsOf.external_report),
};

export type DetailField = {
  name: string;
  input: "text" | "number" | "day" | "moment" | "url" | "satelliteRole";
  isRequired: boolean;
};

const requiredTexts = new Set(["provider", "acquiredAt", "url", "capturedAt", "publisher", "publishedOn"]);
const inputs: Record<string, DetailField["input"]> = {
  acquiredAt: "moment",
  capturedAt: "moment",
  publishedOn: "day",
  gsdMetres: "number",
  cloudCoverPercent: "number",
  durationSeconds: "number",
  pages: "number",
  url: "url",
  role: "satelliteRole",
};

/** The fields of a kind in their order, as forms and records show them. */
export function detailFieldsOf(kind: EvidenceKind): DetailField[] {
  return Object.keys(fieldsOf[kind].shape).map((name) => ({
    name,
    input: inputs[name] ?? "text",
    // A report may be on paper only.
    isRequired: requiredTexts.has(name) && !(kind === "external_report" && name === "url"),
  }));
}

/** Details as stored, in the order of the form, without what was left empty. */
export function filledDetails(kind: EvidenceKind, stored: unknown): Record<string, string | number> {
  const values =
    typeof stored === "object" && stored !== null ? new Map(Object.entries(stored)) : new Map<string, unknown>();
  const filled = detailFieldsOf(kind).flatMap(({ name }): Array<[string, string | number]> => {
    const value = values.get(name);
    return (typeof value === "string" && value !== "") || typeof value === "number" ? [[name, value]] : [];
  });
  return Object.fromEntries(filled);
}
