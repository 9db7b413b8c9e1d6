import { z } from "zod";
import * as field from "@/lib/fields";
import { personCode } from "@/lib/people/schema";
import {
  interviewForms,
  lights,
  placeSafeties,
  presenceRoles,
  recontacts,
  recordedAnswers,
  relationships,
  supportPersons,
  takenDowns,
  vettings,
  vulnerabilities,
} from "./types";

const notes = z.string().trim().max(5_000).default("");
const code = personCode.nullable().default(null);

const presence = z.strictObject({
  role: z.enum(presenceRoles, "interviews.choosePresence"),
  personCode: code,
});

const priorAccount = z.strictObject({
  organisation: field.shortText,
  whenWords: field.optionalShortText,
  wasRecorded: z.enum(recordedAnswers).default("unknown"),
});

/** The full record, all of it optional: a form must not be a wall between someone who speaks and someone who listens. */
export const recordFields = {
  form: z.enum(interviewForms).nullable().default(null),
  endedOn: field.day.nullable().default(null),
  durationMinutes: z.coerce
    .number("errors.wholeNumber")
    .int("errors.wholeNumber")
    .min(1, "errors.wholeNumber")
    .max(100_000, "errors.wholeNumber")
    .nullable()
    .default(null),
  placeSafety: z.enum(placeSafeties).default("unknown"),
  takenDown: z.enum(takenDowns).default("unknown"),
  interpreterCode: code,
  interpreterVetting: z.enum(vettings).default("unknown"),
  interpreterDeclaration: notes,
  relationship: z.enum(relationships).default("unknown"),
  observedDistance: field.optionalShortText,
  observedLight: z.enum(lights).default("unknown"),
  observedDuration: field.optionalShortText,
  observedObstruction: field.optionalShortText,
  breaks: notes,
  securityIncidents: notes,
  observedBehaviour: notes,
  vulnerabilities: z.array(z.enum(vulnerabilities)).default([]),
  supportPerson: z.enum(supportPersons).default("not_recorded"),
  fullAccountReason: notes,
  recontact: z.enum(recontacts).default("not_asked"),
  recontactHow: field.optionalShortText,
  recontactBy: field.optionalShortText,
  recontactHours: field.optionalShortText,
  presences: z.array(presence).max(30).default([]),
  priorAccounts: z.array(priorAccount).max(30).default([]),
};

type Typed = {
  startedOn: string;
  endedOn: string | null;
  recontact: string;
  recontactHow: string;
  recontactBy: string;
  recontactHours: string;
};

/** What in the record contradicts itself, by field. */
export function problemsInRecord(typed: Typed): [field: string, message: string][] {
  const problems: [string, string][] = [];
  if (typed.endedOn !== null && typed.endedOn < typed.startedOn)
    problems.push(["endedOn", "interviews.endsBeforeStart"]);
  const saysHow = typed.recontactHow !== "" || typed.recontactBy !== "" || typed.recontactHours !== "";
  // "Never" with a way to do it is two answers: someone would take the second.
  if (typed.recontact !== "agreed" && saysHow) problems.push(["recontact", "interviews.recontactContradicts"]);
  if (typed.recontact === "agreed" && typed.recontactHow === "")
    problems.push(["recontactHow", "interviews.recontactHowMissing"]);
  return problems;
}
