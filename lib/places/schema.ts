import { z } from "zod";
import * as field from "@/lib/fields";
import { defaultRadiusM } from "./types";

const pcode = z
  .string()
  .trim()
  .regex(/^[A-Z]{2}[0-9A-Z-]{0,18}$/, "places.unknownUnit");

const fields = z.strictObject({
  words: z.string().trim().max(300).default(""),
  adminPcode: pcode.nullable().default(null),
  lat: degrees(90, "places.latitude"),
  lon: degrees(180, "places.longitude"),
  radiusM: field.optionalCount,
  publicLevel: z.coerce.number().int().min(0).max(5).nullable().default(null),
});

type Typed = z.output<typeof fields>;
export type PlaceInput = Typed;

/**
 * Where something happened, as a form sends it: the words used, an admin unit by P-code, a WGS84 point (degrees) with the
 * radius in metres within which the true place lies (domain.md 2). A point is both coordinates or none.
 */
export const placeInput = fields.prefault({}).transform((typed, context): PlaceInput => checked(typed, context));

/** The same where no place may be known: `null` when nothing was entered. */
export const optionalPlaceInput = fields
  .prefault({})
  .transform((typed, context): PlaceInput | null => (isEmpty(typed) ? null : checked(typed, context)));

export const adminUnitSearch = field.sought(100);

function checked(typed: Typed, context: z.RefinementCtx<Typed>): PlaceInput {
  const problem = (at: keyof Typed, message: string) => context.addIssue({ code: "custom", path: [at], message });

  if (typed.words === "") problem("words", "places.wordsMissing");
  if (typed.lat !== null && typed.lon === null) problem("lon", "places.bothCoordinates");
  if (typed.lon !== null && typed.lat === null) problem("lat", "places.bothCoordinates");

  const hasPoint = typed.lat !== null && typed.lon !== null;
  if (typed.radiusM !== null && typed.lat === null && typed.lon === null)
    problem("radiusM", "places.radiusWithoutPoint");
  if (typed.radiusM !== null && typed.radiusM > 2_000_000) problem("radiusM", "places.radiusTooLarge");
  return { ...typed, radiusM: hasPoint ? (typed.radiusM ?? defaultRadiusM) : null };
}

function isEmpty({ publicLevel: _, words, ...rest }: Typed): boolean {
  return words === "" && Object.values(rest).every((value) => value === null);
}

/** Decimal degrees; a decimal comma is read as people write it in French. */
function degrees(limit: number, message: string) {
  return z
    .union([z.number(), z.string()])
    .transform((typed, context) => {
      const text = String(typed).trim().replace(",", ".");
      const value = /^[-+]?\d{1,3}(\.\d{1,12})?$/.test(text) ? Number(text) : Number.NaN;
      if (Math.abs(value) <= limit) return value;
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    })
    .nullable()
    .default(null);
}
