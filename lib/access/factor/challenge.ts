import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { type Tx, transactionForNobody } from "@/lib/db";
import { clock } from "@/lib/time/clock";
import { openSession } from "../open-session";
import { clearFailures, countFailure, hashedKey, lockedWait, throttleKeys } from "../throttle";
import { hashToken, newToken } from "../tokens";
import { consumeCode } from "./consume-code";

/** From the right password to the code. */
export const challengeForMs = 5 * 60_000;

/** The token that the browser brings with the code; null for who has no second factor. */
export async function challengeFor(tx: Tx, userId: string, device: string): Promise<string | null> {
  const enrolled = await tx.secondFactor.count({ where: { userId, enrolledAt: { not: null }, endedAt: null } });
  if (enrolled === 0) return null;
  const now = clock.now();
  const { token, tokenHash } = newToken();
  const expiresAt = new Date(now.getTime() + challengeForMs);
  await tx.signInChallenge.createMany({
    data: [{ userId, tokenHash, device: device.slice(0, 300), createdAt: now, expiresAt }],
  });
  return token;
}

/** Whether a code is awaited for this token. */
export const isChallengeOpen = (token: string): Promise<boolean> =>
  transactionForNobody(async (tx) => (await findChallenge(tx, token, clock.now())) !== null);

export type FactorAttempt = { token: string; code: string; device: string; address: string };

export type ChallengeAnswer =
  | { outcome: "session"; id: string }
  | { outcome: "wrong" }
  /** Too many wrong codes: this one was not tried. */
  | { outcome: "wait"; seconds: number }
  /** Too old, used, or never made: the password is asked for again. */
  | { outcome: "expired" };

/** The second half of signing in: code, challenge and session are one transaction. */
export async function signInWithFactor(attempt: FactorAttempt): Promise<ChallengeAnswer> {
  const now = clock.now();
  return transactionForNobody(async (tx) => {
    const seen = await findChallenge(tx, attempt.token, now);
    if (!seen) return { outcome: "expired" };
    const { userId } = seen;
    // Six digits are few: beside account with device and address, which a guesser changes, the account as a whole counts.
    const keys = [...throttleKeys({ account: seen.email, ...attempt }), hashedKey(`second factor ${userId}`)];
    const wait = await lockedWait(tx, keys, now);
    if (wait > 0) return { outcome: "wait", seconds: Math.ceil(wait / 1000) };
    // Only now nobody else is at it.
    const challenge = await findChallenge(tx, attempt.token, now);
    if (!challenge) return { outcome: "expired" };

    const accepted = await consumeCode(tx, userId, attempt.code, now);
    const event = { at: now, investigationId: null, subjectType: "user", subjectId: userId };
    if (accepted === null) {
      await countFailure(tx, keys, now);
      await recordEvent(tx, { id: userId, sessionId: null }, { ...event, name: "factor.sign-in-failed" });
      return { outcome: "wrong" };
    }
    await tx.signInChallenge.updateMany({ where: { id: challenge.id }, data: { usedAt: now } });
    const [ofDevice, , ofAccount] = keys;
    for (const key of [ofDevice, ofAccount]) if (key) await clearFailures(tx, key);
    const session = await openSession(tx, { userId, device: attempt.device, factorProvenAt: now });
    if (accepted === "recovery")
      await recordEvent(tx, { id: userId, sessionId: session.id }, { ...event, name: "factor.recovery-code-used" });
    return { outcome: "session", id: session.id };
  });
}

/** What waits for a code of this person waits no longer: their password or their factor is another one. */
export async function endChallenges(tx: Tx, userId: string, now: Date) {
  await tx.signInChallenge.updateMany({ where: { userId, usedAt: null }, data: { expiresAt: now } });
}

async function findChallenge(tx: Tx, token: string, now: Date) {
  const challenge = await tx.signInChallenge.findFirst({
    where: { tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: now } },
    select: { id: true, userId: true },
  });
  if (!challenge) return null;
  const user = await tx.user.findFirst({
    where: { id: challenge.userId, disabledAt: null, passwordHash: { not: null } },
    select: { email: true },
  });
  return user && { ...challenge, email: user.email };
}
