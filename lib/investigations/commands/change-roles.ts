import "server-only";
import { all } from "@/lib/access/decision";
import { isLastAdmin } from "@/lib/access/last-admin";
import { denyUntilSteppedUp } from "@/lib/access/step-up";
import { keepVersion } from "@/lib/audit/keep-version";
import { defineCommand } from "@/lib/command";
import { conflict } from "@/lib/errors";
import { canManageMembers, membershipsVisibleTo } from "../policy";
import { changeRolesInput } from "../schema";

/** Acts on the member's next request: roles are read from the database each time. */
export const changeRoles = defineCommand({
  name: "membership.roles-changed",
  input: changeRolesInput,
  load: (tx, actor, { membershipId }) =>
    tx.membership.findFirst({ where: { id: membershipId, endedAt: null, AND: membershipsVisibleTo(actor) } }),
  allow: (actor, subject, _input, now) => all(canManageMembers(actor, subject), denyUntilSteppedUp(actor, now)),

  async apply({ tx, actor, input, subject: membership, now }) {
    const isLetGo = membership.roles.includes("admin") && !input.roles.includes("admin");
    if (isLetGo && (await isLastAdmin(tx, membership.userId, membership.investigationId)))
      throw conflict("investigations.lastAdmin");

    const { count } = await tx.membership.updateMany({
      where: { id: membership.id, version: input.version },
      data: { roles: input.roles, version: { increment: 1 } },
    });
    if (count !== 1) throw conflict("errors.changedMeanwhile");
    await keepVersion(tx, actor, "membership", membership, now);

    return {
      result: { membershipId: membership.id },
      audit: {
        subjectType: "membership",
        subjectId: membership.id,
        investigationId: membership.investigationId,
        details: { from: membership.roles, to: input.roles },
      },
    };
  },
});
