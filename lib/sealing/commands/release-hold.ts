import "server-only";
import { all } from "@/lib/access/decision";
import { denyUntilSteppedUp } from "@/lib/access/step-up";
import { defineCommand } from "@/lib/command";
import { conflict } from "@/lib/errors";
import { canDecideRequest } from "../policy";
import { findRequest } from "../rows";
import { decideRequestInput } from "../schema";

/** The second admin's yes to the release of a legal hold. */
export const releaseHold = defineCommand({
  name: "identity.hold-released",
  input: decideRequestInput,
  load: findRequest("release-hold"),
  allow: (actor, request, _input, now) =>
    all(canDecideRequest(actor, request, "approved"), denyUntilSteppedUp(actor, now)),

  async apply({ tx, actor, input: { requestId, reason }, subject: { investigationId, holdId, isDecided }, now }) {
    if (isDecided || holdId === null) throw conflict("sealing.alreadyDecided");
    const decision = { requestId, investigationId, outcome: "approved", decidedById: actor.id, reason };
    await tx.sealingDecision.createMany({ data: [{ ...decision, createdAt: now }] });
    return {
      result: { holdId },
      audit: { subjectType: "legal-hold", subjectId: holdId, investigationId, reason, details: { requestId } },
    };
  },
});
