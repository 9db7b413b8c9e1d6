import "server-only";
import { all } from "@/lib/access/decision";
import { isLastAdmin } from "@/lib/access/last-admin";
import { denyUntilSteppedUp } from "@/lib/access/step-up";
import { keepVersion } from "@/lib/audit/keep-version";
import { defineCommand } from "@/lib/command";
import { conflict } from "@/lib/errors";
import { canManageMembers, membershipsVisibleTo } from "../policy";
import { endMembershipInput } from "../schema";

/** From the next request on the investigation no longer exists for this person. What they did stays, under their code. */
export const endMembership = defineCommand({
  name: "membership.ended",
  input: endMembershipInput,
  load: (tx, actor, { membershipId }) =>
    tx.membership.findFirst({ where: { id: membershipId, endedAt: null, AND: membershipsVisibleTo(actor) } }),
  allow: (actor, subject, _input, now) => all(canManageMembers(actor, subject), denyUntilSteppedUp(actor, now)),

  async apply({ tx, actor, input, subject: membership, now }) {
    if (await isLastAdmin(tx, membership.userId, membership.investigationId))
      throw conflict("investigations.lastAdmin");

    const { count } = await tx.membership.updateMany({
      where: { id: membership.id, version: input.version },
      data: { endedAt: now, endedById: actor.id, version: { increment: 1 } },
    });
    if (count !== 1) throw conflict("errors.changedMeanwhile");
    await keepVersion(tx, actor, "membership", membership, now, input.reason);

    return {
      result: { membershipId: membership.id },
      audit: {
        subjectType: "membership",
        subjectId: membership.id,
        investigationId: membership.investigationId,
        reason: input.reason,
      },
    };
  },
});
