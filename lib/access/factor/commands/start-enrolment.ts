import "server-only";
import { randomUUID } from "node:crypto";
import { defineCommand } from "@/lib/command";
import { canEnrol } from "../policy";
import { startEnrolmentInput } from "../schema";
import { sealSeed } from "../seal";
import { newSeed } from "../totp";

/** Draws a seed and keeps it, encrypted, until a first code shows that the app has it. It counts for nothing before. */
export const startEnrolment = defineCommand({
  name: "factor.enrolment-started",
  input: startEnrolmentInput,
  load: async () => ({}),
  allow: (actor, _nothing, _input, now) => canEnrol(actor, now),

  async apply({ tx, actor, now }) {
    await tx.secondFactor.updateMany({
      where: { userId: actor.id, enrolledAt: null, endedAt: null },
      data: { endedAt: now, sealedSeed: "" },
    });
    const id = randomUUID();
    await tx.secondFactor.createMany({
      data: [{ id, userId: actor.id, sealedSeed: sealSeed(newSeed(), id), startedAt: now }],
    });
    return { result: {}, audit: { subjectType: "user", subjectId: actor.id, investigationId: null } };
  },
});
