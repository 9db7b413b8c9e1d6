import "server-only";
import type { Tx } from "@/lib/db";

/** From the QR code to the first code; after that a new seed is drawn. */
const pendingForMs = 15 * 60_000;

/** The factor that is being set up, if any. */
export const findPending = (tx: Tx, userId: string) =>
  tx.secondFactor.findFirst({
    where: { userId, enrolledAt: null, endedAt: null },
    select: { id: true, sealedSeed: true, startedAt: true },
  });

export const isPendingStill = ({ startedAt }: { startedAt: Date }, now: Date): boolean =>
  now.getTime() - startedAt.getTime() < pendingForMs;

/** The factor that counts. */
export const findEnrolled = (tx: Tx, userId: string) =>
  tx.secondFactor.findFirst({
    where: { userId, enrolledAt: { not: null }, endedAt: null },
    select: { id: true, enrolledAt: true },
  });
