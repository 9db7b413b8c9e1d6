import { z } from "zod";
import * as field from "@/lib/fields";
import { optionalPlaceInput } from "@/lib/places/schema";
import { optionalWhenInput, whenInput } from "@/lib/time/schema";
import { stateLinks } from "./rules";
import { findingStatuses, magnitudes, structureKinds, units, victimStatusBases, victimStatuses } from "./types";
import { actTypes, involvementDegrees } from "./vocabulary";

/** More than one incident can hold in reality; a form with more rows than this is a mistake or an attack. */
const mostRows = 500;

const incidentFields = {
  title: field.shortText,
  narrative: field.optionalLongText,
  when: whenInput,
  place: optionalPlaceInput,
};

export const recordIncidentInput = z.strictObject({ investigationId: field.id, ...incidentFields });

export const changeIncidentInput = z.strictObject({ incidentId: field.id, version: field.version, ...incidentFields });

/** How many, as typed. What the numbers may be together is said by `checkCount`, with the field to mend. */
const countInput = z
  .strictObject({
    min: field.optionalCount,
    minIsExclusive: field.ticked,
    best: field.optionalCount,
    max: field.optionalCount,
    magnitude: z.enum(magnitudes).nullable().default(null),
  })
  .prefault({});

/** An actor, its degree, and in which alternative it stands: one number is "jointly", two numbers are "A or B". */
const involvementInput = z.strictObject({
  actorId: field.id.optional(),
  degree: z.enum(involvementDegrees).default("carried_out"),
  alternative: z.coerce.number().int().min(1).max(50).default(1),
});

/** A share of the victims; `key` is `dimension:value` of the vocabulary, e.g. `method:drone`. */
const partInput = z.strictObject({
  key: z.string().trim().max(120).default(""),
  min: field.optionalCount,
  isAll: field.ticked,
  max: field.optionalCount,
});

/** A victim by code (`PER-0001`), with the keys of the parts that he or she is in. */
const victimInput = z.strictObject({
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^(PER-\d{1,9})?$/, "incidents.personCode")
    .transform((code) => code && `PER-${code.slice(4).padStart(4, "0")}`)
    .default(""),
  partKeys: z.array(z.string().max(120)).max(50).default([]),
});

// A form sends its empty rows too, with what their selects start on: rows in which nothing was chosen fall away.
const involvementRows = z
  .array(involvementInput)
  .max(mostRows)
  .default([])
  .transform((rows) => rows.flatMap(({ actorId, ...rest }) => (actorId ? [{ actorId, ...rest }] : [])));

const partRows = z
  .array(partInput)
  .max(mostRows)
  .default([])
  .transform((rows) => rows.filter(({ key, min, isAll, max }) => key !== "" || isAll || min !== null || max !== null));

const victimRows = z
  .array(victimInput)
  .max(mostRows)
  .default([])
  .transform((rows) => rows.filter(({ code, partKeys }) => code !== "" || partKeys.length > 0));

const actFields = {
  actType: z.string("incidentRules.unknownActType").trim().max(60),
  description: field.optionalLongText,
  unit: z.enum(units, "incidentRules.unknownUnit"),
  count: countInput,
  victimStatus: z.enum(victimStatuses).nullable().default(null),
  victimStatusBasis: z.enum(victimStatusBases).nullable().default(null),
  structureKind: z.enum(structureKinds).nullable().default(null),
  isDeliberate: field.ticked,
  stateLink: z.enum(stateLinks).nullable().default(null),
  when: optionalWhenInput,
  place: optionalPlaceInput,
  involvements: involvementRows,
  parts: partRows,
  victims: victimRows,
};

export const recordActInput = z.strictObject({ incidentId: field.id, ...actFields });

export const changeActInput = z.strictObject({ actId: field.id, version: field.version, ...actFields });

export type ActInput = Omit<z.output<typeof changeActInput>, "actId" | "version">;

/** Columns of the list that may be sorted by; the first is the default, latest first. */
export const incidentSorts = ["created", "code", "when", "title"] as const;

/** Filters of the list, from the URL. What can't be read is as if unsaid. */
export const incidentFilters = z.object({
  q: field.sought(200),
  from: field.day.nullable().catch(null),
  to: field.day.nullable().catch(null),
  within: z.enum(["possibly", "definitely"]).catch("possibly"),
  area: field.sought(20),
  type: z.enum(actTypes).nullable().catch(null),
  status: z
    .enum([...findingStatuses, "undecided"])
    .nullable()
    .catch(null),
  actor: z.uuid().nullable().catch(null),
});

export type IncidentFilters = z.output<typeof incidentFilters>;

export const incidentFilterNames = Object.keys(incidentFilters.shape);
