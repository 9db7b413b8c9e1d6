import "server-only";
import type { Tx } from "@/lib/db";

/** Ends what this person has of a second factor: the seeds are wiped, the recovery codes are worth nothing. */
export async function endFactors(tx: Tx, userId: string, now: Date) {
  await tx.secondFactor.updateMany({ where: { userId, endedAt: null }, data: { endedAt: now, sealedSeed: "" } });
  await endRecoveryCodes(tx, userId, now);
}

export async function replaceRecoveryCodes(tx: Tx, userId: string, hashes: string[], now: Date) {
  await endRecoveryCodes(tx, userId, now);
  await tx.recoveryCode.createMany({ data: hashes.map((hash) => ({ userId, hash, madeAt: now })) });
}

async function endRecoveryCodes(tx: Tx, userId: string, now: Date) {
  await tx.recoveryCode.updateMany({ where: { userId, usedAt: null, endedAt: null }, data: { endedAt: now } });
}
