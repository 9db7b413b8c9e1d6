import "server-only";
import { randomUUID } from "node:crypto";
import { all } from "@/lib/access/decision";
import { denyUntilSteppedUp } from "@/lib/access/step-up";
import { defineCommand } from "@/lib/command";
import { conflict } from "@/lib/errors";
import { canOpenIdentity } from "../policy";
import { findSealed } from "../rows";
import { openIdentityInput } from "../schema";

/**
 * Puts an opening on record, with its reason. It answers an id and no ciphertext: that is handed out by `findOpenedSeal`,
 * in a transaction of its own, and the database gives it only where a committed opening stands.
 */
export const openIdentity = defineCommand({
  name: "identity.opened",
  input: openIdentityInput,
  load: findSealed,
  allow: (actor, sealed, _input, now) => all(canOpenIdentity(actor, sealed), denyUntilSteppedUp(actor, now)),

  async apply({
    tx,
    actor,
    input: { reason },
    subject: { id: sealedIdentityId, investigationId, personId, version, means },
  }) {
    if (!means) throw conflict("sealing.noKeyToOpen");
    const openingId = randomUUID();
    await tx.sealOpening.createMany({
      data: [{ id: openingId, investigationId, sealedIdentityId, openedById: actor.id, means, reason }],
    });
    return {
      result: { openingId },
      audit: {
        subjectType: "person",
        subjectId: personId,
        investigationId,
        reason,
        details: { openingId, sealedIdentityId, version, means },
      },
    };
  },
});
