import "server-only";
import { all } from "@/lib/access/decision";
import { denyUntilSteppedUp } from "@/lib/access/step-up";
import { defineCommand } from "@/lib/command";
import { conflict } from "@/lib/errors";
import { canDecideRequest } from "../policy";
import { findRequest, isHeld } from "../rows";
import { decideRequestInput } from "../schema";

/**
 * The second admin's yes: every copy of the identity's keys, its ciphertext and its index values are gone at the commit,
 * from backups within the period that docs/operations.md states. A tombstone stays. It cannot be taken back.
 */
export const approveDestruction = defineCommand({
  name: "identity.destroyed",
  input: decideRequestInput,
  load: findRequest("destroy"),
  allow: (actor, request, _input, now) =>
    all(canDecideRequest(actor, request, "approved"), denyUntilSteppedUp(actor, now)),

  async apply({ tx, actor, input: { requestId, reason }, subject: { investigationId, personId, isDecided }, now }) {
    if (isDecided || personId === null) throw conflict("sealing.alreadyDecided");
    if (await isHeld(tx, investigationId, personId)) throw conflict("sealing.held");

    const decision = { requestId, investigationId, outcome: "approved", decidedById: actor.id, reason };
    await tx.sealingDecision.createMany({ data: [{ ...decision, createdAt: now }] });
    await tx.$executeRaw`SELECT attest_destroy_identity(${requestId}::uuid)`;
    return {
      result: { personId },
      audit: { subjectType: "person", subjectId: personId, investigationId, reason, details: { requestId } },
    };
  },
});
