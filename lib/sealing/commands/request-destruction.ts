import "server-only";
import { randomUUID } from "node:crypto";
import { all } from "@/lib/access/decision";
import { denyUntilSteppedUp } from "@/lib/access/step-up";
import { defineCommand } from "@/lib/command";
import { conflict } from "@/lib/errors";
import { peopleVisibleTo } from "@/lib/people/policy";
import { canAskForTwo } from "../policy";
import { isHeld, lockSealing } from "../rows";
import { requestDestructionInput } from "../schema";

/** Asks another admin to destroy a sealed identity. Nothing is destroyed by it alone, and nothing under a legal hold. */
export const requestDestruction = defineCommand({
  name: "identity.destruction-requested",
  input: requestDestructionInput,
  load: async (tx, actor, { personId }) => {
    const person = await tx.person.findFirst({ where: { id: personId, AND: peopleVisibleTo(actor) } });
    if (person) await lockSealing(tx, person.investigationId);
    return person;
  },
  allow: (actor, person, _input, now) => all(canAskForTwo(actor, person), denyUntilSteppedUp(actor, now)),

  async apply({ tx, actor, input: { personId, reason }, subject: { investigationId, code }, now }) {
    if ((await tx.sealedIdentity.count({ where: { personId } })) === 0) throw conflict("sealing.notSealed");
    if ((await tx.sealTombstone.count({ where: { personId } })) > 0) throw conflict("sealing.destroyed");
    if (await isHeld(tx, investigationId, personId)) throw conflict("sealing.held");
    const pending = await tx.sealingRequest.count({ where: { personId, kind: "destroy", decision: null } });
    if (pending > 0) throw conflict("sealing.alreadyRequested");

    const requestId = randomUUID();
    const row = { id: requestId, investigationId, kind: "destroy", personId, requestedById: actor.id, reason };
    await tx.sealingRequest.createMany({ data: [{ ...row, createdAt: now }] });
    return {
      result: { requestId },
      audit: { subjectType: "person", subjectId: personId, investigationId, reason, details: { requestId, code } },
    };
  },
});
