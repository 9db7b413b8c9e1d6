import "server-only";
import { keepVersion } from "@/lib/audit/keep-version";
import { defineCommand } from "@/lib/command";
import { conflict } from "@/lib/errors";
import { canRecordConstraints, constraintsVisibleTo } from "../policy";
import { withdrawAccessConstraintInput } from "../schema";

/** The row stays; from now on it makes no caveat. Who and why stand with the kept version. */
export const withdrawAccessConstraint = defineCommand({
  name: "access-constraint.withdrawn",
  input: withdrawAccessConstraintInput,
  load: (tx, actor, { constraintId }) =>
    tx.accessConstraint.findFirst({ where: { id: constraintId, AND: constraintsVisibleTo(actor) } }),
  allow: canRecordConstraints,

  async apply({ tx, actor, input, subject: constraint, now }) {
    if (constraint.withdrawnAt !== null) throw conflict("constraints.alreadyWithdrawn");
    const { count } = await tx.accessConstraint.updateMany({
      where: { id: constraint.id, version: input.version, withdrawnAt: null },
      data: { withdrawnAt: now, version: { increment: 1 } },
    });
    if (count !== 1) throw conflict("errors.changedMeanwhile");
    // After the update, which waits for another editor: kept first, two editors at once would collide here.
    await keepVersion(tx, actor, "access-constraint", constraint, now, input.reason);

    return {
      result: { constraintId: constraint.id },
      audit: {
        subjectType: "access-constraint",
        subjectId: constraint.id,
        investigationId: constraint.investigationId,
        reason: input.reason,
      },
    };
  },
});
