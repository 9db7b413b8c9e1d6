import "server-only";
import { randomUUID } from "node:crypto";
import { allow } from "@/lib/access/decision";
import { denyUntilSteppedUp } from "@/lib/access/step-up";
import { defineCommand } from "@/lib/command";
import { findPresentKey } from "../rows";
import { makeKeysInput } from "../schema";

/**
 * A member's public halves, and their private half as their browser wrapped it. The first pair is made at will; another
 * replaces it after a fresh code of the second factor, and whoever granted the old one must grant again.
 */
export const makeKeys = defineCommand({
  name: "sealing.keys-made",
  input: makeKeysInput,
  load: async (tx, actor) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`keys:${actor.id}`}, 0))`;
    return { present: await findPresentKey(tx, actor.id) };
  },
  allow: (actor, { present }, _input, now) => (present ? denyUntilSteppedUp(actor, now) : allow),

  async apply({ tx, actor, input, subject: { present }, now }) {
    const { passphraseEnvelope, recoveryEnvelope, ...publicHalves } = input;
    const [memberKeyId, number] = [randomUUID(), (present?.number ?? 0) + 1];
    await tx.memberKey.createMany({
      data: [{ id: memberKeyId, userId: actor.id, number, ...publicHalves, createdAt: now }],
    });
    await tx.memberSecret.createMany({
      data: [{ memberKeyId, userId: actor.id, passphraseEnvelope, recoveryEnvelope }],
    });

    return {
      result: { memberKeyId, number },
      audit: { subjectType: "member-key", subjectId: memberKeyId, investigationId: null, details: { number } },
    };
  },
});
