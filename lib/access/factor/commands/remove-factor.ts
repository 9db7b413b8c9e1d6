import "server-only";
import { defineCommand } from "@/lib/command";
import { conflict } from "@/lib/errors";
import { all } from "../../decision";
import { denyUntilSteppedUp } from "../../step-up";
import { endFactors } from "../end-factor";
import { findEnrolled } from "../find-factor";
import { canRemoveFactor } from "../policy";
import { removeFactorInput } from "../schema";

/** Back to the password alone, where that is allowed and the password is long enough to stand alone. */
export const removeFactor = defineCommand({
  name: "factor.removed",
  input: removeFactorInput,
  load: (tx, actor) => findEnrolled(tx, actor.id),
  allow: (actor, _factor, _input, now) => all(canRemoveFactor(actor), denyUntilSteppedUp(actor, now)),

  async apply({ tx, actor, subject: factor, now }) {
    const user = await tx.user.findUnique({ where: { id: actor.id }, select: { passwordStandsAlone: true } });
    if (!user?.passwordStandsAlone) throw conflict("access.factor.passwordTooShortAlone");
    await endFactors(tx, actor.id, now);
    return {
      result: {},
      audit: { subjectType: "user", subjectId: actor.id, investigationId: null, details: { factor: factor.id } },
    };
  },
});
