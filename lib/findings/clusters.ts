import { distinct } from "./lines";
import type { Attribute, CitedSource, FindingStatus, SharedOrigin } from "./types";

/**
 * Independent support: the sources of one origin, as one (domain.md 3). It holds admissible, supporting citations only.
 * `carries` and `directFor` name what its citations speak to, the latter by someone who was there or evidence that shows it.
 */
export type Cluster = {
  sourceIds: string[];
  citationIds: string[];
  isAdmission: boolean;
  carries: Attribute[];
  directFor: Attribute[];
  /** The highest minimum that one of its citations states. */
  countMin: number | null;
};

/** Singly verified evidence forms clusters for `probable` and below, never for `confirmed`. */
export type ClusterLevel = "full" | "probable";

export function levelFor(status: FindingStatus | null): ClusterLevel {
  return status === "confirmed" ? "full" : "probable";
}

/**
 * Clusters by shared origin, transitively; through any source, admissible or not, cited or not: a withdrawn interview no
 * longer counts, yet the two reports that quote it are still one. All admissions of the accused are one cluster, together
 * with whatever shares an origin with one of them. In the order of their first source's id, whatever the order given.
 */
export function clusterSources(sources: CitedSource[], origins: SharedOrigin[], level: ClusterLevel): Cluster[] {
  const originOf = originsBySource(sources, origins);
  const groups = new Map<string, CitedSource[]>();
  for (const source of sources.filter((source) => isCounted(source, level))) {
    const origin = originOf(source.sourceId);
    groups.set(origin, [...(groups.get(origin) ?? []), source]);
  }

  return [...groups.values()].map(clusterOf).sort((a, b) => ((a.sourceIds[0] ?? "") < (b.sourceIds[0] ?? "") ? -1 : 1));
}

/** Whether a citation may be part of a cluster at all. */
export function isCounted(source: CitedSource, level: ClusterLevel): boolean {
  if (source.bearing !== "supports" || source.admissible === "none") return false;
  return level === "probable" || source.admissible === "full";
}

function clusterOf(citations: CitedSource[]): Cluster {
  const minimums = citations.filter((citation) => citation.carries.includes("count")).map(({ countMin }) => countMin);
  const stated = minimums.filter((min) => min !== null);

  return {
    sourceIds: distinct(citations.map(({ sourceId }) => sourceId)),
    citationIds: distinct(citations.map(({ citationId }) => citationId)),
    isAdmission: citations.some(({ isAdmission }) => isAdmission),
    carries: distinct(citations.flatMap(({ carries }) => carries)),
    directFor: distinct(citations.filter(isDirect).flatMap(({ carries }) => carries)),
    // "At least 5" and "at least 12" from one origin agree: a lower bound is not withdrawn by a lower one.
    countMin: stated.length > 0 ? Math.max(...stated) : null,
  };
}

/** Victim, eyewitness, or evidence that shows the act. A report relays, whoever it quotes; so does an admission. */
function isDirect({ sourceKind, knowledge, isAdmission }: CitedSource): boolean {
  if (isAdmission || sourceKind === "external_report") return false;
  if (knowledge === "victim" || knowledge === "eyewitness") return true;
  return sourceKind === "evidence" && knowledge === "shown";
}

/** Union-find over every source named, with one origin of its own for what the accused admit. */
function originsBySource(sources: CitedSource[], origins: SharedOrigin[]): (sourceId: string) => string {
  const parents = new Map<string, string>();
  const find = (node: string) => {
    let root = node;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
    return root;
  };
  const unite = (a: string, b: string) => {
    const [from, to] = [find(a), find(b)];
    if (from !== to) parents.set(from, to);
  };

  for (const { a, b } of origins) unite(a, b);
  const admitting = sources.filter(({ isAdmission }) => isAdmission).map(({ sourceId }) => sourceId);
  for (const sourceId of admitting) unite(sourceId, admitting[0] ?? sourceId);
  return find;
}
