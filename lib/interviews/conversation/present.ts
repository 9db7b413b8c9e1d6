import "server-only";
import { dayOf } from "@/lib/time/clock";
import { type InterviewRow, known } from "../rows";
import {
  interviewForms,
  lights,
  placeSafeties,
  presenceRoles,
  type RecordView,
  recontacts,
  recordedAnswers,
  relationships,
  supportPersons,
  takenDowns,
  vettings,
  vulnerabilities,
} from "./types";

export function presentRecord(row: InterviewRow): RecordView {
  return {
    form: known(interviewForms, row.form),
    endedOn: row.endedOn && dayOf(row.endedOn),
    durationMinutes: row.durationMinutes,
    placeSafety: known(placeSafeties, row.placeSafety),
    takenDown: known(takenDowns, row.takenDown),
    interpreter: row.interpreter && { personId: row.interpreter.id, code: row.interpreter.code },
    interpreterVetting: known(vettings, row.interpreterVetting),
    interpreterDeclaration: row.interpreterDeclaration,
    relationship: known(relationships, row.relationship),
    observed: {
      distance: row.observedDistance,
      light: known(lights, row.observedLight),
      duration: row.observedDuration,
      obstruction: row.observedObstruction,
    },
    breaks: row.breaks,
    securityIncidents: row.securityIncidents,
    observedBehaviour: row.observedBehaviour,
    vulnerabilities: vulnerabilities.filter((flag) => row.vulnerabilities.includes(flag)),
    supportPerson: known(supportPersons, row.supportPerson),
    fullAccountReason: row.fullAccountReason,
    repeatReason: row.repeatReason,
    recontact: {
      answer: known(recontacts, row.recontact),
      how: row.recontactHow,
      by: row.recontactBy,
      hours: row.recontactHours,
    },
    presences: row.presences.map(({ role, person }) => ({
      role: known(presenceRoles, role),
      person: person && { personId: person.id, code: person.code },
    })),
    priorAccounts: row.priorAccounts.map(({ organisation, whenWords, wasRecorded }) => ({
      organisation,
      whenWords,
      wasRecorded: known(recordedAnswers, wasRecorded),
    })),
  };
}
