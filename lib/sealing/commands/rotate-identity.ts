import "server-only";
import { randomUUID } from "node:crypto";
import { all } from "@/lib/access/decision";
import { denyUntilSteppedUp } from "@/lib/access/step-up";
import { defineCommand } from "@/lib/command";
import { conflict, invalid } from "@/lib/errors";
import { identityGrantStatement, identityKeyStatement } from "../crypto/statements";
import { canRevokeHolder } from "../policy";
import { countOpenedByNone, endRecordGrants, listStandingHolders, lockStanding } from "../rows";
import { rotateIdentityInput } from "../schema";
import { isSigned } from "../signatures";

/**
 * A new generation of the identity key, with or without someone revoked. Who holds the present one is either granted the
 * new one or named as revoked: nobody is shut out by oversight. The wrapped keys of the revoked are wiped, those of single
 * records too; the records of old are re-wrapped afterwards, a batch at a time (`rewrapRecords`). While only who leaves could
 * open some of them, nobody leaves: that would destroy them without the two people whom a destruction takes.
 */
export const rotateIdentity = defineCommand({
  name: "identity.rotated",
  input: rotateIdentityInput,
  load: lockStanding,
  allow: (actor, standing, _input, now) => all(canRevokeHolder(actor, standing), denyUntilSteppedUp(actor, now)),

  async apply({ tx, actor, input, subject: { investigationId, identityKey, myKey }, now }) {
    const { generation, identityPublic, grants, reason } = input;
    if (!identityKey || !myKey || generation !== identityKey.generation + 1)
      throw conflict("sealing.generationChanged");
    const { identityPublic: previousPublic } = identityKey;
    const said = { investigationId, generation, identityPublic, previousPublic, founderId: actor.id };
    if (!isSigned(identityKeyStatement(said), input.signature, myKey.signPublic))
      throw invalid("sealing.signatureRefused");

    const holders = await listStandingHolders(tx, investigationId);
    const present = new Map(holders.flatMap(({ userId, key }) => (key ? [[userId, key] as const] : [])));
    for (const { holderId, holderKeyId, wrappedKey, signature } of grants) {
      const key = present.get(holderId);
      if (key?.id !== holderKeyId || input.revokedIds.includes(holderId)) throw conflict("sealing.keyChanged");
      const granted = { investigationId, generation, identityPublic, granterId: actor.id, holder: key, wrappedKey };
      if (!isSigned(identityGrantStatement(granted), signature, myKey.signPublic))
        throw invalid("sealing.signatureRefused");
    }

    const staying = new Set(grants.map(({ holderId }) => holderId));
    if (staying.size !== grants.length || !staying.has(actor.id)) throw invalid("sealing.keepYourself");
    const leaving = holders.filter(({ userId }) => !staying.has(userId));
    // Who is a member still and was neither granted nor named became a holder meanwhile.
    if (leaving.some(({ userId, key }) => key && !input.revokedIds.includes(userId)))
      throw conflict("sealing.holdersChanged");

    const revokedIds = leaving.map(({ userId }) => userId);
    const stranded = await countOpenedByNone(tx, investigationId, [...staying]);
    if (revokedIds.length > 0 && stranded > 0) throw conflict("sealing.rewrapFirst", { count: stranded });

    const identityKeyId = randomUUID();
    const made = { founderId: actor.id, founderKeyId: myKey.id, signature: input.signature, reason, createdAt: now };
    await tx.identityKey.createMany({
      data: [{ id: identityKeyId, investigationId, generation, identityPublic, ...made }],
    });
    const by = { investigationId, generation, granterId: actor.id, granterKeyId: myKey.id, createdAt: now };
    await tx.identityGrant.createMany({ data: grants.map((grant) => ({ ...by, ...grant })) });
    await tx.identityRevocation.createMany({
      data: revokedIds.map((holderId) => ({
        investigationId,
        generation,
        holderId,
        revokedById: actor.id,
        reason,
        createdAt: now,
      })),
    });
    await tx.identityGrant.updateMany({
      where: { investigationId, holderId: { in: revokedIds }, wrappedKey: { not: null } },
      data: { wrappedKey: null },
    });
    const recordGrantIds = await endRecordGrants(tx, investigationId, revokedIds, {
      revokedById: actor.id,
      reason,
      createdAt: now,
    });

    return {
      result: { identityKeyId, generation },
      audit: {
        subjectType: "identity-key",
        subjectId: identityKeyId,
        investigationId,
        reason,
        details: { generation, revokedIds, recordGrantIds },
      },
    };
  },
});
