import { z } from "zod";
import * as field from "@/lib/fields";
import { structureKinds, units, victimStatuses } from "@/lib/incidents/types";
import { scopeSchema } from "../counting/schema";
import { entries } from "../counting/types";
import { whoKinds } from "./types";

const pcode = z
  .string()
  .trim()
  .regex(/^[A-Z]{2}[0-9A-Z-]{0,18}$/, "places.unknownUnit");

/** Admin units ticked, and others typed by P-code. None is "everywhere". */
const areaInput = z
  .strictObject({
    pCodes: z.array(pcode).max(500).default([]),
    others: z
      .string()
      .max(2_000)
      .default("")
      .transform((typed) =>
        typed
          .toUpperCase()
          .split(/[\s,;]+/)
          .filter(Boolean),
      )
      .pipe(z.array(pcode).max(500)),
  })
  .prefault({})
  .transform(({ pCodes, others }) => [...new Set([...pCodes, ...others])].sort());

const windowFields = {
  from: field.day.nullable().default(null),
  until: field.day.nullable().default(null),
};

const summaryFields = {
  title: field.shortText,
  introduction: field.optionalLongText,
  ...windowFields,
  area: areaInput,
};

export const draftSummaryInput = z.strictObject({ investigationId: field.id, ...summaryFields });

export const changeSummaryInput = z.strictObject({ summaryId: field.id, version: field.version, ...summaryFields });

/** The victim statuses and structure kinds that a figure may ask for; "unknown" is what no finding accepts. */
export const askedStatuses = victimStatuses.filter((status) => status !== "unknown");
export const askedKinds = structureKinds.filter((kind) => kind !== "unknown");

const whoInput = z
  .strictObject({ kind: z.enum(whoKinds).default("anyone"), actorIds: z.array(field.id).max(200).default([]) })
  .prefault({});

/** One number with its own scope, in the words of the form. `rules.ts` makes the engine's scope of it. */
const figureFields = {
  title: field.shortText,
  actType: z.string("errors.required").trim().max(60),
  unit: z.enum(units).nullable().default(null),
  victims: z
    .enum([...askedStatuses, ...askedKinds])
    .nullable()
    .default(null),
  isDeliberate: field.ticked,
  ...windowFields,
  area: areaInput,
  who: whoInput,
  followsFigureId: field.id.nullable().default(null),
};

export const addFigureInput = z.strictObject({ summaryId: field.id, ...figureFields });

export const changeFigureInput = z.strictObject({ figureId: field.id, version: field.version, ...figureFields });

export const withdrawFigureInput = z.strictObject({ figureId: field.id, version: field.version, reason: field.reason });

export type FigureInput = Omit<z.output<typeof addFigureInput>, "summaryId">;

/** A summary's own scope, as it is kept: the window and the area that it speaks of. */
export const summaryScope = z.strictObject({
  window: scopeSchema.shape.window,
  area: scopeSchema.shape.area,
});
export type SummaryScope = z.output<typeof summaryScope>;

export const exportSummaryInput = z.strictObject({
  summaryId: field.id,
  use: z.enum(["internal", "public"], "errors.required"),
  format: z.enum(["csv", "json"], "errors.required"),
  purpose: field.reason,
});

/** Filters of the list, from the URL. What can't be read is as if unsaid. */
export const summaryFilters = z.object({ q: field.sought(200) });
export const summarySorts = ["code", "title", "created"] as const;

/** Which reading of a summary is asked for: `?use=public`. */
export const useInUrl = z.enum(["internal", "public"]).catch("internal");

/** Which acts of a figure are asked for: `?entered=left_out`. */
export const enteredInUrl = z.enum(entries).catch("lower");
