import "server-only";
import { randomUUID } from "node:crypto";
import { all } from "@/lib/access/decision";
import { denyUntilSteppedUp } from "@/lib/access/step-up";
import { defineCommand } from "@/lib/command";
import { conflict, invalid } from "@/lib/errors";
import { indexGrantStatement } from "../crypto/statements";
import { canGrantIndex } from "../policy";
import { findHolder, lockStanding } from "../rows";
import { grantIndexInput } from "../schema";
import { isSigned } from "../signatures";

/** Gives a researcher or a seal holder the index key: they can ask whether someone has been interviewed before. */
export const grantIndex = defineCommand({
  name: "identity.index-granted",
  input: grantIndexInput,
  load: lockStanding,
  allow: (actor, standing, _input, now) => all(canGrantIndex(actor, standing), denyUntilSteppedUp(actor, now)),

  async apply({ tx, actor, input, subject: { investigationId, indexKey, myKey }, now }) {
    const holder = await findHolder(tx, investigationId, input.holderId);
    if (!indexKey || !myKey || holder?.key.id !== input.holderKeyId) throw conflict("sealing.keyChanged");

    const { holderId, holderKeyId, wrappedKey, signature } = input;
    const said = indexGrantStatement({
      investigationId,
      check: indexKey.check,
      granterId: actor.id,
      holder: holder.key,
      wrappedKey,
    });
    if (!isSigned(said, signature, myKey.signPublic)) throw invalid("sealing.signatureRefused");
    const known = await tx.indexKeyGrant.count({ where: { investigationId, holderKeyId } });
    if (known > 0) throw conflict("sealing.alreadyGranted");

    const grantId = randomUUID();
    const parties = { holderId, holderKeyId, granterId: actor.id, granterKeyId: myKey.id };
    await tx.indexKeyGrant.createMany({
      data: [{ id: grantId, investigationId, ...parties, wrappedKey, signature, createdAt: now }],
    });
    return {
      result: { grantId },
      audit: { subjectType: "index-grant", subjectId: grantId, investigationId, details: { holderId, holderKeyId } },
    };
  },
});
