import "server-only";
import { randomUUID } from "node:crypto";
import { allow } from "@/lib/access/decision";
import { defineCommand } from "@/lib/command";
import { conflict, invalid } from "@/lib/errors";
import { keyConfirmationStatement } from "../crypto/statements";
import { findPresentKey } from "../rows";
import { confirmKeyInput } from "../schema";
import { isSigned } from "../signatures";

/** Keeps a member's signed word that another's key is right: they compared its words by voice. */
export const confirmKey = defineCommand({
  name: "sealing.key-confirmed",
  input: confirmKeyInput,
  load: (tx, _actor, { memberKeyId }) => tx.memberKey.findFirst({ where: { id: memberKeyId } }),
  allow: () => allow,

  async apply({ tx, actor, input: { signature }, subject: key, now }) {
    const myKey = await findPresentKey(tx, actor.id);
    if (!myKey) throw conflict("sealing.makeKeysFirst");
    const present = await findPresentKey(tx, key.userId);
    if (present?.id !== key.id) throw conflict("sealing.keyChanged");
    if (!isSigned(keyConfirmationStatement(actor.id, key), signature, myKey.signPublic))
      throw invalid("sealing.signatureRefused");

    const row = { confirmerId: actor.id, confirmerKeyId: myKey.id, memberKeyId: key.id, signature, createdAt: now };
    await tx.keyConfirmation.createMany({ data: [{ id: randomUUID(), ...row }], skipDuplicates: true });
    return {
      result: {},
      audit: { subjectType: "member-key", subjectId: key.id, investigationId: null, details: { number: key.number } },
    };
  },
});
