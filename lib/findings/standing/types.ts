import type { ActFacts } from "@/lib/incidents/types";
import type { EvidenceKind } from "@/lib/verification/rules";
import type { Line } from "../lines";
import type { Suggestion } from "../suggestion";
import type { Support } from "../support";
import type { Attribute, CitedSource, DecidedAct, FindingStatus, SharedOrigin, StandardOfProof, Use } from "../types";

/** How a finding named another act: the decision on the pair that it took as given. */
export type DecidedPair = {
  otherActId: string;
  decisionId: string;
  relation: "same" | "overlap" | "distinct";
  keptActId: string | null;
};

/** Why an attribute was accepted or not, and on which citations. */
export type AttributeReason = { isAccepted: boolean; reason: string; citationIds: string[] };

/** The last finding on an act: the one that holds. */
export type FindingInForce = {
  findingId: string;
  actVersion: number;
  status: FindingStatus;
  suggestedStatus: FindingStatus | "none";
  standard: StandardOfProof;
  /** What it rests on, in words. */
  basis: string;
  overrideReason: string;
  /** What departs from the suggestion: `status`, `min` or an attribute. Empty: decided as suggested. */
  overrides: string[];
  accepted: Attribute[];
  notAccepted: Attribute[];
  acceptedMin: number | null;
  reasons: Partial<Record<Attribute, AttributeReason>>;
  /** What figures use: the facts after what was not accepted was taken out. */
  decided: DecidedAct;
  /** The act whole, as it was. */
  facts: ActFacts;
  decidedPairs: DecidedPair[];
  citationIds: string[];
  reviewerId: string;
  decidedAt: Date;
};

/**
 * Where one act stands for one use at one moment: the sources as the rules see them, the finding in force, whether it is
 * still supported, and whether it must be decided again. Computed, never stored.
 */
export type ActStanding = {
  actId: string;
  investigationId: string;
  incidentId: string;
  code: string;
  version: number;
  incidentVersion: number;
  use: Use;
  /** The act as it is now; a finding's `decided` is what figures use. */
  facts: ActFacts;
  sources: CitedSource[];
  /** Evidence that further verification could make admissible. */
  verifiableSourceIds: string[];
  /** Shared origins among these sources, whatever the chain between them. */
  origins: SharedOrigin[];
  undecidedPairCount: number;
  finding: FindingInForce | null;
  /** Null without a finding. */
  support: Support | null;
  /** Empty unless a finding is to be decided again. */
  again: Line[];
};

/** A source by its code, for lines that name sources and for links to them. */
export type SourceRef = {
  sourceId: string;
  code: string;
  kind: "interview" | "evidence";
  evidenceKind: EvidenceKind | null;
};

/** Why a passage counts or does not, for the use of internal figures. */
export type CountsAs =
  | "counts"
  | "probable_only"
  | "no_consent"
  | "not_verified"
  | "contradicts"
  | "answered"
  | "context"
  | "withheld";

export type CitationLine = {
  citationId: string;
  sourceId: string;
  /** Paragraph number in an interview, and its id: what its place on the page is called. */
  paragraph: number | null;
  paragraphId: string | null;
  quote: string;
  knowledge: string;
  bearing: CitedSource["bearing"];
  carries: string[];
  elements: string[];
  saysCountMin: number | null;
  saysCountWords: string;
  isAdmission: boolean;
  countsAs: CountsAs;
};

/** The sources of one origin, which count once. */
export type OriginGroup = { sourceIds: string[]; counts: boolean; citations: CitationLine[] };

export type FindingView = {
  findingId: string;
  status: FindingStatus;
  /** Null where words are left out. */
  suggestedStatus: FindingStatus | "none" | null;
  standard: StandardOfProof;
  /** Words are left out for a reader who must judge an item behind it first. */
  words: {
    basis: string;
    overrideReason: string;
    overrides: string[];
    reasons: { attribute: Attribute; isAccepted: boolean; reason: string }[];
  } | null;
  acceptedMin: number | null;
  actVersion: number;
  reviewer: { code: string; name: string } | null;
  decidedAt: Date;
};

/** An act's standing as one reader may see it. */
export type StandingView = {
  actId: string;
  investigationId: string;
  incidentId: string;
  code: string;
  version: number;
  incidentVersion: number;
  facts: ActFacts;
  /** Codes of the persons named as victims, by id. */
  victims: { personId: string; code: string }[];
  status: FindingStatus | "undecided";
  sourceRefs: SourceRef[];
  groups: OriginGroup[];
  /** Attributes that the act says something of: a finding accepts each or not. */
  stated: Attribute[];
  /** Null where it would tell a reviewer what another found of an item that they must judge first. */
  computed: {
    suggestion: Suggestion;
    supportInternal: Support | null;
    supportPublic: Support | null;
  } | null;
  /** Items that this reader must judge before the rest is shown. */
  toJudgeFirst: SourceRef[];
  again: Line[];
  undecidedPairCount: number;
  /** The latest first; the first is in force. */
  findings: FindingView[];
  canDecide: boolean;
  refusal: Line | null;
};
