import "server-only";
import type { z } from "zod";
import { recordEvent } from "@/lib/audit/record-event";
import { parse } from "@/lib/command";
import { type Tx, transactionForNobody } from "@/lib/db";
import { Failure, invalid } from "@/lib/errors";
import { clock } from "@/lib/time/clock";
import type { Actor } from "./actor";
import { endChallenges } from "./factor/challenge";
import { hashPassword, verifyPassword } from "./password";
import { requireGoodPassword, standsAlone } from "./password-rules";
import { changePasswordInput } from "./schema";
import { clearFailures, countFailure, hashedKey, lockedWait } from "./throttle";

/**
 * One's own password, by the one there is. Not a command: a command keeps a hash of its input, and this input is not to be
 * kept in any form but one. One transaction with its audit entry all the same; one's other sessions end.
 */
export async function changePassword(actor: Actor, raw: z.input<typeof changePasswordInput>): Promise<void> {
  const input = parse(changePasswordInput, raw);
  const now = clock.now();
  const user = await transactionForNobody((tx) => triedUser(tx, actor, now));
  if (!user?.passwordHash || !(await verifyPassword(user.passwordHash, input.current))) {
    await transactionForNobody((tx) => countFailure(tx, [keyOf(actor)], now));
    throw invalid("errors.checkTheForm", { current: "access.passwordWrong" });
  }
  requireGoodPassword(input.password, { ownWords: [user.name, user.email], hasFactor: actor.hasFactor });
  const passwordHash = await hashPassword(input.password);

  await transactionForNobody(async (tx) => {
    const { count } = await tx.user.updateMany({
      // What was verified is what is replaced.
      where: { id: user.id, passwordHash: user.passwordHash },
      data: { passwordHash, passwordStandsAlone: standsAlone(input.password) },
    });
    if (count !== 1) throw new Failure("conflict", { key: "errors.changedMeanwhile" });
    await clearFailures(tx, keyOf(actor));
    await endChallenges(tx, user.id, now);
    await tx.session.updateMany({
      where: { userId: user.id, endedAt: null, ...(actor.sessionId ? { id: { not: actor.sessionId } } : {}) },
      data: { endedAt: now },
    });
    await recordEvent(tx, actor, {
      name: "account.password-changed",
      at: now,
      investigationId: null,
      subjectType: "user",
      subjectId: user.id,
    });
  });
}

const keyOf = (actor: Actor) => hashedKey(`password of ${actor.id}`);

/** Whose password is tried; wrong ones delay the next here as at the door. */
async function triedUser(tx: Tx, actor: Actor, now: Date) {
  const wait = await lockedWait(tx, [keyOf(actor)], now);
  if (wait > 0)
    throw invalid("errors.checkTheForm", {
      current: { key: "access.passwordWait", values: { seconds: Math.ceil(wait / 1000) } },
    });
  return tx.user.findUnique({ where: { id: actor.id } });
}
