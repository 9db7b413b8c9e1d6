import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { type Tx, transactionForNobody } from "@/lib/db";
import { log } from "@/lib/log";
import { clock } from "@/lib/time/clock";
import { challengeFor } from "./factor/challenge";
import { openSession } from "./open-session";
import { hashPassword, needsRehash, verifyAgainstNobody, verifyPassword } from "./password";
import { clearFailures, countFailure, lockedWait, takeBackFailure, throttleKeys } from "./throttle";

type Attempt = { email: string; password: string; device: string; address: string };

/** A session, or, with a second factor enrolled, nothing but the token of a challenge: see factor/challenge.ts. */
export type SignedIn = { kind: "session"; id: string } | { kind: "factor"; token: string };

/** Waits this long at most inside a request; a longer delay answers at once, and the attempt is not tried. */
const longestWaitMs = 8_000;

/** What the right password opens, or null; the same answer for a wrong password and an unknown account. */
export async function signInWithPassword(attempt: Attempt): Promise<SignedIn | null> {
  const email = attempt.email.trim().toLowerCase();
  const keys = throttleKeys({ account: email, device: attempt.device, address: attempt.address });

  const [accountKey = "", ...addressKeys] = keys;
  const wait = await transactionForNobody(async (tx) => {
    const wait = await lockedWait(tx, keys, clock.now());
    // Counted before it is tried: of many at once on one account, each waits for those before it. Not so the address, which
    // an office shares: there, who signs in at the same time as others must not wait for them.
    if (wait <= longestWaitMs) await countFailure(tx, [accountKey], clock.now());
    return wait;
  });
  if (wait > longestWaitMs) {
    log("warn", "sign-in.delayed", { waitMs: wait });
    return null;
  }
  await sleep(wait);

  const user = await transactionForNobody((tx) => tx.user.findUnique({ where: { email } }));
  const isRight = user?.passwordHash
    ? await verifyPassword(user.passwordHash, attempt.password)
    : await verifyAgainstNobody(attempt.password);

  if (!user || !isRight || user.disabledAt) {
    await transactionForNobody((tx) => countFailure(tx, addressKeys, clock.now()));
    return null;
  }
  const rehashed = user.passwordHash && needsRehash(user.passwordHash) ? await hashPassword(attempt.password) : null;
  return transactionForNobody(async (tx) => {
    if (rehashed) await keepRehashed(tx, user, rehashed);
    const token = await challengeFor(tx, user.id, attempt.device);
    // Half of signing in clears nothing: who knows the password only could else guess codes without end.
    if (token) {
      await takeBackFailure(tx, [accountKey]);
      return { kind: "factor", token };
    }
    await clearFailures(tx, accountKey);
    const { id } = await openSession(tx, { userId: user.id, device: attempt.device, factorProvenAt: null });
    return { kind: "session", id };
  });
}

/** Kept with today's settings, unless it was changed in the meantime. */
async function keepRehashed(tx: Tx, user: { id: string; passwordHash: string | null }, passwordHash: string) {
  await tx.user.updateMany({ where: { id: user.id, passwordHash: user.passwordHash }, data: { passwordHash } });
}
