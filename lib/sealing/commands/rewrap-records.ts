import "server-only";
import { all } from "@/lib/access/decision";
import { denyUntilSteppedUp } from "@/lib/access/step-up";
import { defineCommand } from "@/lib/command";
import { conflict } from "@/lib/errors";
import { canGrantIdentity } from "../policy";
import { findPresentIdentityKey, lockStanding } from "../rows";
import { rewrapRecordsInput } from "../schema";

/**
 * Record keys of earlier generations, wrapped to the present one by a holder's browser: a batch, in any order, as often as
 * one likes. The wrappings of before stay: a browser that made a mistake must not be the end of an identity.
 */
export const rewrapRecords = defineCommand({
  name: "identity.rewrapped",
  input: rewrapRecordsInput,
  load: lockStanding,
  allow: (actor, standing, _input, now) => all(canGrantIdentity(actor, standing), denyUntilSteppedUp(actor, now)),

  async apply({ tx, actor, input, subject: { investigationId }, now }) {
    const identityKey = await findPresentIdentityKey(tx, investigationId);
    const { generation, wraps } = input;
    if (!identityKey || identityKey.generation !== generation) throw conflict("sealing.generationChanged");

    // Those that have a key still: what was destroyed meanwhile is not wrapped again.
    const ids = wraps.map(({ sealedIdentityId }) => sealedIdentityId);
    const keyed = await tx.sealedIdentity.findMany({
      where: { id: { in: ids }, investigationId, wraps: { some: {} } },
      select: { id: true },
    });
    const known = new Set(keyed.map(({ id }) => id));
    const { count } = await tx.recordKeyWrap.createMany({
      data: wraps
        .filter(({ sealedIdentityId }) => known.has(sealedIdentityId))
        .map((wrap) => ({ investigationId, generation, wrappedById: actor.id, createdAt: now, ...wrap })),
      skipDuplicates: true,
    });
    return {
      result: { count },
      audit: {
        subjectType: "identity-key",
        subjectId: identityKey.id,
        investigationId,
        details: { generation, count },
      },
    };
  },
});
