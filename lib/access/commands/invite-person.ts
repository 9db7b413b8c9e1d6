import "server-only";
import { defineCommand } from "@/lib/command";
import { conflict } from "@/lib/errors";
import { all } from "../decision";
import { canManageAccounts } from "../policy";
import { nextStaffCode } from "../redeem-link";
import { inviteInput } from "../schema";
import { denyUntilSteppedUp } from "../step-up";

const daysValid = 7;

/** Makes an account without a password and a one-time link to set one. The caller draws the token: here only its hash. */
export const invitePerson = defineCommand({
  name: "account.invited",
  input: inviteInput,
  load: async () => ({}),
  allow: (actor, _subject, _input, now) => all(canManageAccounts(actor), denyUntilSteppedUp(actor, now)),

  async apply({ tx, actor, input, now }) {
    const known = await tx.user.findUnique({
      where: { email: input.email },
      select: { id: true, passwordHash: true, factorResetAt: true, disabledAt: true },
    });
    if (known?.passwordHash) throw conflict("access.accountExists");
    // An account whose sign-in was reset has a link of its own, given by whoever reset it; nobody makes another beside it.
    if (known && (known.factorResetAt || known.disabledAt)) throw conflict("access.accountExists");

    const code = await nextStaffCode(tx);
    const { name, email, tokenHash } = input;
    const user = known ?? (await tx.user.create({ data: { code, name, email, createdAt: now }, select: { id: true } }));
    const expiresAt = new Date(now.getTime() + daysValid * 86_400_000);
    await tx.accountLink.create({
      data: { purpose: "invite", tokenHash, userId: user.id, createdById: actor.id, createdAt: now, expiresAt },
    });

    return {
      result: { userId: user.id },
      audit: { subjectType: "user", subjectId: user.id, investigationId: null },
    };
  },
});
