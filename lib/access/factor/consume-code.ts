import "server-only";
import type { Tx } from "@/lib/db";
import { hashRecoveryCode } from "./recovery-codes";
import { openSeed } from "./seal";
import { matchingStep } from "./totp";

/** What was accepted: a code of the authenticator app, or a recovery code. */
export type Accepted = "app" | "recovery";

/**
 * Accepts a code of this person's enrolled factor and uses it up in the same statement: however many ask at once, one is
 * told yes. A time step that was used, and every earlier one, is refused for ever. Null: refused.
 */
export async function consumeCode(tx: Tx, userId: string, typed: string, now: Date): Promise<Accepted | null> {
  const factor = await tx.secondFactor.findFirst({
    where: { userId, enrolledAt: { not: null }, endedAt: null },
    select: { id: true, sealedSeed: true },
  });
  if (!factor) return null;

  const recovery = hashRecoveryCode(typed);
  if (recovery !== null) {
    const { count } = await tx.recoveryCode.updateMany({
      where: { userId, hash: recovery, usedAt: null, endedAt: null },
      data: { usedAt: now },
    });
    return count === 1 ? "recovery" : null;
  }
  const seed = openSeed(factor.sealedSeed, factor.id);
  const step = seed && matchingStep(seed, typed, now);
  if (!step) return null;
  return (await useStep(tx, factor.id, step)) ? "app" : null;
}

/** Claims a time step of a factor: true for the first who asks, false for everyone after. */
export async function useStep(tx: Tx, factorId: string, step: number): Promise<boolean> {
  const { count } = await tx.secondFactor.updateMany({
    where: { id: factorId, endedAt: null, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return count === 1;
}
