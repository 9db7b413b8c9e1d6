import { z } from "zod";
import { roles } from "@/lib/access/actor";
import * as field from "@/lib/fields";
import { whenInput } from "@/lib/time/schema";

export const foundInvestigationInput = z.strictObject({
  title: field.shortText,
  description: field.optionalLongText,
  /** Set on an example: printed on every screen and in every export. No form sends it. */
  fictionNotice: z.string().trim().min(1).max(500).nullable().default(null),
});

export const addMemberInput = z.strictObject({
  investigationId: field.id,
  email: z.email("errors.email").transform((email) => email.toLowerCase()),
  roles: z.array(z.enum(roles)).min(1, "investigations.chooseARole"),
});

export const changeRolesInput = z.strictObject({
  membershipId: field.id,
  version: field.version,
  roles: z.array(z.enum(roles)).min(1, "investigations.chooseARole"),
});

export const endMembershipInput = z.strictObject({
  membershipId: field.id,
  version: field.version,
  reason: field.reason,
});

/** Where, when and how research was kept from being done, and who says so: it makes the caveat of a summary. */
export const recordAccessConstraintInput = z.strictObject({
  investigationId: field.id,
  areaWords: field.shortText,
  areaPcodes: z.array(z.string().max(20)).max(500).default([]),
  period: whenInput,
  words: z.string().trim().min(1, "constraints.wordsMissing").max(5_000),
  sourceWords: z.string().trim().min(1, "constraints.sourceMissing").max(2_000),
});

export const withdrawAccessConstraintInput = z.strictObject({
  constraintId: field.id,
  version: field.version,
  reason: field.reason,
});
