import { clusterSources, levelFor } from "./clusters";
import { distinct, type Line, line } from "./lines";
import { isCarriedBy, minCarriedBy, openContradictions } from "./measure";
import type { CitedSource, FindingStatus, SharedOrigin } from "./types";

/** What a finding rests on, as recorded with it. */
export type FindingBasis = {
  status: FindingStatus;
  acceptedMin: number | null;
  isOverride: boolean;
  citationIds: string[];
  identifiedVictimCount: number;
};

/** `why` says what was lost; `alsoShown` what a reader must see though it takes no support away. */
export type Support = { supported: boolean; why: Line[]; alsoShown: Line[] };

/**
 * Whether an act still counts for a use (domain.md 3, support). `sources` are the act's citations now, each with what it is
 * admissible for *for that use*; only those that the finding rests on are asked, so what came later never props it up before
 * someone decides again. Origins are those known now: two sources found to be one no longer stand as two.
 *
 * - As suggested: the status' measure and the accepted `min` must still be carried.
 * - Decided by override: every source cited must still be admissible, for there is no measure to fall back on.
 * - `contested` and `discounted` claim nothing that could lose support.
 *
 * A contradiction that came after is shown and asks for a new decision (`needsDecisionAgain`), but takes no support away:
 * status rows never change by themselves, and otherwise anyone able to cite could empty a figure.
 */
export function isStillSupported(input: {
  basis: FindingBasis;
  sources: CitedSource[];
  origins: SharedOrigin[];
}): Support {
  const { basis, sources } = input;
  const alsoShown = laterContradictions(basis, sources);
  if (basis.status === "contested" || basis.status === "discounted") return { supported: true, why: [], alsoShown };

  const why = basis.isOverride ? lostFromOverride(basis, sources) : lostFromMeasure({ ...input, status: basis.status });
  return { supported: why.length === 0, why, alsoShown };
}

function lostFromOverride(basis: FindingBasis, sources: CitedSource[]): Line[] {
  const cited = sources.filter(({ citationId }) => basis.citationIds.includes(citationId));
  const lost = distinct(cited.filter(({ admissible }) => admissible === "none").map(({ sourceId }) => sourceId));
  const stillThere = new Set(cited.map(({ citationId }) => citationId));
  const goneCount = basis.citationIds.filter((id) => !stillThere.has(id)).length;

  return [
    ...(lost.length > 0 ? [line("support.overrideSourceLost", lost)] : []),
    ...(goneCount > 0 || cited.length === 0 ? [line("support.citationGone", [], { count: goneCount })] : []),
  ];
}

function lostFromMeasure(input: {
  basis: FindingBasis;
  status: "confirmed" | "probable" | "reported";
  sources: CitedSource[];
  origins: SharedOrigin[];
}): Line[] {
  const { basis, status, origins } = input;
  const cited = input.sources.filter(({ citationId }) => basis.citationIds.includes(citationId));
  const unusable = cited.filter(({ bearing, admissible }) => bearing === "supports" && admissible === "none");
  const lost = distinct(unusable.map(({ sourceId }) => sourceId));

  const clusters = clusterSources(cited, origins, levelFor(status));
  const carriedMin = minCarriedBy(clusters, basis.identifiedVictimCount) ?? 0;
  const isMinCarried = basis.acceptedMin === null || basis.acceptedMin <= carriedMin;

  return [
    ...(isCarriedBy(status, clusters)
      ? []
      : [line("support.statusNotCarried", lost, { status, clusters: clusters.length })]),
    ...(isMinCarried
      ? []
      : [line("support.minNotCarried", lost, { min: basis.acceptedMin ?? 0, carried: carriedMin })]),
  ];
}

function laterContradictions(basis: FindingBasis, sources: CitedSource[]): Line[] {
  const later = openContradictions(sources).filter(({ citationId }) => !basis.citationIds.includes(citationId));
  const sourceIds = distinct(later.map(({ sourceId }) => sourceId));
  return sourceIds.length > 0 ? [line("support.contradicted", sourceIds)] : [];
}
