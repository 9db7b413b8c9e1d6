import "server-only";
import { all } from "@/lib/access/decision";
import { denyUntilSteppedUp } from "@/lib/access/step-up";
import { defineCommand } from "@/lib/command";
import { conflict } from "@/lib/errors";
import { canPassShare } from "../policy";
import { findRecovery } from "../rows";
import { passShareInput } from "../schema";

/** One admin's share of the escrow, wrapped to the member who is to have the key again. The second makes it whole. */
export const passShare = defineCommand({
  name: "identity.recovery-share-passed",
  input: passShareInput,
  load: findRecovery,
  allow: (actor, recovery, _input, now) => all(canPassShare(actor, recovery), denyUntilSteppedUp(actor, now)),

  async apply({ tx, actor, input: { passedShare, reason }, subject: recovery, now }) {
    const { id: requestId, investigationId, myShare, isPresent } = recovery;
    if (!myShare || !isPresent) throw conflict("sealing.recoveryOver");
    if (recovery.shares.some(({ number }) => number === myShare.number)) throw conflict("sealing.sharePassed");

    const row = { requestId, investigationId, number: myShare.number, passedById: actor.id };
    await tx.recoveryShare.createMany({ data: [{ ...row, passedShare, reason, createdAt: now }] });
    return {
      result: { passed: recovery.shares.length + 1 },
      audit: {
        subjectType: "recovery",
        subjectId: requestId,
        investigationId,
        reason,
        details: { heirId: recovery.heirId, share: myShare.number },
      },
    };
  },
});
