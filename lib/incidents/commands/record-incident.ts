import "server-only";
import { defineCommand } from "@/lib/command";
import { nextCode } from "@/lib/ids/codes";
import { findCompartment } from "@/lib/investigations/queries";
import { recordPlace } from "@/lib/places/commands/record-place";
import { whenColumns } from "@/lib/time/when-columns";
import { canRecordIncident } from "../policy";
import { recordIncidentInput } from "../schema";

/** Something happened, at a place, during a time span. Its acts follow. */
export const recordIncident = defineCommand({
  name: "incident.recorded",
  input: recordIncidentInput,
  load: findCompartment,
  allow: canRecordIncident,

  async apply({ tx, actor, input, subject: { investigationId }, now }) {
    const place = input.place && (await recordPlace(tx, actor, investigationId, input.place, now));
    const code = await nextCode(tx, investigationId, "INC");
    const incident = await tx.incident.create({
      data: {
        investigationId,
        code,
        title: input.title,
        narrative: input.narrative,
        ...whenColumns(input.when),
        placeId: place?.id ?? null,
        recordedById: actor.id,
        createdAt: now,
      },
    });

    return {
      result: { incidentId: incident.id, code },
      audit: { subjectType: "incident", subjectId: incident.id, investigationId, details: { code } },
    };
  },
});
