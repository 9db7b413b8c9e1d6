import "server-only";
import { defineCommand } from "@/lib/command";
import { invalid } from "@/lib/errors";
import { dateOfDay, dayOf } from "@/lib/time/clock";
import { canRecordSteps } from "../policy";
import { findSearchedIncident } from "../queries";
import { recordSearchInput } from "../schema";
import { checkAuthority } from "./check-authority";

/** A look for a step by an authority with the duty. "We found no step as of …" stands on these, and on nothing else. */
export const recordSearch = defineCommand({
  name: "accountability.searched",
  input: recordSearchInput,
  load: findSearchedIncident,
  allow: canRecordSteps,

  async apply({ tx, actor, input, subject: incident, now }) {
    const { investigationId } = incident;
    await checkAuthority(tx, investigationId, input.authorityId);
    if (input.on > dayOf(now)) throw invalid("errors.checkTheForm", { on: "accountability.refusals.inTheFuture" });

    // A search that found a step, without that step on record, would read as one that found none.
    const { authorityId } = input;
    const stepCount = await tx.accountabilityStep.count({ where: { incidentId: incident.id, authorityId } });
    if (input.found === "yes" && stepCount === 0) {
      throw invalid("errors.checkTheForm", { found: "accountability.refusals.stepMissing" });
    }

    const searchId = crypto.randomUUID();
    await tx.accountabilitySearch.createMany({
      data: [
        {
          id: searchId,
          investigationId,
          incidentId: incident.id,
          authorityId,
          searchedOn: dateOfDay(input.on),
          searchedWhere: input.where,
          foundStep: input.found === "yes",
          words: input.words,
          searchedById: actor.id,
          createdAt: now,
        },
      ],
    });

    return {
      result: { searchId },
      audit: {
        subjectType: "incident",
        subjectId: incident.id,
        investigationId,
        details: { code: incident.code, searchId, found: input.found },
      },
    };
  },
});
