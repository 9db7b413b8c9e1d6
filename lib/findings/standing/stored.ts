import { z } from "zod";
import { magnitudes, structureKinds, units, victimStatusBases, victimStatuses } from "@/lib/incidents/types";
import { attributes } from "../types";

/** What findings keep as JSON, read strictly: a row that this version cannot read must not pass for one that it can. */

const number = z.number().nullable();
const ids = z.array(z.string());

const count = z.object({
  min: number,
  minIsExclusive: z.boolean(),
  best: number,
  max: number,
  magnitude: z.enum(magnitudes).nullable(),
});

export const storedFacts = z.object({
  actType: z.string(),
  unit: z.enum(units),
  count,
  when: z.object({
    edtf: z.string(),
    words: z.string(),
    earliest: z.string().nullable(),
    latest: z.string().nullable(),
  }),
  where: z.object({
    words: z.string(),
    adminPath: ids,
    point: z.object({ lat: z.number(), lon: z.number(), radiusM: z.number() }).nullable(),
  }),
  victimStatus: z.enum(victimStatuses).nullable(),
  victimStatusBasis: z.enum(victimStatusBases).nullable(),
  structureKind: z.enum(structureKinds).nullable(),
  alternatives: z.array(ids),
  isDeliberate: z.boolean(),
  parts: z.array(
    z.object({
      dimension: z.string(),
      value: z.string(),
      min: number,
      isAll: z.boolean(),
      max: number,
      victimIds: ids,
    }),
  ),
  victimIds: ids,
});

export const storedDecided = storedFacts.extend({ actVersion: z.number().int() });

export const storedPairs = z.array(
  z.object({
    otherActId: z.string(),
    decisionId: z.string(),
    relation: z.enum(["same", "overlap", "distinct"]),
    keptActId: z.string().nullable(),
  }),
);

export const storedReasons = z.object({
  attributes: z
    .partialRecord(z.enum(attributes), z.object({ isAccepted: z.boolean(), reason: z.string(), citationIds: ids }))
    .default({}),
  elements: z.record(z.string(), ids).default({}),
});
