import { z } from "zod";
import * as field from "@/lib/fields";
import { whenInput } from "@/lib/time/schema";
import { stepKinds } from "./types";

export const recordSearchInput = z.strictObject({
  incidentId: field.id,
  authorityId: field.id,
  on: field.day,
  where: field.shortText,
  found: z.enum(["yes", "no"], "errors.required"),
  words: field.optionalLongText,
});

export const recordStepInput = z.strictObject({
  incidentId: field.id,
  authorityId: field.id,
  kind: z.enum(stepKinds, "errors.required"),
  when: whenInput,
  words: field.optionalLongText,
  sourceWords: field.shortText,
});
