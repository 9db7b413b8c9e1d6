import "server-only";
import { defineCommand } from "@/lib/command";
import { conflict } from "@/lib/errors";
import { canJoinOrigin, evidenceVisibleTo } from "../policy";
import { partOriginInput } from "../schema";

/** Two sources are no longer held to be one. The row stays, with who ended it, when and why. */
export const partOrigin = defineCommand({
  name: "origin.parted",
  input: partOriginInput,
  load: (tx, actor, { sharedOriginId }) =>
    tx.sharedOrigin.findFirst({ where: { id: sharedOriginId, AND: evidenceVisibleTo(actor) } }),
  allow: canJoinOrigin,

  async apply({ tx, actor, input, subject: origin, now }) {
    const { count } = await tx.sharedOrigin.updateMany({
      where: { id: origin.id, endedAt: null },
      data: { endedAt: now, endedById: actor.id, endReason: input.reason },
    });
    if (count !== 1) throw conflict("evidence.origins.alreadyParted");

    return {
      result: { sharedOriginId: origin.id },
      audit: {
        subjectType: "origin",
        subjectId: origin.id,
        investigationId: origin.investigationId,
        reason: input.reason,
        details: { kind: origin.kind },
      },
    };
  },
});
