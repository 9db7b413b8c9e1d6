import type { Unit } from "@/lib/incidents/types";
import { type Cluster, type ClusterLevel, clusterSources, levelFor } from "./clusters";
import type { Attribute, CitedSource, FindingStatus, SharedOrigin } from "./types";

/** The statuses that sources carry, strongest first. `contested` comes of contradictions, `discounted` by hand only. */
export const carriedStatuses = ["confirmed", "probable", "reported"] as const satisfies FindingStatus[];
export type CarriedStatus = (typeof carriedStatuses)[number];

/**
 * Domain.md 3, the measure of each status: *confirmed* at least two clusters, one of them direct; *probable* one direct
 * cluster, or two others; *reported* any. Attributes are held to the measure of the status they are accepted under.
 */
export function meets(status: CarriedStatus, attribute: Attribute, clusters: Cluster[]): boolean {
  const carrying = clusters.filter(({ carries }) => carries.includes(attribute));
  const hasDirect = carrying.some(({ directFor }) => directFor.includes(attribute));

  if (status === "confirmed") return carrying.length >= 2 && hasDirect;
  if (status === "probable") return carrying.length >= 2 || hasDirect;
  return carrying.length >= 1;
}

/** Whether the sources carry that the act occurred, to the measure of `status`; contradictions aside. */
export function isCarried(status: CarriedStatus, sources: CitedSource[], origins: SharedOrigin[]): boolean {
  return isCarriedBy(status, clusterSources(sources, origins, levelFor(status)));
}

/** The same of clusters made at the level of `status`. */
export function isCarriedBy(status: CarriedStatus, clusters: Cluster[]): boolean {
  return status === "reported" ? clusters.length > 0 : meets(status, "occurrence", clusters);
}

export function strongestCarried(sources: CitedSource[], origins: SharedOrigin[]): CarriedStatus | null {
  return carriedStatuses.find((status) => isCarried(status, sources, origins)) ?? null;
}

/**
 * How high `min` may be accepted: the highest number that two clusters each say at least, or the number of identified
 * victims (domain.md 3). Null where nothing carries a number.
 */
export function acceptableMin(
  sources: CitedSource[],
  origins: SharedOrigin[],
  { identifiedVictimCount, level }: { identifiedVictimCount: number; level: ClusterLevel },
): number | null {
  return minCarriedBy(clusterSources(sources, origins, level), identifiedVictimCount);
}

/** How many of a unit some identified victims are: people carry a number of people, never one of homes (domain.md 4). */
export function identifiedCount(unit: Unit, victimIds: readonly string[]): number {
  return unit === "persons" ? victimIds.length : 0;
}

/** The same of clusters made at the level asked for. */
export function minCarriedBy(clusters: Cluster[], identifiedVictimCount: number): number | null {
  const stated = clusters
    .map(({ countMin }) => countMin)
    .filter((min) => min !== null)
    .sort((a, b) => b - a);

  const carried = Math.max(stated[1] ?? 0, identifiedVictimCount);
  return carried > 0 ? carried : null;
}

/** Contradictions that no reviewer has answered, whether or not their source may be used: what speaks against stays seen. */
export function openContradictions(sources: CitedSource[]): CitedSource[] {
  return sources.filter(({ bearing, isAnswered }) => bearing === "contradicts" && !isAnswered);
}

/** A contradiction that names nothing in particular speaks against the act itself. */
export function isAgainst(source: CitedSource, attribute: Attribute): boolean {
  return source.against.length === 0 ? attribute === "occurrence" : source.against.includes(attribute);
}
