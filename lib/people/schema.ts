import { z } from "zod";
import * as field from "@/lib/fields";
import { ageBands, sexes } from "./types";

/** All that is known of a person here: what many share. Names come with sealing, and never into these fields. */
export const personFields = z.strictObject({
  sex: z.enum(sexes).default("unknown"),
  ageBand: z.enum(ageBands).default("unknown"),
  occupation: field.optionalShortText,
  notes: z.string().trim().max(5_000).default(""),
});

export type PersonFields = z.output<typeof personFields>;

export const recordPersonInput = personFields.extend({ investigationId: field.id });

export const changePersonInput = personFields.extend({ personId: field.id, version: field.version });

/** A person by code, as people write it: `per-12` is `PER-0012`. */
export const personCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^PER-\d{1,9}$/, "people.codeForm")
  .transform((code) => `PER-${code.slice(4).padStart(4, "0")}`);

/** Filters of the list in the URL; nonsense is as if unsaid. */
export const peopleFilter = z.object({
  q: field.sought(100),
  sex: z.enum(sexes).nullable().catch(null),
  ageBand: z.enum(ageBands).nullable().catch(null),
});

export type PeopleFilter = z.output<typeof peopleFilter>;

export const peopleSorts = ["code", "sex", "ageBand", "occupation", "recordedAt"] as const;
