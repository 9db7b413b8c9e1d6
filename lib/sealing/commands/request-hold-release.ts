import "server-only";
import { randomUUID } from "node:crypto";
import { all } from "@/lib/access/decision";
import { denyUntilSteppedUp } from "@/lib/access/step-up";
import { defineCommand } from "@/lib/command";
import { conflict } from "@/lib/errors";
import { canAskForTwo, sealingVisibleTo } from "../policy";
import { lockSealing } from "../rows";
import { requestHoldReleaseInput } from "../schema";

/** Asks another admin to release a legal hold; it stands until they do. */
export const requestHoldRelease = defineCommand({
  name: "identity.hold-release-requested",
  input: requestHoldReleaseInput,
  load: async (tx, actor, { holdId }) => {
    const hold = await tx.legalHold.findFirst({ where: { id: holdId, AND: sealingVisibleTo(actor) } });
    if (hold) await lockSealing(tx, hold.investigationId);
    return hold;
  },
  allow: (actor, hold, _input, now) => all(canAskForTwo(actor, hold), denyUntilSteppedUp(actor, now)),

  async apply({ tx, actor, input: { holdId, reason }, subject: { investigationId }, now }) {
    const open = { OR: [{ decision: null }, { decision: { outcome: "approved" } }] };
    if ((await tx.sealingRequest.count({ where: { holdId, ...open } })) > 0) throw conflict("sealing.alreadyRequested");

    const requestId = randomUUID();
    const row = { id: requestId, investigationId, kind: "release-hold", holdId, requestedById: actor.id, reason };
    await tx.sealingRequest.createMany({ data: [{ ...row, createdAt: now }] });
    return {
      result: { requestId },
      audit: { subjectType: "legal-hold", subjectId: holdId, investigationId, reason, details: { requestId } },
    };
  },
});
