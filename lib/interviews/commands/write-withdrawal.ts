import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { AuditEntry } from "@/lib/audit/record-event";
import type { Tx } from "@/lib/db";
import { conflict, invalid } from "@/lib/errors";
import { dateOfDay, dayOf } from "@/lib/time/clock";
import type { withdrawConsentInput } from "../consent/schema";
import { lastGiven } from "../rules";
import { refuseDayToCome } from "./check-conversation";
import { lockInterview } from "./load-interview";

const dayMs = 86_400_000;

type Withdrawn = z.output<typeof withdrawConsentInput> & { isByCodeWord: boolean };
type Interview = { id: string; investigationId: string; code: string };

/** The row of a withdrawal and its entry on the trail, however the person was known. */
export async function writeWithdrawal(
  tx: Tx,
  actor: Actor,
  interview: Interview,
  input: Withdrawn,
  now: Date,
): Promise<{ withdrawalId: string; audit: AuditEntry }> {
  const { id: interviewId, investigationId, code } = interview;
  const { scope, reason, isPressureSuspected, isByCodeWord } = input;
  const withdrawnOn = input.withdrawnOn ?? dayOf(now);
  refuseDayToCome(now, { withdrawnOn });

  await lockInterview(tx, interviewId);
  // The end of the day it was said: it must reach a consent that was given earlier that day.
  const withdrawnAt = withdrawnOn >= dayOf(now) ? now : new Date(dateOfDay(withdrawnOn).getTime() + dayMs - 1);
  await refuseIfNothingEnds(tx, interviewId, { withdrawnAt, now });

  const uses = scope === "whole" ? [] : input.uses;
  const { id: withdrawalId } = await tx.consentWithdrawal.create({
    data: {
      ...{ investigationId, interviewId, uses, reason, isPressureSuspected, isByCodeWord, withdrawnAt },
      recordedById: actor.id,
      createdAt: now,
    },
    select: { id: true },
  });
  return {
    withdrawalId,
    audit: {
      subjectType: "interview",
      subjectId: interviewId,
      investigationId,
      // The reason is the interviewee's own words: it stays with the withdrawal, off the trail.
      details: { code, withdrawn: uses.length === 0 ? ["all"] : uses, isPressureSuspected, isByCodeWord },
    },
  };
}

/** A withdrawal from before the consent in force would end nothing, and whoever recorded it would think that it had. */
async function refuseIfNothingEnds(
  tx: Tx,
  interviewId: string,
  { withdrawnAt, now }: { withdrawnAt: Date; now: Date },
) {
  const consents = await tx.consent.findMany({
    where: { interviewId },
    select: { version: true, givenAt: true, expiresAt: true, uses: true },
  });
  if (consents.length === 0) throw conflict("consent.nothingToWithdraw");

  const inForce = lastGiven(consents, now);
  if (inForce && withdrawnAt < inForce.givenAt)
    throw invalid("errors.checkTheForm", {
      withdrawnOn: { key: "consent.withdrawnBeforeGiven", values: { day: dayOf(inForce.givenAt) } },
    });
}
