import "server-only";
import { defineCommand } from "@/lib/command";
import { denyUntilSteppedUp } from "../../step-up";
import { replaceRecoveryCodes } from "../end-factor";
import { findEnrolled } from "../find-factor";
import { renewRecoveryCodesInput } from "../schema";

/** Ten new ones in the place of what was left of the old. */
export const renewRecoveryCodes = defineCommand({
  name: "factor.recovery-codes-made",
  input: renewRecoveryCodesInput,
  load: (tx, actor) => findEnrolled(tx, actor.id),
  allow: (actor, _factor, _input, now) => denyUntilSteppedUp(actor, now),

  async apply({ tx, actor, input, now }) {
    await replaceRecoveryCodes(tx, actor.id, input.recoveryHashes, now);
    return { result: {}, audit: { subjectType: "user", subjectId: actor.id, investigationId: null } };
  },
});
