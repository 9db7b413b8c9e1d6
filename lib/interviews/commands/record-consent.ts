import "server-only";
import { defineCommand } from "@/lib/command";
import { invalid } from "@/lib/errors";
import { dateOfDay, dayOf } from "@/lib/time/clock";
import { canRecordConsent } from "../policy";
import { recordConsentInput } from "../schema";
import { latestDayAnywhere } from "./check-conversation";
import { loadInterview, lockInterview } from "./load-interview";

const dayMs = 86_400_000;

/** A consent is a version of its own: earlier ones stay, the one given last is in force (domain.md 1). */
export const recordConsent = defineCommand({
  name: "consent.recorded",
  input: recordConsentInput,
  load: loadInterview,
  allow: canRecordConsent,

  async apply({ tx, actor, input, subject: interview, now }) {
    const { interviewId, givenOn, expiresOn, ...given } = input;
    if (givenOn > latestDayAnywhere(now)) throw invalid("errors.checkTheForm", { givenOn: "interviews.inTheFuture" });

    await lockInterview(tx, interviewId);
    const version = 1 + (await tx.consent.count({ where: { interviewId } }));
    const { id: consentId } = await tx.consent.create({
      data: {
        ...given,
        investigationId: interview.investigationId,
        interviewId,
        version,
        // Given today is given now: it comes after a withdrawal of this morning.
        givenAt: givenOn >= dayOf(now) ? now : dateOfDay(givenOn),
        // Its last day counts whole.
        expiresAt: expiresOn ? new Date(dateOfDay(expiresOn).getTime() + dayMs) : null,
        recordedById: actor.id,
        createdAt: now,
      },
      select: { id: true },
    });

    return {
      result: { consentId, interviewId, version },
      audit: {
        subjectType: "interview",
        subjectId: interviewId,
        investigationId: interview.investigationId,
        details: { code: interview.code, consent: version, uses: given.uses },
      },
    };
  },
});
