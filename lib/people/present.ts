import "server-only";
import type { Actor } from "@/lib/access/actor";
import { canChangePerson } from "./policy";
import { type AgeBand, ageBands, type PersonChoice, type PersonLine, type PersonView, type Sex, sexes } from "./types";

type PersonRow = {
  id: string;
  investigationId: string;
  code: string;
  sex: string;
  ageBand: string;
  occupation: string;
  notes: string;
  version: number;
  createdAt: Date;
  _count: { interviews: number };
};

export function presentPerson(actor: Actor, row: PersonRow, recordedBy: PersonView["recordedBy"]): PersonView {
  return {
    ...presentPersonLine(row),
    notes: row.notes,
    version: row.version,
    recordedBy,
    canChange: canChangePerson(actor, row).allowed,
  };
}

export function presentPersonLine(row: PersonRow): PersonLine {
  return { ...presentPersonChoice(row), recordedAt: row.createdAt, interviewCount: row._count.interviews };
}

export function presentPersonChoice(
  row: Pick<PersonRow, "id" | "code" | "sex" | "ageBand" | "occupation">,
): PersonChoice {
  return {
    personId: row.id,
    code: row.code,
    sex: known<Sex>(sexes, row.sex),
    ageBand: known<AgeBand>(ageBands, row.ageBand),
    occupation: row.occupation,
  };
}

function known<Value extends string>(values: readonly (Value | "unknown")[], text: string): Value | "unknown" {
  return values.find((value) => value === text) ?? "unknown";
}
