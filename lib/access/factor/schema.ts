import { z } from "zod";
import * as field from "@/lib/fields";
import { codesAtOnce } from "./recovery-codes";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "errors.notUnderstood");

/** A code as it was typed: of an app (six digits) or a recovery code. What it is worth is seen when it is tried. */
export const typedCode = z
  .string("errors.required")
  .trim()
  .min(1, "errors.required")
  .max(60, "access.factor.wrongCode");

/** The action draws the codes; only their hashes pass the command, whose input and result may be kept. */
const recoveryHashes = z.array(sha256).length(codesAtOnce);

export const startEnrolmentInput = z.strictObject({});
export const enrolFactorInput = z.strictObject({ code: typedCode, recoveryHashes });
export const renewRecoveryCodesInput = z.strictObject({ recoveryHashes });
export const removeFactorInput = z.strictObject({});
export const resetFactorInput = z.strictObject({ userId: field.id, tokenHash: sha256, reason: field.reason });
