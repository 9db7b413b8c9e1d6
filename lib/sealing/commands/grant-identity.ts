import "server-only";
import { randomUUID } from "node:crypto";
import { all } from "@/lib/access/decision";
import { denyUntilSteppedUp } from "@/lib/access/step-up";
import { defineCommand } from "@/lib/command";
import { conflict, invalid } from "@/lib/errors";
import { identityGrantStatement } from "../crypto/statements";
import { canGrantIdentity } from "../policy";
import { findHolder, lockStanding } from "../rows";
import { grantIdentityInput } from "../schema";
import { isSigned } from "../signatures";

/** Makes a member a seal holder, by the present keys of both: a key that changed meanwhile is refused, not followed. */
export const grantIdentity = defineCommand({
  name: "identity.granted",
  input: grantIdentityInput,
  load: lockStanding,
  allow: (actor, standing, _input, now) => all(canGrantIdentity(actor, standing), denyUntilSteppedUp(actor, now)),

  async apply({ tx, actor, input, subject: { investigationId, identityKey, myKey }, now }) {
    if (!identityKey || !myKey || identityKey.generation !== input.generation)
      throw conflict("sealing.generationChanged");
    const holder = await findHolder(tx, investigationId, input.holderId);
    if (holder?.key.id !== input.holderKeyId) throw conflict("sealing.keyChanged");

    const { generation, identityPublic } = identityKey;
    const said = identityGrantStatement({
      investigationId,
      generation,
      identityPublic,
      granterId: actor.id,
      holder: holder.key,
      wrappedKey: input.wrappedKey,
    });
    if (!isSigned(said, input.signature, myKey.signPublic)) throw invalid("sealing.signatureRefused");

    const { holderId, holderKeyId, wrappedKey, signature } = input;
    const known = await tx.identityGrant.count({ where: { investigationId, generation, holderKeyId } });
    if (known > 0) throw conflict("sealing.alreadyGranted");

    const grantId = randomUUID();
    const parties = { holderId, holderKeyId, granterId: actor.id, granterKeyId: myKey.id };
    await tx.identityGrant.createMany({
      data: [{ id: grantId, investigationId, generation, ...parties, wrappedKey, signature, createdAt: now }],
    });
    return {
      result: { grantId },
      audit: {
        subjectType: "identity-grant",
        subjectId: grantId,
        investigationId,
        details: { generation, holderId, holderKeyId },
      },
    };
  },
});
