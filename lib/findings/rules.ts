import type { ActFacts } from "@/lib/incidents/types";
import { distinct, type Line, line } from "./lines";
import { openContradictions } from "./measure";
import type { CitedSource, FindingStatus } from "./types";

/**
 * Why this person may not decide on this act; empty if they may. Whoever recorded the act, or a source that it stands on, may
 * not (domain.md 3 and 6); whoever verified may. `recordedBy` holds everyone who recorded any version.
 */
export function canDecideReasons(input: {
  deciderId: string;
  actRecordedBy: string[];
  sources: { sourceId: string; recordedBy: string[] }[];
}): Line[] {
  const own = input.sources.filter(({ recordedBy }) => recordedBy.includes(input.deciderId));
  const ownIds = distinct(own.map(({ sourceId }) => sourceId));

  return [
    ...(input.actRecordedBy.includes(input.deciderId) ? [line("decider.recordedAct")] : []),
    ...(ownIds.length > 0 ? [line("decider.recordedSource", ownIds)] : []),
  ];
}

/** An act as a finding names it: its facts, and the acts it is joined with as the same. */
export type ActState = { facts: ActFacts; joinedActIds: string[] };

/**
 * Why a finding shows "to be decided again"; empty if nothing it decided has changed (domain.md 3). The finding stays what it
 * was, and figures go on using what it decided.
 */
export function needsDecisionAgain(input: {
  finding: { status: FindingStatus; decided: ActState; citationIds: string[] };
  now: ActState;
  undecidedPairCount: number;
  sources: CitedSource[];
}): Line[] {
  const { finding, now, undecidedPairCount, sources } = input;
  const changed = Object.entries(aspects).filter(([, read]) => read(finding.decided) !== read(now));
  const later = openContradictions(sources).filter(({ citationId }) => !finding.citationIds.includes(citationId));
  const laterIds = distinct(later.map(({ sourceId }) => sourceId));

  return [
    ...changed.map(([aspect]) => line("again.changed", [], { aspect })),
    ...(finding.status === "confirmed" && undecidedPairCount > 0
      ? [line("again.pairsUndecided", [], { count: undecidedPairCount })]
      : []),
    ...(laterIds.length > 0 ? [line("again.contradicted", laterIds)] : []),
  ];
}

/** What a finding decides on, each read so that order and wording alone change nothing. */
const aspects: Record<string, (state: ActState) => string> = {
  type: ({ facts }) => JSON.stringify([facts.actType, facts.unit]),
  count: ({ facts }) => {
    const { min, minIsExclusive, best, max, magnitude } = facts.count;
    return JSON.stringify([min, minIsExclusive, best, max, magnitude, facts.parts.map(partText).sort()]);
  },
  dates: ({ facts }) => JSON.stringify([facts.when.edtf, facts.when.earliest, facts.when.latest]),
  place: ({ facts: { where } }) =>
    JSON.stringify([where.adminPath, where.point && [where.point.lat, where.point.lon, where.point.radiusM]]),
  perpetrators: ({ facts }) =>
    JSON.stringify([facts.alternatives.map((actorIds) => distinct(actorIds).join()).sort(), facts.isDeliberate]),
  victims: ({ facts }) =>
    JSON.stringify([distinct(facts.victimIds), facts.victimStatus, facts.victimStatusBasis, facts.structureKind]),
  joins: ({ joinedActIds }) => JSON.stringify(distinct(joinedActIds)),
};

function partText(part: ActFacts["parts"][number]): string {
  return JSON.stringify([part.dimension, part.value, part.min, part.isAll, part.max, distinct(part.victimIds)]);
}
