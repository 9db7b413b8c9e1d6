import "server-only";
import { randomUUID } from "node:crypto";
import { defineCommand } from "@/lib/command";
import { conflict } from "@/lib/errors";
import { peopleVisibleTo } from "@/lib/people/policy";
import { canSealIdentity } from "../policy";
import { findPresentIdentityKey, lockSealing } from "../rows";
import { sealIdentityInput } from "../schema";

/** A version of a person's identity, as the browser sealed it: the server sees its size class and where it belongs. */
export const sealIdentity = defineCommand({
  name: "identity.sealed",
  input: sealIdentityInput,
  load: async (tx, actor, { personId }) => {
    const found = await tx.person.findFirst({ where: { id: personId, AND: peopleVisibleTo(actor) } });
    if (!found) return null;
    await lockSealing(tx, found.investigationId);
    const isDestroyed = (await tx.sealTombstone.count({ where: { personId } })) > 0;
    return { ...found, isDestroyed };
  },
  allow: canSealIdentity,

  async apply({ tx, actor, input, subject: { id: personId, investigationId, code }, now }) {
    const identityKey = await findPresentIdentityKey(tx, investigationId);
    // Sealed to a key that was replaced meanwhile: the browser seals again, to the present one.
    if (identityKey?.generation !== input.generation) throw conflict("sealing.generationChanged");
    const before = await tx.sealedIdentity.findFirst({ where: { personId }, orderBy: { version: "desc" } });
    if (input.version !== (before?.version ?? 0) + 1) throw conflict("errors.changedMeanwhile");

    const { version, generation, nonce, ciphertext, wrappedKey, indexValues } = input;
    const sealedIdentityId = randomUUID();
    await tx.sealedIdentity.createMany({
      data: [
        { id: sealedIdentityId, investigationId, personId, version, generation, sealedById: actor.id, createdAt: now },
      ],
    });
    await tx.sealedContent.createMany({ data: [{ sealedIdentityId, investigationId, nonce, ciphertext }] });
    await tx.recordKeyWrap.createMany({
      data: [{ sealedIdentityId, investigationId, generation, wrappedKey, wrappedById: actor.id, createdAt: now }],
    });
    await tx.blindIndexEntry.createMany({
      data: indexValues.map((value) => ({ investigationId, personId, value, recordedById: actor.id, createdAt: now })),
    });

    return {
      result: { sealedIdentityId, version },
      audit: { subjectType: "person", subjectId: personId, investigationId, details: { code, version, generation } },
    };
  },
});
