import type { Attribute, Bearing, KnowledgeBasis } from "@/lib/citations/types";
import type { ActFacts } from "@/lib/incidents/types";

export { type FindingStatus, findingStatuses } from "@/lib/incidents/types";

/** Weakest first (domain.md 3). */
export const standardsOfProof = [
  "reasonable_suspicion",
  "reasonable_grounds_to_believe",
  "balance_of_probabilities",
  "clear_and_convincing",
  "beyond_reasonable_doubt",
] as const;
export type StandardOfProof = (typeof standardsOfProof)[number];

export {
  type Attribute,
  attributes,
  type Bearing,
  bearings,
  type KnowledgeBasis,
  knowledgeBases,
} from "@/lib/citations/types";

/** What consent and verification are asked about (domain.md 4.9). */
export const uses = ["internal_figure", "public_figure", "method_count"] as const;
export type Use = (typeof uses)[number];

/**
 * One source of one act, as the rules see it. `sourceId` names an interview or an evidence item.
 * `admissible` says what this source may do for the use asked about: consent for testimony, verification for evidence.
 */
export type CitedSource = {
  citationId: string;
  sourceId: string;
  sourceKind: "interview" | "evidence" | "external_report";
  bearing: Bearing;
  knowledge: KnowledgeBasis;
  /** `full` forms clusters; `probable_only` does so for `probable` (singly verified); `none` forms none. */
  admissible: "full" | "probable_only" | "none";
  carries: Attribute[];
  /** The number this source gives as its minimum, when it carries the count. */
  countMin: number | null;
  /** For an accused party's admission: it stands for the attributes in `carries` only, as one cluster of its own. */
  isAdmission: boolean;
  /** A contradiction that a reviewer answered in writing. */
  isAnswered: boolean;
  /** What a contradiction speaks against. */
  against: Attribute[];
};

/** Two sources with one origin; clusters are the transitive closure. */
export type SharedOrigin = { a: string; b: string };

/** The facts a finding decided, after what it did not accept was taken out (domain.md 3). Figures use exactly these. */
export type DecidedAct = ActFacts & { actVersion: number };
