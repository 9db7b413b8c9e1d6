import "server-only";
import { defineCommand } from "@/lib/command";
import { conflict } from "@/lib/errors";
import { all } from "../../decision";
import { denyUntilSteppedUp } from "../../step-up";
import { endChallenges } from "../challenge";
import { endFactors } from "../end-factor";
import { findEnrolled } from "../find-factor";
import { canResetFactor } from "../policy";
import { resetFactorInput } from "../schema";

const daysValid = 7;

/**
 * For who lost their phone and their recovery codes. The password goes too: who stole it must not be the one to set up the
 * next factor. A one-time link, given by a channel that is trusted, sets a new one; then another factor must be set up.
 */
export const resetFactor = defineCommand({
  name: "factor.reset",
  input: resetFactorInput,
  load: (tx, _actor, { userId }) =>
    tx.user.findFirst({ where: { id: userId, disabledAt: null }, select: { id: true } }),
  allow: (actor, user, _input, now) => all(canResetFactor(actor, user), denyUntilSteppedUp(actor, now)),

  async apply({ tx, actor, input, subject: user, now }) {
    if (!(await findEnrolled(tx, user.id))) throw conflict("access.factor.noneToReset");
    await endFactors(tx, user.id, now);
    await endChallenges(tx, user.id, now);
    await tx.session.updateMany({ where: { userId: user.id, endedAt: null }, data: { endedAt: now } });
    await tx.user.updateMany({ where: { id: user.id }, data: { factorResetAt: now, passwordHash: null } });

    const expiresAt = new Date(now.getTime() + daysValid * 86_400_000);
    const { tokenHash } = input;
    await tx.accountLink.createMany({
      data: [{ purpose: "reset", tokenHash, userId: user.id, createdById: actor.id, createdAt: now, expiresAt }],
    });
    return {
      result: { userId: user.id },
      audit: { subjectType: "user", subjectId: user.id, investigationId: null, reason: input.reason },
    };
  },
});
