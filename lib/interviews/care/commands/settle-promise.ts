import "server-only";
import type { Actor } from "@/lib/access/actor";
import { defineCommand } from "@/lib/command";
import type { Tx } from "@/lib/db";
import { conflict } from "@/lib/errors";
import { lockInterview } from "../../commands/load-interview";
import { canWithdrawConsent, interviewsVisibleTo } from "../../policy";
import { settlePromiseInput } from "../schema";

/** Kept, or not and why. Said once: what was promised is not promised away by a later word. */
export const settlePromise = defineCommand({
  name: "interview.promise-settled",
  input: settlePromiseInput,
  load: loadPromise,
  // Whoever may act for the person without waiting for the interviewer.
  allow: canWithdrawConsent,

  async apply({ tx, actor, input: { promiseId, kept, reason }, subject: promise, now }) {
    const { interviewId, investigationId, interview } = promise;
    await lockInterview(tx, interviewId);
    if (await tx.promiseOutcome.count({ where: { promiseId } })) throw conflict("interviews.care.alreadySettled");
    await tx.promiseOutcome.createMany({
      data: [{ investigationId, promiseId, isKept: kept === "kept", reason, recordedById: actor.id, createdAt: now }],
    });
    return {
      result: { promiseId, interviewId },
      audit: {
        subjectType: "interview",
        subjectId: interviewId,
        investigationId,
        details: { code: interview.code, promiseId, kept: kept === "kept" },
      },
    };
  },
});

function loadPromise(tx: Tx, actor: Actor, { promiseId }: { promiseId: string }) {
  return tx.interviewPromise.findFirst({
    where: { id: promiseId, AND: interviewsVisibleTo(actor) },
    include: { interview: { select: { code: true } } },
  });
}
