import { type Cluster, clusterSources, isCounted, levelFor } from "./clusters";
import { distinct, type Line, line } from "./lines";
import { type CarriedStatus, isCarriedBy, meets, minCarriedBy, openContradictions } from "./measure";
import { type Attribute, attributes, type CitedSource, type FindingStatus, type SharedOrigin } from "./types";

/** What a finding rests on, as recorded with it. */
export type FindingBasis = {
  status: FindingStatus;
  acceptedMin: number | null;
  isOverride: boolean;
  citationIds: string[];
  /** People whom the finding accepts as identified victims. */
  identifiedVictimCount: number;
  /** The citations that each accepted attribute stands on; identified victims stand on those of the count. */
  accepted: Partial<Record<Attribute, string[]>>;
};

/**
 * `why` says what was lost; `alsoShown` what a reader must see though it takes no support away. `lost` names what the act
 * counts without: each is as if it had not been accepted.
 */
export type Support = {
  supported: boolean;
  why: Line[];
  lost: { attribute: Attribute; line: Line }[];
  alsoShown: Line[];
};

/**
 * Whether an act still counts for a use (domain.md 3, support). `sources` are the act's citations now, each with what it is
 * admissible for *for that use*; only those that the finding rests on are asked, so what came later never props it up before
 * someone decides again. Origins are those known now: two sources found to be one no longer stand as two.
 *
 * - As suggested: the status' measure, the accepted `min` and the identified victims must still be carried. Victim status,
 *   structure kind, attribution and intent are held to the same measure, each by the citations it was accepted on; one that
 *   falls short is lost alone.
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
  const { basis, sources, origins } = input;
  const alsoShown = laterContradictions(basis, sources);
  const { status } = basis;
  if (status === "contested" || status === "discounted") return { supported: true, why: [], lost: [], alsoShown };

  const cited = sources.filter(({ citationId }) => basis.citationIds.includes(citationId));
  if (basis.isOverride) {
    const why = lostFromOverride(basis, cited);
    return { supported: why.length === 0, why, lost: [], alsoShown };
  }
  const measured = { basis, status, cited, clustersOf: clustersAmong(cited, origins, status) };
  const why = [...lostFromStatus(measured), ...lostFromCount(measured)];
  return { supported: why.length === 0, why, lost: lostAttributes(measured), alsoShown };
}

type Measured = {
  basis: FindingBasis;
  status: CarriedStatus;
  cited: CitedSource[];
  /** The clusters that some of what is cited forms. */
  clustersOf: (citationIds: readonly string[]) => Cluster[];
};

function clustersAmong(cited: CitedSource[], origins: SharedOrigin[], status: CarriedStatus): Measured["clustersOf"] {
  // Admissions are of one origin wherever they are cited, so all that is cited is told, and the rest counted out.
  return (citationIds) =>
    clusterSources(
      cited.map((source) => (citationIds.includes(source.citationId) ? source : { ...source, admissible: "none" })),
      origins,
      levelFor(status),
    );
}

function lostFromOverride(basis: FindingBasis, cited: CitedSource[]): Line[] {
  const lost = distinct(cited.filter(({ admissible }) => admissible === "none").map(({ sourceId }) => sourceId));
  const stillThere = new Set(cited.map(({ citationId }) => citationId));
  const goneCount = basis.citationIds.filter((id) => !stillThere.has(id)).length;

  return [
    ...(lost.length > 0 ? [line("support.overrideSourceLost", lost)] : []),
    ...(goneCount > 0 || cited.length === 0 ? [line("support.citationGone", [], { count: goneCount })] : []),
  ];
}

function lostFromStatus({ basis, status, cited, clustersOf }: Measured): Line[] {
  const clusters = clustersOf(basis.citationIds);
  if (isCarriedBy(status, clusters)) return [];
  return [line("support.statusNotCarried", unusable(cited), { status, clusters: clusters.length })];
}

/** A number by what two clusters say or identified victims carry; a magnitude by the measure of the status. */
function lostFromCount({ basis, status, cited, clustersOf }: Measured): Line[] {
  const { acceptedMin, identifiedVictimCount, accepted } = basis;
  const own = cited.filter(({ citationId }) => accepted.count?.includes(citationId));
  if (acceptedMin === null && identifiedVictimCount === 0) {
    const isCarried = accepted.count === undefined || meets(status, "count", clustersOf(accepted.count));
    return isCarried ? [] : [line("support.countNotCarried", unusable(own))];
  }

  const isNamed = own.some((source) => source.carries.includes("count") && isCounted(source, levelFor(status)));
  const carried = minCarriedBy(clustersOf(basis.citationIds), isNamed ? identifiedVictimCount : 0) ?? 0;
  return [
    ...(acceptedMin !== null && acceptedMin > carried
      ? [line("support.minNotCarried", unusable(cited), { min: acceptedMin, carried })]
      : []),
    ...(identifiedVictimCount > 0 && !isNamed ? [line("support.victimsNotCarried", unusable(own))] : []),
  ];
}

function lostAttributes({ basis, status, cited, clustersOf }: Measured): Support["lost"] {
  return attributes.flatMap((attribute) => {
    const citationIds = basis.accepted[attribute];
    // The status answers for the one, the number for the other.
    if (!citationIds || attribute === "occurrence" || attribute === "count") return [];
    if (meets(status, attribute, clustersOf(citationIds))) return [];
    const own = cited.filter(({ citationId }) => citationIds.includes(citationId));
    return [{ attribute, line: line("support.attributeNotCarried", unusable(own), { attribute }) }];
  });
}

function unusable(cited: CitedSource[]): string[] {
  const lost = cited.filter(({ bearing, admissible }) => bearing === "supports" && admissible === "none");
  return distinct(lost.map(({ sourceId }) => sourceId));
}

function laterContradictions(basis: FindingBasis, sources: CitedSource[]): Line[] {
  const later = openContradictions(sources).filter(({ citationId }) => !basis.citationIds.includes(citationId));
  const sourceIds = distinct(later.map(({ sourceId }) => sourceId));
  return sourceIds.length > 0 ? [line("support.contradicted", sourceIds)] : [];
}
