import "server-only";
import { denyUntilSteppedUp } from "@/lib/access/step-up";
import { defineCommand } from "@/lib/command";
import { conflict } from "@/lib/errors";
import { renewRecoveryKitInput } from "../schema";

/** The same keys under a new printed recovery key; the kit printed before opens nothing any more. */
export const renewRecoveryKit = defineCommand({
  name: "sealing.recovery-kit-renewed",
  input: renewRecoveryKitInput,
  load: (tx, actor, { memberKeyId }) => tx.memberSecret.findFirst({ where: { memberKeyId, userId: actor.id } }),
  allow: (actor, _secret, _input, now) => denyUntilSteppedUp(actor, now),

  async apply({ tx, input: { memberKeyId, version, recoveryEnvelope }, now }) {
    const { count } = await tx.memberSecret.updateMany({
      where: { memberKeyId, version },
      data: { recoveryEnvelope, version: { increment: 1 }, changedAt: now },
    });
    if (count !== 1) throw conflict("errors.changedMeanwhile");
    return {
      result: { version: version + 1 },
      audit: { subjectType: "member-key", subjectId: memberKeyId, investigationId: null },
    };
  },
});
