import type { ActFacts, Count, Part } from "@/lib/incidents/types";
import type { Decision } from "./decision";
import type { Attribute, DecidedAct } from "./types";

const noCount: Count = { min: null, minIsExclusive: false, best: null, max: null, magnitude: null };

/**
 * The facts of an act version as a finding decided them: figures use exactly these. Not accepted means (domain.md 3): count,
 * no number at all; victim status or structure kind, unknown; attribution, perpetrator not established; intent, never
 * "deliberately". A victim is identified once accepted with the count, and not before.
 */
export function acceptFacts(
  facts: ActFacts,
  decision: Pick<Decision, "attributes" | "acceptedMin" | "acceptedVictimIds">,
  actVersion: number,
): DecidedAct {
  const accepts = (attribute: Attribute) => decision.attributes[attribute]?.isAccepted ?? false;
  const count = accepts("count") ? acceptCount(facts.count, decision.acceptedMin) : noCount;
  // People are named in answer to "how many": without a count there is no citation that they would stand on.
  const victimIds = accepts("count") ? facts.victimIds.filter((id) => decision.acceptedVictimIds.includes(id)) : [];
  const parts = facts.parts.map((part) => acceptPart(part, { victimIds, count, isCounted: accepts("count") }));
  return withoutAttributes(
    { ...facts, actVersion, count, victimIds, parts },
    describing.filter((attribute) => !accepts(attribute)),
  );
}

/** What an act is said to be beside how many; each can fall away alone. */
const describing = ["victim_status", "structure_kind", "attribution", "intent"] as const satisfies Attribute[];

/** Decided facts without what its sources no longer carry: as if it had not been accepted. The count is not taken out. */
export function withoutAttributes(decided: DecidedAct, lost: readonly Attribute[]): DecidedAct {
  if (lost.length === 0) return decided;
  const keeps = (attribute: (typeof describing)[number]) => !lost.includes(attribute);
  return {
    ...decided,
    victimStatus: keeps("victim_status") ? decided.victimStatus : decided.victimStatus && "unknown",
    victimStatusBasis: keeps("victim_status") ? decided.victimStatusBasis : null,
    structureKind: keeps("structure_kind") ? decided.structureKind : decided.structureKind && "unknown",
    alternatives: keeps("attribution") ? decided.alternatives : [],
    isDeliberate: keeps("intent") && decided.isDeliberate,
  };
}

function acceptCount(count: Count, acceptedMin: number | null): Count {
  const min = count.min === null || acceptedMin === null ? null : Math.min(acceptedMin, count.min);
  // "Over 1,000" is a claim about 1,000; lowered to what is carried, it is a plain minimum.
  return { ...count, min, minIsExclusive: count.minIsExclusive && min === count.min };
}

/** Parts stand within what was accepted of the whole: without a count they have no numbers either. */
function acceptPart(part: Part, whole: { victimIds: string[]; count: Count; isCounted: boolean }): Part {
  const victimIds = part.victimIds.filter((id) => whole.victimIds.includes(id));
  if (!whole.isCounted) return { ...part, min: null, max: null, victimIds };

  const min = part.min !== null && whole.count.min !== null ? Math.min(part.min, whole.count.min) : part.min;
  return { ...part, min, victimIds };
}
