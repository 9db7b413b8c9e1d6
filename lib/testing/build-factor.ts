import { randomUUID } from "node:crypto";
import { generateSync } from "otplib";
import { type Actor, makeActor } from "@/lib/access/actor";
import { newRecoveryCodes } from "@/lib/access/factor/recovery-codes";
import { sealSeed } from "@/lib/access/factor/seal";
import { newSeed, stepOf } from "@/lib/access/factor/totp";
import { owner } from "./database";

/** The six digits that an app with this seed shows at a moment. */
export const codeAt = (seed: string, at: Date): string => generateSync({ secret: seed, epoch: stepOf(at) * 30 });

/** An open session and an enrolled second factor for this person, not yet proven in the session. */
export async function buildFactor(actor: Actor, { enrolledAt = new Date() } = {}) {
  const { id: sessionId } = await owner.session.create({
    data: { userId: actor.id, expiresAt: new Date(Date.now() + 12 * 3_600_000) },
  });
  const id = randomUUID();
  const seed = newSeed();
  const { codes: recoveryCodes, hashes } = newRecoveryCodes();
  await owner.secondFactor.create({
    data: { id, userId: actor.id, sealedSeed: sealSeed(seed, id), startedAt: enrolledAt, enrolledAt },
  });
  await owner.recoveryCode.createMany({ data: hashes.map((hash) => ({ userId: actor.id, hash, madeAt: enrolledAt })) });
  return { actor: makeActor({ ...actor, sessionId, hasFactor: true }), sessionId, seed, recoveryCodes };
}
