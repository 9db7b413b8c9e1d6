import "server-only";
import { defineCommand } from "@/lib/command";
import { conflict, invalid } from "@/lib/errors";
import { replaceRecoveryCodes } from "../end-factor";
import { findPending, isPendingStill } from "../find-factor";
import { canEnrol } from "../policy";
import { enrolFactorInput } from "../schema";
import { openSeed } from "../seal";
import { matchingStep } from "../totp";

/**
 * A first code shows that the app has the seed: from now on it counts, in the place of any before it. Ten recovery codes
 * go with it. This session has proven it; one's other sessions end, for they were opened by a password alone.
 */
export const enrolFactor = defineCommand({
  name: "factor.enrolled",
  input: enrolFactorInput,
  load: (tx, actor) => findPending(tx, actor.id),
  allow: (actor, _pending, _input, now) => canEnrol(actor, now),

  async apply({ tx, actor, input, subject: pending, now }) {
    if (!isPendingStill(pending, now)) throw conflict("access.factor.startAgain");
    const seed = openSeed(pending.sealedSeed, pending.id);
    const step = seed && matchingStep(seed, input.code, now);
    if (!step) throw invalid("errors.checkTheForm", { code: "access.factor.wrongFirstCode" });

    await tx.secondFactor.updateMany({
      where: { userId: actor.id, enrolledAt: { not: null }, endedAt: null },
      data: { endedAt: now, sealedSeed: "" },
    });
    await tx.secondFactor.updateMany({ where: { id: pending.id }, data: { enrolledAt: now, lastStep: step } });
    await replaceRecoveryCodes(tx, actor.id, input.recoveryHashes, now);
    await tx.user.updateMany({ where: { id: actor.id }, data: { factorResetAt: null } });
    await tx.session.updateMany({
      where: { userId: actor.id, endedAt: null, ...(actor.sessionId ? { id: { not: actor.sessionId } } : {}) },
      data: { endedAt: now },
    });
    if (actor.sessionId) await tx.session.updateMany({ where: { id: actor.sessionId }, data: { factorProvenAt: now } });
    return {
      result: {},
      audit: { subjectType: "user", subjectId: actor.id, investigationId: null, details: { factor: pending.id } },
    };
  },
});
