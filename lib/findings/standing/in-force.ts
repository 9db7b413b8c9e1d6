import { decidedAttributes } from "../suggestion";
import { type Attribute, findingStatuses, standardsOfProof } from "../types";
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

function one<Value extends string>(values: readonly Value[], text: string): Value {
  const value = values.find((candidate) => candidate === text);
  if (value === undefined) throw new Error(`unknown value ${text}, expected one of ${values.join(", ")}`);
  return value;
}
