import "server-only";
import { all } from "@/lib/access/decision";
import { denyUntilSteppedUp } from "@/lib/access/step-up";
import { defineCommand } from "@/lib/command";
import { conflict } from "@/lib/errors";
import { canRevokeRecordGrant, sealingVisibleTo } from "../policy";
import { lockStanding } from "../rows";
import { revokeRecordGrantInput } from "../schema";

/** Ends the grant of one record and wipes its wrapped key. What was opened with it meanwhile cannot be taken back. */
export const revokeRecordGrant = defineCommand({
  name: "identity.record-grant-revoked",
  input: revokeRecordGrantInput,
  load: async (tx, actor, { recordGrantId }) => {
    const where = { id: recordGrantId, AND: sealingVisibleTo(actor) };
    const grant = await tx.recordGrant.findFirst({ where, include: { sealedIdentity: true } });
    const standing = grant && (await lockStanding(tx, actor, grant));
    return grant && standing && { ...grant, isHolder: standing.isHolder };
  },
  allow: (actor, grant, _input, now) => all(canRevokeRecordGrant(actor, grant), denyUntilSteppedUp(actor, now)),

  async apply({
    tx,
    actor,
    input: { reason },
    subject: { id: grantId, investigationId, holderId, sealedIdentity },
    now,
  }) {
    const known = await tx.recordGrantRevocation.count({ where: { grantId } });
    if (known > 0) throw conflict("sealing.alreadyRevoked");
    await tx.recordGrantRevocation.createMany({
      data: [{ grantId, investigationId, revokedById: actor.id, reason, createdAt: now }],
    });
    await tx.recordGrant.updateMany({ where: { id: grantId, wrappedKey: { not: null } }, data: { wrappedKey: null } });
    return {
      result: {},
      audit: {
        subjectType: "person",
        subjectId: sealedIdentity.personId,
        investigationId,
        reason,
        details: { recordGrantId: grantId, holderId },
      },
    };
  },
});
