import "server-only";
import { randomUUID } from "node:crypto";
import { all } from "@/lib/access/decision";
import { denyUntilSteppedUp } from "@/lib/access/step-up";
import { defineCommand } from "@/lib/command";
import { conflict, invalid } from "@/lib/errors";
import { identityGrantStatement } from "../crypto/statements";
import { canRecover } from "../policy";
import { findPresentKey, findRecovery } from "../rows";
import { recoverIdentityInput } from "../schema";
import { isSigned } from "../signatures";

/** The member to whom two admins passed their shares takes the identity key: a grant to themselves, signed by themselves. */
export const recoverIdentity = defineCommand({
  name: "identity.recovered",
  input: recoverIdentityInput,
  load: findRecovery,
  allow: (actor, recovery, _input, now) => all(canRecover(actor, recovery), denyUntilSteppedUp(actor, now)),

  async apply({ tx, actor, input: { wrappedKey, signature }, subject: recovery, now }) {
    const { id: requestId, investigationId, escrow, shares, isPresent } = recovery;
    if (!isPresent) throw conflict("sealing.recoveryOver");
    if (shares.length !== 2) throw conflict("sealing.sharesMissing");
    const myKey = await findPresentKey(tx, actor.id);
    if (myKey?.id !== recovery.heirKeyId) throw conflict("sealing.keyChanged");

    const { generation, identityPublic } = escrow.identityKey;
    const granted = { investigationId, generation, identityPublic, granterId: actor.id, holder: myKey, wrappedKey };
    if (!isSigned(identityGrantStatement(granted), signature, myKey.signPublic))
      throw invalid("sealing.signatureRefused");
    const known = await tx.identityGrant.count({ where: { investigationId, generation, holderKeyId: myKey.id } });
    if (known > 0) throw conflict("sealing.alreadyGranted");

    const grantId = randomUUID();
    const toMyself = { holderId: actor.id, holderKeyId: myKey.id, granterId: actor.id, granterKeyId: myKey.id };
    await tx.identityGrant.createMany({
      data: [{ id: grantId, investigationId, generation, ...toMyself, wrappedKey, signature, createdAt: now }],
    });
    return {
      result: { grantId },
      audit: {
        subjectType: "recovery",
        subjectId: requestId,
        investigationId,
        details: { grantId, generation, passedByIds: shares.map(({ passedById }) => passedById) },
      },
    };
  },
});
