import "server-only";
import { defineCommand } from "@/lib/command";
import { conflict } from "@/lib/errors";
import { all } from "../decision";
import { isLastAdmin } from "../last-admin";
import { canManageAccounts } from "../policy";
import { disableAccountInput } from "../schema";
import { denyUntilSteppedUp } from "../step-up";

/** From the next request on this person is nobody here. What they did stays, under their code. */
export const disableAccount = defineCommand({
  name: "account.disabled",
  input: disableAccountInput,
  load: (tx, _actor, { userId }) =>
    tx.user.findFirst({ where: { id: userId, disabledAt: null }, select: { id: true } }),
  allow: (actor, _subject, _input, now) => all(canManageAccounts(actor), denyUntilSteppedUp(actor, now)),

  async apply({ tx, actor, input, subject: user, now }) {
    if (user.id === actor.id) throw conflict("access.notYourself");
    // An account in the wrong hands need not wait for another admin: resetting its factor ends it at once, and reversibly.
    if (await isLastAdmin(tx, user.id, null)) throw conflict("investigations.lastAdmin");
    await tx.user.updateMany({ where: { id: user.id }, data: { disabledAt: now } });
    await tx.session.updateMany({ where: { userId: user.id, endedAt: null }, data: { endedAt: now } });
    return {
      result: { userId: user.id },
      audit: { subjectType: "user", subjectId: user.id, investigationId: null, reason: input.reason },
    };
  },
});
