import "server-only";
import type { Actor } from "@/lib/access/actor";
import { defineCommand } from "@/lib/command";
import type { Tx } from "@/lib/db";
import { conflict } from "@/lib/errors";
import { canLookIntoPressure } from "../care/policy";
import { lookIntoPressureInput } from "../consent/schema";
import { interviewsVisibleTo } from "../policy";
import { lockInterview } from "./load-interview";

/** What was done about a suspicion of pressure. The withdrawal acted at once and is not touched by it. */
export const lookIntoPressure = defineCommand({
  name: "consent.pressure-looked-into",
  input: lookIntoPressureInput,
  load: loadSuspicion,
  allow: canLookIntoPressure,

  async apply({ tx, actor, input: { withdrawalId, note }, subject: withdrawal, now }) {
    const { interviewId, investigationId, interview } = withdrawal;
    await lockInterview(tx, interviewId);
    if (await tx.pressureLookedInto.count({ where: { withdrawalId } })) throw conflict("consent.alreadyLookedInto");
    await tx.pressureLookedInto.createMany({
      data: [{ investigationId, withdrawalId, note, recordedById: actor.id, createdAt: now }],
    });
    return {
      result: { withdrawalId, interviewId },
      audit: {
        subjectType: "interview",
        subjectId: interviewId,
        investigationId,
        details: { code: interview.code, withdrawalId },
      },
    };
  },
});

function loadSuspicion(tx: Tx, actor: Actor, { withdrawalId }: { withdrawalId: string }) {
  return tx.consentWithdrawal.findFirst({
    where: { id: withdrawalId, isPressureSuspected: true, AND: interviewsVisibleTo(actor) },
    include: { interview: { select: { code: true } } },
  });
}
