import "server-only";
import type { Actor } from "@/lib/access/actor";
import { keepVersion } from "@/lib/audit/keep-version";
import type { AuditEntry } from "@/lib/audit/record-event";
import { defineCommand } from "@/lib/command";
import type { Tx } from "@/lib/db";
import { conflict } from "@/lib/errors";
import { whenColumns } from "@/lib/time/when-columns";
import { type ActFactsRow, actWithFacts } from "../facts";
import { canChangeIncident, incidentsVisibleTo } from "../policy";
import { changeIncidentInput } from "../schema";
import { keepOrRecordPlace } from "./keep-or-record-place";

/**
 * Corrects an incident. Acts without a date or place of their own take the incident's, so a change of these is a new
 * version of each such act too: a finding decides one version of one act, and must not be carried to other days.
 */
export const changeIncident = defineCommand({
  name: "incident.changed",
  input: changeIncidentInput,
  load: (tx, actor, { incidentId }) =>
    tx.incident.findFirst({
      where: { id: incidentId, AND: incidentsVisibleTo(actor) },
      include: { place: true },
    }),
  allow: canChangeIncident,

  async apply({ tx, actor, input, subject: incident, now }) {
    const placeId = await keepOrRecordPlace(tx, actor, incident, input.place, now);
    const isWhenChanged = input.when.edtf !== incident.whenEdtf || input.when.words !== incident.whenWords;
    const isPlaceChanged = placeId !== incident.placeId;
    // Before the incident's row changes: their kept versions hold the days and place that they had.
    const followers = await actsThatFollow(tx, incident.id, { isWhenChanged, isPlaceChanged });

    const { count } = await tx.incident.updateMany({
      where: { id: incident.id, version: input.version },
      data: {
        title: input.title,
        narrative: input.narrative,
        ...whenColumns(input.when),
        placeId,
        version: { increment: 1 },
      },
    });
    if (count !== 1) throw conflict("errors.changedMeanwhile");
    await keepVersion(tx, actor, "incident", incident, now);
    for (const act of followers) await renew(tx, actor, act, now);

    const { id, investigationId, code } = incident;
    return {
      result: { incidentId: id, version: input.version + 1 },
      audit: [
        { subjectType: "incident", subjectId: id, investigationId, details: { code, version: input.version + 1 } },
        ...followers.map(followed),
      ],
    };
  },
});

async function actsThatFollow(
  tx: Tx,
  incidentId: string,
  { isWhenChanged, isPlaceChanged }: { isWhenChanged: boolean; isPlaceChanged: boolean },
): Promise<ActFactsRow[]> {
  const follows = [...(isWhenChanged ? [{ whenEdtf: null }] : []), ...(isPlaceChanged ? [{ placeId: null }] : [])];
  if (follows.length === 0) return [];
  return tx.act.findMany({ where: { incidentId, OR: follows }, include: actWithFacts });
}

async function renew(tx: Tx, actor: Actor, act: ActFactsRow, now: Date) {
  const { count } = await tx.act.updateMany({
    where: { id: act.id, version: act.version },
    data: { version: { increment: 1 } },
  });
  if (count !== 1) throw conflict("errors.changedMeanwhile");
  await keepVersion(tx, actor, "act", act, now);
}

function followed({ id, investigationId, code, version }: ActFactsRow): AuditEntry {
  return { subjectType: "act", subjectId: id, investigationId, details: { code, version: version + 1 } };
}
