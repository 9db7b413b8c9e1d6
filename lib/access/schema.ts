import { z } from "zod";
import * as field from "@/lib/fields";
import { languages } from "@/lib/i18n/languages";

const maximumPasswordLength = 256;

/**
 * Length is all that is asked for (NIST SP 800-63B): no composition rules, no forced change, no truncation. How much of
 * it depends on the second factor: password-rules.ts.
 */
export const newPassword = z
  .string("errors.required")
  .min(1, "errors.required")
  .max(maximumPasswordLength, "access.passwordTooLong");

export const redeemLinkInput = z.strictObject({
  token: z.string().min(20),
  name: field.shortText.optional(),
  email: z
    .email("errors.email")
    .transform((email) => email.toLowerCase())
    .optional(),
  password: newPassword,
});

export const changePasswordInput = z.strictObject({
  current: z.string("errors.required").max(maximumPasswordLength, "access.passwordTooLong"),
  password: newPassword,
});

export const inviteInput = z.strictObject({
  tokenHash: z.string().regex(/^[0-9a-f]{64}$/),
  name: field.shortText,
  email: z.email("errors.email").transform((email) => email.toLowerCase()),
});

export const endSessionInput = z.strictObject({ sessionId: field.id });

export const preferencesInput = z.strictObject({
  language: z.enum(languages).optional(),
  theme: z.enum(["system", "light", "dark"]).optional(),
});

export const disableAccountInput = z.strictObject({ userId: field.id, reason: field.reason });
