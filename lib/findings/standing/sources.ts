import type { ConsentRecord } from "@/lib/interviews/rules";
import { mayUse } from "@/lib/interviews/rules";
import { admissibility, type EvidenceKind, evidenceKinds, type VerificationStatus } from "@/lib/verification/rules";
import {
  type Attribute,
  attributes,
  type Bearing,
  bearings,
  type CitedSource,
  knowledgeBases,
  type Use,
} from "../types";
import type { CitedRow } from "./rows";

/** What decides whether a source may be used: for what, when, and what is known of consent and verification. */
export type Asked = {
  use: Use;
  now: Date;
  consents: ReadonlyMap<string, ConsentRecord>;
  statuses: ReadonlyMap<string, VerificationStatus>;
};

/** A citation as the rules see it (domain.md 3): consent for testimony, verification for evidence. */
export function citedSource(row: CitedRow, asked: Asked): CitedSource {
  const bearing = known(bearings, row.bearing);
  const carries = attributes.filter((attribute) => row.carries.includes(attribute));
  const speaks = spokenTo(bearing, carries);

  return {
    citationId: row.id,
    sourceId: sourceIdOf(row),
    sourceKind: sourceKindOf(row),
    bearing,
    knowledge: known(knowledgeBases, row.knowledge),
    admissible: admissibleFor(row, asked),
    ...speaks,
    countMin: row.saysCountMin,
    isAdmission: row.admittedById !== null,
    isAnswered: row.answers.length > 0,
  };
}

export function sourceIdOf(row: Pick<CitedRow, "id" | "interviewId" | "evidenceId">): string {
  return row.interviewId ?? row.evidenceId ?? row.id;
}

export function evidenceKindOf(row: CitedRow): EvidenceKind | null {
  return row.evidence && known(evidenceKinds, row.evidence.kind);
}

/** Status by status: what more could be gained by verification. What is disputed or refuted needs more than a second look. */
export function isVerifiable(status: VerificationStatus | undefined): boolean {
  return status === "unverified" || status === "singly_verified";
}

/** One column holds what a passage speaks to; for a contradiction it is what it speaks against. */
function spokenTo(bearing: Bearing, carries: Attribute[]) {
  return bearing === "contradicts" ? { carries: [], against: carries } : { carries, against: [] };
}

function sourceKindOf(row: CitedRow): CitedSource["sourceKind"] {
  if (row.interviewId !== null) return "interview";
  return row.evidence?.kind === "external_report" ? "external_report" : "evidence";
}

function admissibleFor(row: CitedRow, { use, now, consents, statuses }: Asked): CitedSource["admissible"] {
  if (row.interviewId !== null) {
    const record = consents.get(row.interviewId);
    return record && mayUse(record, use, now) ? "full" : "none";
  }
  const kind = evidenceKindOf(row);
  return admissibility(statuses.get(row.evidenceId ?? "") ?? "unverified", kind ?? undefined);
}

function known<Value extends string>(values: readonly Value[], text: string): Value {
  const value = values.find((one) => one === text);
  if (value === undefined) throw new Error(`unknown value ${text}, expected one of ${values.join(", ")}`);
  return value;
}
