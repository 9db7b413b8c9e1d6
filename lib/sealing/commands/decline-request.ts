import "server-only";
import { all } from "@/lib/access/decision";
import { denyUntilSteppedUp } from "@/lib/access/step-up";
import { defineCommand } from "@/lib/command";
import { conflict } from "@/lib/errors";
import { canDecideRequest } from "../policy";
import { findRequest } from "../rows";
import { decideRequestInput } from "../schema";

/** No to a destruction or to the release of a hold: by any admin, or by the one who asked and thought again. */
export const declineRequest = defineCommand({
  name: "identity.request-declined",
  input: decideRequestInput,
  load: findRequest(),
  allow: (actor, request, _input, now) =>
    all(canDecideRequest(actor, request, "declined"), denyUntilSteppedUp(actor, now)),

  async apply({ tx, actor, input: { requestId, reason }, subject: { investigationId, kind, isDecided }, now }) {
    if (isDecided) throw conflict("sealing.alreadyDecided");
    const decision = { requestId, investigationId, outcome: "declined", decidedById: actor.id, reason };
    await tx.sealingDecision.createMany({ data: [{ ...decision, createdAt: now }] });
    return {
      result: {},
      audit: { subjectType: "sealing-request", subjectId: requestId, investigationId, reason, details: { kind } },
    };
  },
});
