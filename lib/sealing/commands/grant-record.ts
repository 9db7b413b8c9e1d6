import "server-only";
import { randomUUID } from "node:crypto";
import { all } from "@/lib/access/decision";
import { denyUntilSteppedUp } from "@/lib/access/step-up";
import { defineCommand } from "@/lib/command";
import { conflict, invalid } from "@/lib/errors";
import { recordGrantStatement } from "../crypto/statements";
import { canGrantIdentity } from "../policy";
import { findHolder, findSealed, lockSealing } from "../rows";
import { grantRecordInput } from "../schema";
import { isSigned } from "../signatures";

/** Gives one member the key of one sealed version, and no other: an interviewer, a named transcriber. */
export const grantRecord = defineCommand({
  name: "identity.record-granted",
  input: grantRecordInput,
  load: findSealed,
  allow: (actor, sealed, _input, now) => all(canGrantIdentity(actor, sealed), denyUntilSteppedUp(actor, now)),

  async apply({ tx, actor, input, subject: sealed, now }) {
    const { investigationId, personId, version, generation } = sealed;
    await lockSealing(tx, investigationId);
    if ((await tx.sealTombstone.count({ where: { personId } })) > 0) throw conflict("sealing.destroyed");
    const { myKey } = sealed.standing;
    const holder = await findHolder(tx, investigationId, input.holderId);
    if (!myKey || holder?.key.id !== input.holderKeyId) throw conflict("sealing.keyChanged");

    const { holderId, holderKeyId, wrappedKey, signature, reason } = input;
    const place = { investigationId, personId, version, generation };
    const said = { ...place, granterId: actor.id, holder: holder.key, wrappedKey };
    if (!isSigned(recordGrantStatement(said), signature, myKey.signPublic)) throw invalid("sealing.signatureRefused");
    const known = await tx.recordGrant.count({
      where: { sealedIdentityId: sealed.id, holderKeyId, revocation: null, wrappedKey: { not: null } },
    });
    if (known > 0) throw conflict("sealing.alreadyGranted");

    const recordGrantId = randomUUID();
    const parties = { holderId, holderKeyId, granterId: actor.id, granterKeyId: myKey.id };
    const row = { id: recordGrantId, investigationId, sealedIdentityId: sealed.id, ...parties };
    await tx.recordGrant.createMany({ data: [{ ...row, wrappedKey, signature, reason, createdAt: now }] });
    return {
      result: { recordGrantId },
      audit: {
        subjectType: "person",
        subjectId: personId,
        investigationId,
        reason,
        details: { recordGrantId, version, holderId, holderKeyId },
      },
    };
  },
});
