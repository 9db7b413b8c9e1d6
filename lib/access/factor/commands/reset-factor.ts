import "server-only";
import { defineCommand } from "@/lib/command";
import { conflict } from "@/lib/errors";
import { all } from "../../decision";
import { denyUntilSteppedUp } from "../../step-up";
import { findEnrolled } from "../find-factor";
import { canResetFactor } from "../policy";
import { resetFactorInput } from "../schema";
import { takeFactorAway } from "../take-away";

/** For who lost their phone and their recovery codes. The operator gives them the link, by a channel that is trusted. */
export const resetFactor = defineCommand({
  name: "factor.reset",
  input: resetFactorInput,
  load: (tx, _actor, { userId }) =>
    tx.user.findFirst({ where: { id: userId, disabledAt: null }, select: { id: true } }),
  allow: (actor, user, _input, now) => all(canResetFactor(actor, user), denyUntilSteppedUp(actor, now)),

  async apply({ tx, actor, input, subject: user, now }) {
    if (!(await findEnrolled(tx, user.id))) throw conflict("access.factor.noneToReset");
    await takeFactorAway(tx, { userId: user.id, tokenHash: input.tokenHash, createdById: actor.id }, now);
    return {
      result: { userId: user.id },
      audit: { subjectType: "user", subjectId: user.id, investigationId: null, reason: input.reason },
    };
  },
});
