import { clusterSources, levelFor } from "./clusters";
import { distinct, type Line, line } from "./lines";
import { type CarriedStatus, isAgainst, isCarried, openContradictions } from "./measure";
import type { CitedSource, FindingStatus, SharedOrigin } from "./types";

/**
 * What the next status lacks (domain.md 3): "one more independent source, or verification of EV-0031".
 * `needs` are all needed; each of `instead` would do in the place of new sources.
 */
export type Missing = { forStatus: CarriedStatus; needs: Line[]; instead: Line[] };

type MissingInput = {
  sources: CitedSource[];
  origins: SharedOrigin[];
  status: FindingStatus | null;
  /** What the sources carry, contradictions aside. */
  carried: CarriedStatus | null;
  verifiableSourceIds?: string[];
};

/** Null once nothing is missing. */
export function whatIsMissing(input: MissingInput): Missing | null {
  if (input.status === "confirmed") return null;
  const forStatus = nextStatus(input);
  const lacksSources = !isCarried(forStatus, input.sources, input.origins);

  return {
    forStatus,
    needs: [...(lacksSources ? [sourcesNeeded(forStatus, input)] : []), ...answersNeeded(forStatus, input)],
    instead: lacksSources ? verificationsThatWouldDo(forStatus, input) : [],
  };
}

function nextStatus({ status, carried }: MissingInput): CarriedStatus {
  // Once the contradiction is answered, the act stands where its sources carry it.
  if (status === "contested") return carried ?? "reported";
  if (status === "probable") return "confirmed";
  return status === "reported" ? "probable" : "reported";
}

function sourcesNeeded(forStatus: CarriedStatus, { sources, origins }: MissingInput): Line {
  const clusters = clusterSources(sources, origins, levelFor(forStatus));
  const carrying = clusters.filter(({ carries }) => carries.includes("occurrence"));
  const hasDirect = carrying.some(({ directFor }) => directFor.includes("occurrence"));

  if (forStatus === "reported") return line("missing.anySource");
  if (forStatus === "probable") return line("missing.directOrIndependent", [], { count: 2 - carrying.length });
  // Enough sources, none of whom was there: one that shows it may well share an origin with them.
  if (carrying.length >= 2) return line("missing.directSource");
  return line("missing.independentSource", [], { count: 2 - carrying.length, direct: hasDirect ? "no" : "yes" });
}

function answersNeeded(forStatus: CarriedStatus, { sources }: MissingInput): Line[] {
  const standing = openContradictions(sources).filter(
    (source) => forStatus === "confirmed" || isAgainst(source, "occurrence") || isAgainst(source, "attribution"),
  );
  const sourceIds = distinctSources(standing);
  return sourceIds.length > 0 ? [line("missing.answer", sourceIds)] : [];
}

/** Items of evidence already cited that would do if verified by two people: each alone, or else all together. */
function verificationsThatWouldDo(forStatus: CarriedStatus, input: MissingInput): Line[] {
  const { sources, origins, verifiableSourceIds } = input;
  const isOpen = (source: CitedSource) =>
    source.sourceKind === "evidence" &&
    source.bearing === "supports" &&
    source.admissible !== "full" &&
    (verifiableSourceIds?.includes(source.sourceId) ?? true);

  const open = distinctSources(sources.filter(isOpen));
  const wouldDo = (sourceIds: string[]) =>
    isCarried(
      forStatus,
      sources.map((source) => (sourceIds.includes(source.sourceId) ? { ...source, admissible: "full" } : source)),
      origins,
    );

  const alone = open.filter((sourceId) => wouldDo([sourceId]));
  if (alone.length > 0) return alone.map((sourceId) => line("missing.verification", [sourceId]));
  return open.length > 1 && wouldDo(open) ? [line("missing.verification", open)] : [];
}

function distinctSources(sources: CitedSource[]): string[] {
  return distinct(sources.map(({ sourceId }) => sourceId));
}
