import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAct } from "@/lib/incidents/commands/record-act";
import { recordIncident } from "@/lib/incidents/commands/record-incident";
import type { recordActInput, recordIncidentInput } from "@/lib/incidents/schema";

type Recorder = { investigationId: string; researcher: Actor };
type IncidentFields = Partial<Omit<z.input<typeof recordIncidentInput>, "investigationId">>;
export type ActFields = Partial<z.input<typeof recordActInput>>;

/** An incident, recorded by the cast's researcher: in Village A on 12 May 2024 unless said otherwise. */
export function buildIncident({ investigationId, researcher }: Recorder, fields: IncidentFields = {}) {
  return recordIncident(researcher, {
    investigationId,
    title: "Attack on Village A",
    when: { edtf: "2024-05-12" },
    place: { words: "Village A", lat: "14.35", lon: "-3.61", radiusM: 1000 },
    ...fields,
  });
}

/** An act: seven civilians killed, in an incident of its own unless one is given. */
export async function buildAct(recorder: Recorder, fields: ActFields = {}) {
  const incidentId = fields.incidentId ?? (await buildIncident(recorder)).incidentId;
  return recordAct(recorder.researcher, {
    actType: "summary_execution",
    unit: "persons",
    count: { min: 7 },
    victimStatus: "civilian",
    victimStatusBasis: "evidence",
    ...fields,
    incidentId,
  });
}
