import "server-only";
import type { Tx } from "@/lib/db";
import { endChallenges } from "./challenge";
import { endFactors } from "./end-factor";

const daysValid = 7;

type Taken = { userId: string; tokenHash: string; createdById: string | null };

/**
 * Takes a second factor away. The password goes too: who stole it must not be the one to set up the next factor. The
 * one-time link sets a new one; then another factor must be set up, whatever the role.
 */
export async function takeFactorAway(tx: Tx, { userId, tokenHash, createdById }: Taken, now: Date) {
  await endFactors(tx, userId, now);
  await endChallenges(tx, userId, now);
  await tx.session.updateMany({ where: { userId, endedAt: null }, data: { endedAt: now } });
  await tx.user.updateMany({ where: { id: userId }, data: { factorResetAt: now, passwordHash: null } });

  // A link that went astray must not open the account after the next one.
  await tx.accountLink.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now } });
  const expiresAt = new Date(now.getTime() + daysValid * 86_400_000);
  await tx.accountLink.createMany({
    data: [{ purpose: "reset", tokenHash, userId, createdById, createdAt: now, expiresAt }],
  });
}
