import "server-only";
import { randomUUID } from "node:crypto";
import { all } from "@/lib/access/decision";
import { denyUntilSteppedUp } from "@/lib/access/step-up";
import { defineCommand } from "@/lib/command";
import { conflict } from "@/lib/errors";
import { canAskForTwo } from "../policy";
import { findEscrow, findHolder, lockStanding } from "../rows";
import { requestRecoveryInput } from "../schema";

/** Asks the two admins of the escrow to give the identity key back to one member. Nothing opens by it alone. */
export const requestRecovery = defineCommand({
  name: "identity.recovery-requested",
  input: requestRecoveryInput,
  load: lockStanding,
  allow: (actor, standing, _input, now) => all(canAskForTwo(actor, standing), denyUntilSteppedUp(actor, now)),

  async apply({ tx, actor, input: { heirId, reason }, subject: { investigationId, generation }, now }) {
    const escrow = await findEscrow(tx, investigationId, generation ?? 0);
    if (!escrow) throw conflict("sealing.noEscrow");
    const heir = await findHolder(tx, investigationId, heirId);
    if (!heir) throw conflict("sealing.heirNeedsKeys");

    const requestId = randomUUID();
    const row = { id: requestId, investigationId, escrowId: escrow.id, heirId, heirKeyId: heir.key.id };
    await tx.recoveryRequest.createMany({ data: [{ ...row, requestedById: actor.id, reason, createdAt: now }] });
    return {
      result: { requestId },
      audit: { subjectType: "recovery", subjectId: requestId, investigationId, reason, details: { heirId } },
    };
  },
});
