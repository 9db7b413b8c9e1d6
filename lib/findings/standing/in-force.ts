import { identifiedCount } from "../measure";
import { decidedAttributes } from "../suggestion";
import { isStillSupported, type Support } from "../support";
import { type Attribute, type CitedSource, findingStatuses, type SharedOrigin, standardsOfProof } from "../types";
import type { FindingRow } from "./rows";
import { storedDecided, storedFacts, storedPairs, storedReasons } from "./stored";
import type { FindingInForce } from "./types";

/** A finding's row as the rules use it. Throws for a row that cannot be read. */
export function findingFrom(row: FindingRow): FindingInForce {
  const facts = storedFacts.parse(row.facts);
  const flags: Partial<Record<Attribute, boolean>> = {
    count: row.isCountAccepted,
    victim_status: row.isVictimStatusAccepted,
    structure_kind: row.isStructureKindAccepted,
    attribution: row.isAttributionAccepted,
    intent: row.isIntentAccepted,
  };
  const known = decidedAttributes(facts.unit);

  return {
    findingId: row.id,
    actVersion: row.actVersion,
    status: one(findingStatuses, row.status),
    suggestedStatus: row.suggestedStatus === "none" ? "none" : one(findingStatuses, row.suggestedStatus),
    standard: one(standardsOfProof, row.standard),
    basis: row.basis,
    overrideReason: row.overrideReason,
    overrides: row.overrides,
    accepted: known.filter((attribute) => flags[attribute]),
    notAccepted: known.filter((attribute) => !flags[attribute]),
    acceptedMin: row.acceptedMin,
    reasons: storedReasons.parse(row.reasons).attributes,
    decided: storedDecided.parse(row.decided),
    facts,
    decidedPairs: storedPairs.parse(row.decidedPairs),
    citationIds: row.citationIds,
    reviewerId: row.reviewerId,
    decidedAt: row.decidedAt,
  };
}

type Supported = Pick<
  FindingInForce,
  "status" | "acceptedMin" | "overrides" | "citationIds" | "decided" | "accepted" | "reasons"
>;

/** What of a finding its sources still carry for one use; null without a finding. */
export function supportOf(finding: Supported | null, sources: CitedSource[], origins: SharedOrigin[]): Support | null {
  if (!finding) return null;
  const { status, acceptedMin, overrides, citationIds, decided, accepted, reasons } = finding;
  const basis = {
    status,
    acceptedMin,
    isOverride: overrides.length > 0,
    citationIds,
    identifiedVictimCount: identifiedCount(decided.unit, decided.victimIds),
    accepted: Object.fromEntries(accepted.map((attribute) => [attribute, reasons[attribute]?.citationIds ?? []])),
  };
  return isStillSupported({ basis, sources, origins });
}

function one<Value extends string>(values: readonly Value[], text: string): Value {
  const value = values.find((candidate) => candidate === text);
  if (value === undefined) throw new Error(`unknown value ${text}, expected one of ${values.join(", ")}`);
  return value;
}
