import "server-only";
import { defineCommand } from "@/lib/command";
import { dateOfDay } from "@/lib/time/clock";
import { canRecordSteps } from "../policy";
import { findSearchedIncident } from "../queries";
import { recordStepInput } from "../schema";
import { checkAuthority } from "./check-authority";

/** What an authority with the duty did, when, and who says so. */
export const recordStep = defineCommand({
  name: "accountability.step-recorded",
  input: recordStepInput,
  load: findSearchedIncident,
  allow: canRecordSteps,

  async apply({ tx, actor, input, subject: incident, now }) {
    const { investigationId } = incident;
    await checkAuthority(tx, investigationId, input.authorityId);

    const stepId = crypto.randomUUID();
    const { edtf, earliest, latest } = input.when;
    await tx.accountabilityStep.createMany({
      data: [
        {
          id: stepId,
          investigationId,
          incidentId: incident.id,
          authorityId: input.authorityId,
          kind: input.kind,
          onEdtf: edtf,
          onEarliest: earliest === null ? null : dateOfDay(earliest),
          onLatest: latest === null ? null : dateOfDay(latest),
          words: input.words,
          sourceWords: input.sourceWords,
          recordedById: actor.id,
          createdAt: now,
        },
      ],
    });

    return {
      result: { stepId },
      audit: {
        subjectType: "incident",
        subjectId: incident.id,
        investigationId,
        details: { code: incident.code, stepId, kind: input.kind },
      },
    };
  },
});
