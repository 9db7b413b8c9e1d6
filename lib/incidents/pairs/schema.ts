import { z } from "zod";
import * as field from "@/lib/fields";
import { pairRelations } from "./types";

/** The order of the two acts does not matter; `keptActId` is needed for `same` alone. */
export const decidePairInput = z.strictObject({
  actId: field.id,
  actVersion: field.version,
  otherActId: field.id,
  otherActVersion: field.version,
  relation: z.enum(pairRelations, "incidents.pairs.chooseARelation"),
  keptActId: field.id.nullable().default(null),
  reason: field.reason,
  /** The decision that the form showed, if there was one: another may have been taken since. */
  afterDecisionId: field.id.nullable().default(null),
});
