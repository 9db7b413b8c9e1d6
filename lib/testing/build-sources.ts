import fc from "fast-check";
import { attributes, bearings, type CitedSource, knowledgeBases, type SharedOrigin } from "@/lib/findings/types";

/** A citation of an interview with an eyewitness who says it happened, unless told otherwise. */
export function buildSource(sourceId: string, change: Partial<CitedSource> = {}): CitedSource {
  return {
    citationId: `cite-${sourceId}`,
    sourceId,
    sourceKind: "interview",
    bearing: "supports",
    knowledge: "eyewitness",
    admissible: "full",
    carries: ["occurrence"],
    countMin: null,
    isAdmission: false,
    isAnswered: false,
    against: [],
    ...change,
  };
}

/** Someone who was told, or a report that relays. */
export function buildHearsay(sourceId: string, change: Partial<CitedSource> = {}): CitedSource {
  return buildSource(sourceId, { knowledge: "hearsay", ...change });
}

/** Evidence that shows the act, verified by two people. */
export function buildEvidence(sourceId: string, change: Partial<CitedSource> = {}): CitedSource {
  return buildSource(sourceId, { sourceKind: "evidence", knowledge: "shown", ...change });
}

export function buildContradiction(sourceId: string, change: Partial<CitedSource> = {}): CitedSource {
  return buildSource(sourceId, { bearing: "contradicts", carries: [], against: ["occurrence"], ...change });
}

const someIds = ["a", "b", "c", "d", "e", "f"];

/** Sources of one act as they come, with contradictions, admissions and several citations of one source among them. */
export const someSources: fc.Arbitrary<CitedSource[]> = fc
  .array(
    fc.record({
      sourceId: fc.constantFrom(...someIds),
      sourceKind: fc.constantFrom("interview", "evidence", "external_report"),
      bearing: fc.oneof({ weight: 5, arbitrary: fc.constant("supports" as const) }, fc.constantFrom(...bearings)),
      knowledge: fc.constantFrom(...knowledgeBases),
      admissible: fc.constantFrom("full", "full", "probable_only", "none"),
      carries: fc.subarray([...attributes]),
      countMin: fc.option(fc.integer({ min: 1, max: 12 })),
      isAdmission: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
      isAnswered: fc.boolean(),
      against: fc.subarray([...attributes]),
    }),
    { maxLength: 8 },
  )
  .map((sources) => sources.map((source, at) => ({ ...source, citationId: `cite-${at}` })));

export const someOrigins: fc.Arbitrary<SharedOrigin[]> = fc.array(
  fc.record({ a: fc.constantFrom(...someIds, "g"), b: fc.constantFrom(...someIds, "g") }),
  { maxLength: 4 },
);
