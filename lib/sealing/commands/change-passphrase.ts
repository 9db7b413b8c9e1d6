import "server-only";
import { denyUntilSteppedUp } from "@/lib/access/step-up";
import { defineCommand } from "@/lib/command";
import { conflict } from "@/lib/errors";
import { changePassphraseInput } from "../schema";

/** The same keys under another passphrase. The envelope of the old one is replaced, not kept: it must open nothing. */
export const changePassphrase = defineCommand({
  name: "sealing.passphrase-changed",
  input: changePassphraseInput,
  load: (tx, actor, { memberKeyId }) => tx.memberSecret.findFirst({ where: { memberKeyId, userId: actor.id } }),
  allow: (actor, _secret, _input, now) => denyUntilSteppedUp(actor, now),

  async apply({ tx, input: { memberKeyId, version, passphraseEnvelope }, now }) {
    const { count } = await tx.memberSecret.updateMany({
      where: { memberKeyId, version },
      data: { passphraseEnvelope, version: { increment: 1 }, changedAt: now },
    });
    if (count !== 1) throw conflict("errors.changedMeanwhile");
    return {
      result: { version: version + 1 },
      audit: { subjectType: "member-key", subjectId: memberKeyId, investigationId: null },
    };
  },
});
