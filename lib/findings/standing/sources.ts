import { admissibility, type EvidenceKind, evidenceKinds, type VerificationStatus } from "@/lib/verification/rules";
import { type Attribute, attributes, type Bearing, bearings, type CitedSource, knowledgeBases } from "../types";
import type { CitedSourceRow } from "./rows";

/** What is known of sources cited: whether consent allows the use of an interview now, and what verification of an item came to. */
export type SourcesKnown = { isAllowed: Map<string, boolean>; statuses: Map<string, VerificationStatus> };

/** A citation as the rules see it (domain.md 3): consent for testimony, verification for evidence. */
export function citedSource(row: CitedSourceRow, sources: SourcesKnown): CitedSource {
  const bearing = known(bearings, row.bearing);
  const carries = attributes.filter((attribute) => row.carries.includes(attribute));
  const speaks = spokenTo(bearing, carries);

  return {
    citationId: row.id,
    sourceId: sourceIdOf(row),
    sourceKind: sourceKindOf(row),
    bearing,
    knowledge: known(knowledgeBases, row.knowledge),
    admissible: admissibleFor(row, sources),
    ...speaks,
    countMin: row.saysCountMin,
    isAdmission: row.isAdmission,
    isAnswered: row.isAnswered,
  };
}

export function sourceIdOf(row: Pick<CitedSourceRow, "id" | "interviewId" | "evidenceId">): string {
  return row.interviewId ?? row.evidenceId ?? row.id;
}

export function evidenceKindOf(kind: string | null): EvidenceKind | null {
  return kind === null ? null : known(evidenceKinds, kind);
}

/** Status by status: what more could be gained by verification. What is disputed or refuted needs more than a second look. */
export function isVerifiable(status: VerificationStatus | undefined): boolean {
  return status === "unverified" || status === "singly_verified";
}

/** One column holds what a passage speaks to; for a contradiction it is what it speaks against. */
function spokenTo(bearing: Bearing, carries: Attribute[]) {
  return bearing === "contradicts" ? { carries: [], against: carries } : { carries, against: [] };
}

function sourceKindOf(row: CitedSourceRow): CitedSource["sourceKind"] {
  if (row.interviewId !== null) return "interview";
  return row.evidenceKind === "external_report" ? "external_report" : "evidence";
}

function admissibleFor(row: CitedSourceRow, { isAllowed, statuses }: SourcesKnown): CitedSource["admissible"] {
  if (row.interviewId !== null) return isAllowed.get(row.interviewId) ? "full" : "none";
  const kind = evidenceKindOf(row.evidenceKind);
  return admissibility(statuses.get(row.evidenceId ?? "") ?? "unverified", kind ?? undefined);
}

function known<Value extends string>(values: readonly Value[], text: string): Value {
  const value = values.find((one) => one === text);
  if (value === undefined) throw new Error(`unknown value ${text}, expected one of ${values.join(", ")}`);
  return value;
}
