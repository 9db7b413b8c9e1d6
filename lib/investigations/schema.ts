import { z } from "zod";
import { roles } from "@/lib/access/actor";
import * as field from "@/lib/fields";

export const foundInvestigationInput = z.strictObject({
  title: field.shortText,
  description: field.optionalLongText,
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
