import "server-only";
import { randomUUID } from "node:crypto";
import { defineCommand } from "@/lib/command";
import { conflict, notFound } from "@/lib/errors";
import { canAskForTwo } from "../policy";
import { lockStanding } from "../rows";
import { placeHoldInput } from "../schema";

/** A court or a duty asks that an identity be kept: nothing of it can be destroyed until two admins release the hold. */
export const placeHold = defineCommand({
  name: "identity.held",
  input: placeHoldInput,
  load: lockStanding,
  // No code is asked for: keeping is never what has to be slowed down.
  allow: canAskForTwo,

  async apply({ tx, actor, input: { personId, reason }, subject: { investigationId }, now }) {
    if (personId !== null) {
      if ((await tx.person.count({ where: { id: personId, investigationId } })) === 0) throw notFound();
      if ((await tx.sealTombstone.count({ where: { personId } })) > 0) throw conflict("sealing.destroyed");
    }
    const holdId = randomUUID();
    await tx.legalHold.createMany({
      data: [{ id: holdId, investigationId, personId, placedById: actor.id, reason, createdAt: now }],
    });
    return {
      result: { holdId },
      audit: { subjectType: "legal-hold", subjectId: holdId, investigationId, reason, details: { personId } },
    };
  },
});
