import { z } from "zod";
import * as field from "@/lib/fields";
import { disappearanceElements } from "@/lib/incidents/rules";
import { attributes, findingStatuses, standardsOfProof } from "./types";

const citationIds = z.array(field.id).max(1_000).default([]);

const attributeInput = z.strictObject({
  answer: z.enum(["accepted", "not_accepted"], "findings.refusals.chooseAnswer"),
  citationIds,
  reason: field.optionalLongText,
});

/** A reviewer's decision on an act, on the versions that they read. */
export const decideActInput = z.strictObject({
  actId: field.id,
  version: field.version,
  /** Dates and places come from the incident where the act has none of its own. */
  incidentVersion: field.version,
  /** The finding that the form showed as in force: another may have been made since. */
  afterFindingId: field.id.nullable().default(null),
  status: z.enum(findingStatuses, "findings.refusals.chooseStatus"),
  standard: z.enum(standardsOfProof, "findings.refusals.chooseStandard"),
  basis: field.reason,
  overrideReason: field.optionalLongText,
  citationIds,
  attributes: z.partialRecord(z.enum(attributes), attributeInput).default({}),
  acceptedMin: field.optionalCount,
  acceptedVictimIds: z.array(field.id).max(10_000).default([]),
  disappearanceElements: z.partialRecord(z.enum(disappearanceElements), citationIds).default({}),
});

export type DecideActInput = z.output<typeof decideActInput>;
