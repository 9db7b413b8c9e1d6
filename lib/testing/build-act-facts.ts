import type { ActFacts } from "@/lib/incidents/types";

/** Twelve people executed on one day in one region, by a State force, unless told otherwise. */
export function buildActFacts(change: Partial<ActFacts> = {}): ActFacts {
  return {
    actType: "summary_execution",
    unit: "persons",
    count: { min: 12, minIsExclusive: false, best: null, max: 15, magnitude: null },
    when: { edtf: "2024-05-12", words: "2024-05-12", earliest: "2024-05-12", latest: "2024-05-12" },
    where: { words: "Village A", adminPath: ["ML", "ML11"], point: null },
    victimStatus: "civilian",
    victimStatusBasis: "evidence",
    structureKind: null,
    alternatives: [["army"]],
    isDeliberate: true,
    parts: [],
    victimIds: [],
    ...change,
  };
}
