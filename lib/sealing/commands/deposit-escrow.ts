import "server-only";
import { randomUUID } from "node:crypto";
import { all } from "@/lib/access/decision";
import { denyUntilSteppedUp } from "@/lib/access/step-up";
import { defineCommand } from "@/lib/command";
import { conflict, invalid } from "@/lib/errors";
import { escrowStatement } from "../crypto/statements";
import { canGrantIdentity } from "../policy";
import { findHolder, lockStanding } from "../rows";
import { depositEscrowInput } from "../schema";
import { isSigned } from "../signatures";

/** Lays the present generation down with two admins: together they can give it back, one alone cannot. */
export const depositEscrow = defineCommand({
  name: "identity.escrow-deposited",
  input: depositEscrowInput,
  load: lockStanding,
  allow: (actor, standing, _input, now) => all(canGrantIdentity(actor, standing), denyUntilSteppedUp(actor, now)),

  async apply({ tx, actor, input, subject: { investigationId, identityKey, myKey }, now }) {
    const { generation, escrowPublic, wrappedKey, signature, shares } = input;
    if (!identityKey || !myKey || identityKey.generation !== generation) throw conflict("sealing.generationChanged");
    if (new Set(shares.map(({ adminId }) => adminId)).size !== 2) throw invalid("sealing.twoAdmins");

    const statedShares = [];
    for (const { adminId, adminKeyId, sealedShare } of shares) {
      const admin = await findHolder(tx, investigationId, adminId);
      if (!admin?.roles.includes("admin")) throw invalid("sealing.twoAdmins");
      if (admin.key.id !== adminKeyId) throw conflict("sealing.keyChanged");
      statedShares.push({ admin: admin.key, sealedShare });
    }
    const stated = {
      investigationId,
      generation,
      escrowPublic,
      wrappedKey,
      depositorId: actor.id,
      shares: statedShares,
    };
    const said = escrowStatement({ ...stated, identityPublic: identityKey.identityPublic });
    if (!isSigned(said, signature, myKey.signPublic)) throw invalid("sealing.signatureRefused");

    const [escrowId, before] = [
      randomUUID(),
      await tx.identityEscrow.count({ where: { investigationId, generation } }),
    ];
    const row = { id: escrowId, investigationId, generation, number: before + 1, escrowPublic, wrappedKey, signature };
    await tx.identityEscrow.createMany({
      data: [{ ...row, depositorId: actor.id, depositorKeyId: myKey.id, createdAt: now }],
    });
    await tx.escrowShare.createMany({
      data: shares.map((share, at) => ({ escrowId, investigationId, number: at + 1, ...share })),
    });
    return {
      result: { escrowId },
      audit: {
        subjectType: "identity-escrow",
        subjectId: escrowId,
        investigationId,
        details: { generation, adminIds: shares.map(({ adminId }) => adminId) },
      },
    };
  },
});
