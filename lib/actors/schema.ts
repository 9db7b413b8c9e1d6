import { z } from "zod";
import * as field from "@/lib/fields";
import { optionalWhenInput } from "@/lib/time/schema";
import { actorKinds, relationKinds } from "./types";

/** Aliases come as a list, or as a text with one on each line. */
const aliases = z
  .union([z.array(z.string()), z.string()])
  .default([])
  .transform((typed) => (typeof typed === "string" ? typed.split("\n") : typed))
  .transform((names) => [...new Set(names.map((name) => name.trim()).filter(Boolean))])
  .refine((names) => names.length <= 100 && names.every((name) => name.length <= 300), "actors.tooManyAliases");

const actorFields = {
  name: field.shortText,
  shortName: z.string().trim().max(60).default(""),
  aliases,
  kind: z.enum(actorKinds, "actors.chooseAKind"),
  isState: field.ticked,
  notes: z.string().trim().max(20_000).default(""),
};

export const recordActorInput = z.strictObject({ investigationId: field.id, ...actorFields });

export const changeActorInput = z.strictObject({ actorId: field.id, version: field.version, ...actorFields });

export const recordRelationInput = z.strictObject({
  fromActorId: z.uuid("actors.chooseAnActor"),
  kind: z.enum(relationKinds, "actors.chooseARelation"),
  toActorId: z.uuid("actors.chooseAnActor"),
  period: optionalWhenInput,
  /** Who says so: a relation between a State and an armed group is a claim like any other. */
  sourceWords: z.string().trim().min(1, "actors.sourceMissing").max(2_000),
});

export const endRelationInput = z.strictObject({ relationId: field.id, reason: field.reason });

/** Filters of the list in the URL; nonsense is as if unsaid. */
export const actorsFilter = z.object({
  q: field.sought(100),
  kind: z.enum(actorKinds).nullable().catch(null),
});

export type ActorsFilter = z.output<typeof actorsFilter>;

export const actorsSorts = ["name", "kind", "isState"] as const;
