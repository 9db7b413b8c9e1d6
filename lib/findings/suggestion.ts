import type { Unit } from "@/lib/incidents/types";
import { descriptionOf } from "@/lib/incidents/vocabulary";
import { type Cluster, clusterSources, levelFor } from "./clusters";
import { distinct, type Line, line } from "./lines";
import { acceptableMin, type CarriedStatus, isAgainst, meets, openContradictions, strongestCarried } from "./measure";
import { type Missing, whatIsMissing } from "./missing";
import { type Attribute, attributes, type CitedSource, type FindingStatus, type SharedOrigin } from "./types";

/** Whether the sources carry one attribute to the measure of the status suggested, and which clusters do. */
export type AttributeSuggestion = {
  attribute: Attribute;
  isSuggested: boolean;
  clusters: Cluster[];
  contradictedBy: string[];
};

export type Suggestion = {
  /** Null: nothing admissible supports the act yet. Never `discounted`. */
  status: FindingStatus | null;
  reasons: Line[];
  missing: Missing | null;
  acceptableMin: number | null;
  attributes: AttributeSuggestion[];
  clusters: Cluster[];
};

export type SuggestionInput = {
  sources: CitedSource[];
  origins: SharedOrigin[];
  /** Victims of this act who are identified, or will be if the finding accepts them. */
  identifiedVictimCount: number;
  unit: Unit;
  /** Evidence that further verification could make admissible; all that is not fully admissible, if left out. */
  verifiableSourceIds?: string[];
};

/** What the sources of an act allow, by domain.md 3, with the reasons line by line and what the next status lacks. */
export function suggestFinding(input: SuggestionInput): Suggestion {
  const { sources, origins, identifiedVictimCount } = input;
  const carried = strongestCarried(sources, origins);
  const status = suggestedStatus(carried, openContradictions(sources));
  const level = levelFor(status);
  const clusters = clusterSources(sources, origins, level);
  const min = acceptableMin(sources, origins, { identifiedVictimCount, level });

  return {
    status,
    reasons: reasonsFor(status, sources, clusters),
    missing: whatIsMissing({ ...input, status, carried }),
    acceptableMin: min,
    attributes: decidedAttributes(input.unit).map((attribute) =>
      suggestAttribute(attribute, { clusters, sources, measure: measureOf(status, carried), hasMin: min !== null }),
    ),
    clusters,
  };
}

/** What a finding on an act of this unit accepts or does not, beside that it occurred. */
export function decidedAttributes(unit: Unit): Attribute[] {
  const description = descriptionOf(unit);
  return attributes.filter((attribute) => {
    if (attribute === "occurrence") return false;
    return attribute === "victim_status" || attribute === "structure_kind" ? attribute === description : true;
  });
}

function suggestedStatus(carried: CarriedStatus | null, contradictions: CitedSource[]): FindingStatus | null {
  const isContested = contradictions.some(
    (source) => isAgainst(source, "occurrence") || isAgainst(source, "attribution"),
  );
  if (isContested) return "contested";
  // Any unanswered contradiction keeps an act from being confirmed, also one on the number alone.
  return carried === "confirmed" && contradictions.length > 0 ? "probable" : carried;
}

function measureOf(status: FindingStatus | null, carried: CarriedStatus | null): CarriedStatus {
  if (status === "confirmed" || status === "probable" || status === "reported") return status;
  return carried === "confirmed" ? "probable" : (carried ?? "probable");
}

function suggestAttribute(
  attribute: Attribute,
  from: { clusters: Cluster[]; sources: CitedSource[]; measure: CarriedStatus; hasMin: boolean },
): AttributeSuggestion {
  const contradictions = openContradictions(from.sources).filter((source) => isAgainst(source, attribute));
  const isCarried = attribute === "count" ? isCountCarried(from) : meets(from.measure, attribute, from.clusters);

  return {
    attribute,
    isSuggested: isCarried && contradictions.length === 0,
    clusters: from.clusters.filter(({ carries }) => carries.includes(attribute)),
    contradictedBy: contradictions.map(({ sourceId }) => sourceId),
  };
}

/** A number by `acceptableMin`; a magnitude, of which no source gives a number, by the measure of the status. */
function isCountCarried({
  clusters,
  measure,
  hasMin,
}: {
  clusters: Cluster[];
  measure: CarriedStatus;
  hasMin: boolean;
}) {
  return hasMin || (meets(measure, "count", clusters) && clusters.every(({ countMin }) => countMin === null));
}

function reasonsFor(status: FindingStatus | null, sources: CitedSource[], clusters: Cluster[]): Line[] {
  return [
    line(`reasons.status.${status ?? "none"}`, [], { clusters: clusters.length }),
    ...clusters.map((cluster) => line("reasons.cluster", cluster.sourceIds, { kind: kindOf(cluster) })),
    ...group("singlyVerified", sources, (source) => isSupport(source) && source.admissible === "probable_only"),
    ...group("noConsent", sources, (source) => isUnusable(source) && source.sourceKind === "interview"),
    ...group("notVerified", sources, (source) => isUnusable(source) && source.sourceKind !== "interview"),
    ...attributes.flatMap((attribute) =>
      group("contradicted", openContradictions(sources), (source) => isAgainst(source, attribute), { attribute }),
    ),
    ...group("answered", sources, (source) => source.bearing === "contradicts" && source.isAnswered),
  ];
}

function kindOf(cluster: Cluster): string {
  if (cluster.directFor.includes("occurrence")) return "direct";
  if (cluster.isAdmission) return "admission";
  return cluster.carries.includes("occurrence") ? "indirect" : "partial";
}

const isSupport = (source: CitedSource) => source.bearing === "supports";
const isUnusable = (source: CitedSource) => isSupport(source) && source.admissible === "none";

function group(
  key: string,
  sources: CitedSource[],
  belongs: (source: CitedSource) => boolean,
  values: Record<string, string | number> = {},
): Line[] {
  const sourceIds = distinct(sources.filter(belongs).map(({ sourceId }) => sourceId));
  return sourceIds.length > 0 ? [line(`reasons.${key}`, sourceIds, values)] : [];
}
