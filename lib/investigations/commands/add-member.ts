import "server-only";
import { all } from "@/lib/access/decision";
import { denyUntilSteppedUp } from "@/lib/access/step-up";
import { defineCommand } from "@/lib/command";
import { conflict, invalid } from "@/lib/errors";
import { canManageMembers } from "../policy";
import { findCompartment } from "../queries";
import { addMemberInput } from "../schema";

/** Lets a person who has an account into an investigation; one who left before comes back by the same row. */
export const addMember = defineCommand({
  name: "membership.added",
  input: addMemberInput,
  load: findCompartment,
  allow: (actor, subject, _input, now) => all(canManageMembers(actor, subject), denyUntilSteppedUp(actor, now)),

  async apply({ tx, actor, input, subject: { investigationId }, now }) {
    const user = await tx.user.findFirst({ where: { email: input.email, disabledAt: null }, select: { id: true } });
    if (!user) throw invalid("errors.checkTheForm", { email: "investigations.noSuchAccount" });

    const key = { investigationId_userId: { investigationId, userId: user.id } };
    const known = await tx.membership.findUnique({ where: key });
    if (known && known.endedAt === null) throw conflict("investigations.alreadyAMember");

    const fields = { roles: input.roles, createdById: actor.id, createdAt: now, endedAt: null, endedById: null };
    const membership = await tx.membership.upsert({
      where: key,
      create: { investigationId, userId: user.id, ...fields },
      update: { ...fields, version: { increment: 1 } },
    });

    return {
      result: { membershipId: membership.id },
      audit: {
        subjectType: "membership",
        subjectId: membership.id,
        investigationId,
        details: { userId: user.id, roles: input.roles },
      },
    };
  },
});
