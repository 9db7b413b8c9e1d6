import { z } from "zod";
import { structureKinds, units, victimStatuses } from "@/lib/incidents/types";

const day = z.iso.date();
const actorIds = z.array(z.string().min(1)).min(1);

/** `[[a, b]]` is a and b jointly, `[[a], [b]]` is "a or b", `[]` is "perpetrator not established" (domain.md 4, rule 6). */
const bucket = z.array(z.array(z.string().min(1)).min(1));

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const ring = z
  .array(position)
  .min(4)
  .refine((positions) => String(positions[0]) === String(positions.at(-1)), { message: "scope.ringNotClosed" });

/**
 * What a figure asks (domain.md 4). Unknown keys are refused: a filter that is silently ignored is a wrong number.
 * Days are inclusive on both sides and `null` is open. A polygon is a GeoJSON polygon in WGS84 (longitude first; first
 * ring outside, the others holes), and does not cross the antimeridian.
 */
export const scopeSchema = z
  .strictObject({
    window: z
      .strictObject({ from: day.nullable(), until: day.nullable() })
      .refine(({ from, until }) => from === null || until === null || from <= until, {
        message: "scope.windowEndsBeforeItBegins",
      }),
    area: z
      .discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("admin_units"), pCodes: z.array(z.string().min(1)).min(1) }),
        z.strictObject({ kind: z.literal("polygon"), rings: z.array(ring).min(1) }),
      ])
      .nullable(),
    actors: z
      .discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("exact"), buckets: z.array(bucket).min(1) }),
        z.strictObject({ kind: z.literal("any_of"), actorIds }),
        z.strictObject({ kind: z.literal("includes"), actorIds }),
      ])
      .nullable(),
    actType: z.string().min(1),
    unit: z.enum(units),
    // Asking for "unknown" would be asking for what no finding accepts.
    victimStatus: z.enum(victimStatuses).exclude(["unknown"]).nullable(),
    structureKind: z.enum(structureKinds).exclude(["unknown"]).nullable(),
    /** The figure wishes to say "deliberately"; it does so only if every act in it allows (rule 8). */
    isDeliberate: z.boolean().default(false),
    use: z.enum(["internal", "public"]),
    /** Id of the figure whose identified persons this one leaves out, so as to say "others" (rule 7). */
    followsFigure: z.string().min(1).nullable().default(null),
  })
  .refine(({ unit, victimStatus }) => victimStatus === null || unit === "persons", {
    path: ["victimStatus"],
    message: "scope.onlyPersonsHaveAStatus",
  })
  .refine(({ unit, structureKind }) => structureKind === null || unit === "structures", {
    path: ["structureKind"],
    message: "scope.onlyStructuresHaveAKind",
  });

export type Scope = z.infer<typeof scopeSchema>;
export type ScopeInput = z.input<typeof scopeSchema>;
