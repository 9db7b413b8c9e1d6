import "server-only";
import { defineCommand } from "@/lib/command";
import { conflict, invalid } from "@/lib/errors";
import { dateOfDay, dayOf } from "@/lib/time/clock";
import { canWithdrawConsent } from "../policy";
import { withdrawConsentInput } from "../schema";
import { latestDayAnywhere } from "./check-conversation";
import { loadInterview, lockInterview } from "./load-interview";

const dayMs = 86_400_000;

/** Acts at once, on every figure that asks from now on (domain.md 4.9). The row stays, with who, when and why. */
export const withdrawConsent = defineCommand({
  name: "consent.withdrawn",
  input: withdrawConsentInput,
  load: loadInterview,
  allow: canWithdrawConsent,

  async apply({ tx, actor, input, subject: interview, now }) {
    const { interviewId, scope, reason, isPressureSuspected } = input;
    const withdrawnOn = input.withdrawnOn ?? dayOf(now);
    if (withdrawnOn > latestDayAnywhere(now))
      throw invalid("errors.checkTheForm", { withdrawnOn: "interviews.inTheFuture" });

    await lockInterview(tx, interviewId);
    if ((await tx.consent.count({ where: { interviewId } })) === 0) throw conflict("consent.nothingToWithdraw");

    const uses = scope === "whole" ? [] : input.uses;
    const { id: withdrawalId } = await tx.consentWithdrawal.create({
      data: {
        investigationId: interview.investigationId,
        interviewId,
        uses,
        reason,
        isPressureSuspected,
        // The end of the day it was said: it must reach a consent that was given earlier that day.
        withdrawnAt: withdrawnOn >= dayOf(now) ? now : new Date(dateOfDay(withdrawnOn).getTime() + dayMs - 1),
        recordedById: actor.id,
        createdAt: now,
      },
      select: { id: true },
    });

    return {
      result: { withdrawalId, interviewId },
      audit: {
        subjectType: "interview",
        subjectId: interviewId,
        investigationId: interview.investigationId,
        // The reason is the interviewee's own words: it stays with the withdrawal, off the trail.
        details: { code: interview.code, withdrawn: uses.length === 0 ? ["all"] : uses, isPressureSuspected },
      },
    };
  },
});
