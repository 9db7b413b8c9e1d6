import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { recordEvent } from "@/lib/audit/record-event";
import { transactionForNobody } from "@/lib/db";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { clock } from "@/lib/time/clock";
import { verifyAgainstNobody, verifyPassword } from "./password";
import { clearFailures, countFailure, throttleKeys, waitFor } from "./throttle";

type Attempt = { email: string; password: string; device: string; address: string };

/** Waits this long at most inside a request; a longer delay answers at once, and the attempt is not tried. */
const longestWaitMs = 8_000;

/** A new session row for the right password, or null; the same answer for a wrong password and an unknown account. */
export async function signInWithPassword(attempt: Attempt): Promise<{ id: string } | null> {
  const email = attempt.email.trim().toLowerCase();
  const keys = throttleKeys({ account: email, device: attempt.device, address: attempt.address });

  const wait = await transactionForNobody((tx) => waitFor(tx, keys, clock.now()));
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
    await transactionForNobody((tx) => countFailure(tx, keys, clock.now()));
    return null;
  }
  return transactionForNobody(async (tx) => {
    const [accountKey] = keys;
    if (accountKey) await clearFailures(tx, accountKey);
    const session = await openSession(tx, user.id, attempt.device);
    return session;
  });
}

type Transaction = Parameters<Parameters<typeof transactionForNobody>[0]>[0];

/** A new session with an id of its own, on the audit trail. */
export async function openSession(tx: Transaction, userId: string, device: string): Promise<{ id: string }> {
  const now = clock.now();
  const expiresAt = new Date(now.getTime() + env().ATTEST_SESSION_HOURS * 3_600_000);
  const session = await tx.session.create({
    data: { userId, createdAt: now, lastSeenAt: now, expiresAt, device: device.slice(0, 300) },
    select: { id: true },
  });
  await recordEvent(
    tx,
    { id: userId, sessionId: session.id },
    { name: "session.opened", at: now, investigationId: null, subjectType: "session", subjectId: session.id },
  );
  return session;
}
