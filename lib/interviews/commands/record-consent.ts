import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { hashPassword } from "@/lib/access/password";
import { defineCommand } from "@/lib/command";
import type { Tx } from "@/lib/db";
import { invalid } from "@/lib/errors";
import { findPersonByCode } from "@/lib/people/queries";
import { dateOfDay, dayOf } from "@/lib/time/clock";
import { recordConsentInput } from "../consent/schema";
import { canRecordConsent } from "../policy";
import { refuseDayToCome } from "./check-conversation";
import { loadInterview, lockInterview } from "./load-interview";

const dayMs = 86_400_000;

type Input = z.output<typeof recordConsentInput>;

/** A consent is a version of its own: earlier ones stay, the one given last is in force (domain.md 1). */
export const recordConsent = defineCommand({
  name: "consent.recorded",
  input: recordConsentInput,
  load: loadInterview,
  allow: canRecordConsent,

  async apply({ tx, actor, input, subject: interview, now }) {
    const { interviewId, givenOn, expiresOn, codeWord, interpreterCode, isGivenAnew, ...given } = input;
    refuseDayToCome(now, { givenOn });
    const { investigationId } = interview;
    const named = await whoIsNamed(tx, actor, investigationId, input);

    await lockInterview(tx, interviewId);
    // Given today is given now: it comes after a withdrawal of this morning.
    const givenAt = givenOn >= dayOf(now) ? now : await afterThoseOf(tx, interviewId, givenOn);
    await refuseAgainstWithdrawal(tx, { interviewId, givenAt, isGivenAnew });
    const version = 1 + (await tx.consent.count({ where: { interviewId } }));
    const { id: consentId } = await tx.consent.create({
      data: {
        ...given,
        ...named,
        investigationId,
        interviewId,
        version,
        wasExplained: true,
        givenAt,
        // Its last day counts whole.
        expiresAt: expiresOn ? new Date(dateOfDay(expiresOn).getTime() + dayMs) : null,
        recordedById: actor.id,
        createdAt: now,
      },
      select: { id: true },
    });
    if (codeWord) {
      const hash = await hashPassword(codeWord.spoken);
      const ids = { investigationId, interviewId, consentId };
      await tx.consentCodeWord.createMany({ data: [{ ...ids, hash, recordedById: actor.id, createdAt: now }] });
    }

    return {
      result: { consentId, interviewId, version },
      audit: {
        subjectType: "interview",
        subjectId: interviewId,
        investigationId,
        details: { code: interview.code, consent: version, uses: given.uses, asksAgain: given.asksAgain },
      },
    };
  },
});

/** The interpreter by code, and the member who explained it. */
async function whoIsNamed(tx: Tx, actor: Actor, investigationId: string, { interpreterCode, explainedById }: Input) {
  const interpreter = interpreterCode ? await findPersonByCode(tx, actor, investigationId, interpreterCode) : null;
  if (interpreterCode && !interpreter) throw invalid("errors.checkTheForm", { interpreterCode: "people.noSuchCode" });

  if (explainedById !== undefined && explainedById !== actor.id) {
    const member = await tx.membership.findFirst({ where: { investigationId, userId: explainedById } });
    if (!member) throw invalid("errors.checkTheForm", { explainedById: "interviews.interviewerNotMember" });
  }
  return { interpreterId: interpreter?.id ?? null, explainedById: explainedById ?? actor.id };
}

/**
 * A consent from before a withdrawal undoes nothing, and one after it does only if it was given anew: both are said, for
 * the date alone could be a slip of the pen.
 */
async function refuseAgainstWithdrawal(
  tx: Tx,
  { interviewId, givenAt, isGivenAnew }: { interviewId: string; givenAt: Date; isGivenAnew: boolean },
) {
  const last = await tx.consentWithdrawal.findFirst({
    where: { interviewId },
    orderBy: { withdrawnAt: "desc" },
    select: { withdrawnAt: true },
  });
  if (!last) return;

  const values = { day: dayOf(last.withdrawnAt) };
  if (givenAt <= last.withdrawnAt)
    throw invalid("errors.checkTheForm", { givenOn: { key: "consent.beforeWithdrawal", values } });
  if (!isGivenAnew) throw invalid("errors.checkTheForm", { isGivenAnew: { key: "consent.afterWithdrawal", values } });
}

/** Of several consents of one day the one recorded last holds: it stands at no earlier moment than those before it. */
async function afterThoseOf(tx: Tx, interviewId: string, day: string): Promise<Date> {
  const start = dateOfDay(day);
  const end = new Date(start.getTime() + dayMs);
  const last = await tx.consent.aggregate({
    where: { interviewId, givenAt: { gte: start, lt: end } },
    _max: { givenAt: true },
  });
  return last._max.givenAt ?? start;
}
