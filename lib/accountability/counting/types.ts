import type { Attribute, FindingStatus } from "@/lib/findings/types";
import type { ActFacts, Alternatives, Count, Magnitude } from "@/lib/incidents/types";
import type { Scope } from "./schema";

/** Changes whenever a rule of domain.md 4 is read differently here; every figure carries it (rule 10). */
export const ruleVersion = "counting-1";

/** One act as the engine sees it: what a finding decided of it, and whether that still stands for the scope's use. */
export type CountingAct = {
  id: string;
  /** `INC-0001.2` */
  code: string;
  incidentId: string;
  status: FindingStatus | "undecided";
  /** The sources allowed for the scope's use still meet the finding's basis (domain.md 3, Support; 4, rule 9). */
  isSupported: boolean;
  unsupportedReason: string | null;
  /** The facts after acceptance: no `min` if the count was not accepted, no alternatives if attribution was not, … */
  decided: ActFacts;
  /** What the finding did not accept; gives reasons their words. */
  notAccepted: readonly Attribute[];
  /** For `reported` acts: what the reports say, and whether a source graded reliable says it (section 5, caveat). */
  claim: { count: Count; isReliable: boolean } | null;
};

/**
 * A decision on two acts. `undecided` is a compatible pair nobody has decided yet, which counts as overlapping
 * (domain.md 3, Pairs). `keptId` names the act that stands for both, for `same` only.
 */
export type ActPair = {
  a: string;
  b: string;
  relation: "same" | "overlap" | "distinct" | "undecided";
  keptId: string | null;
};

/** What the engine must be told about the world; all pure look-ups. */
export type CountingContext = {
  /** ISO moment the rows were read at; copied into the figure. */
  asOf: string;
  typeIsWithin: (actType: string, scopeType: string) => boolean;
  /** One type, or a branch whose types cannot befall one person twice. */
  isCountable: (scopeType: string) => boolean;
  /** P-codes from the country down to and including this unit; null if the unit is not known. */
  adminPathOf: (pCode: string) => readonly string[] | null;
  /** The figure that `scope.followsFigure` names. */
  followed: CountedFigure | null;
};

/** Groups that enter by their word (rule 5). `incidents` is null when it can't be said truthfully as "further incidents". */
export type MagnitudeLine = { magnitude: Magnitude; groups: number; furtherIncidents: number | null };

/** A lower bound, ready for words. */
export type LowerBound = {
  /** The exact part: what is printed in digits. Groups that enter by their word are not in it. */
  lower: number;
  /** For comparing and sorting only, never printed: words at their comparison values (dozens 20, …). */
  compared: number;
  /** The whole bound is one exclusive `min`: "over 1,000". */
  isExclusiveMinAlone: boolean;
  /** Largest first. */
  magnitudes: MagnitudeLine[];
};

/** `upper` is null when it is unknown: some act that may be inside has no `max`. */
export type Bounds = LowerBound & { upper: number | null };

/** Acts of one exact bucket, counted as a figure of their own ("separately"). */
export type BucketRow = Bounds & { bucket: Alternatives; actIds: string[] };

/** One actor's acts; an act carried out jointly stands in several rows (`repeatsActs`), so rows are never summed. */
export type ActorRow = Bounds & { actorId: string; actIds: string[]; repeatsActs: boolean };

/** `acts` is how many acts in the lower bound have the part: one drone strike, or several. */
export type PartRow = Bounds & { dimension: string; value: string; acts: number };

export const reasonCodes = [
  "counted",
  "counted_by_magnitude",
  "counted_without_number",
  "counted_as_probable",
  "adds_identified_victims",
  "may_overlap",
  "overlap_undecided",
  "persons_in_followed_figure",
  "same_as",
  "kept_act_not_counted",
  "possibly_in_window",
  "out_of_window",
  "possibly_in_area",
  "outside_area",
  "other_unit",
  "status_undecided",
  "status_probable",
  "status_reported",
  "status_contested",
  "status_discounted",
  "unsupported",
  "victim_status_not_accepted",
  "victim_status_other",
  "structure_kind_not_accepted",
  "structure_kind_other",
  "perpetrator_other",
  "perpetrator_not_established",
  "perpetrator_alternative",
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** `acts` are codes of other acts meant; `persons` a number of people; `detail` words from elsewhere (why unsupported). */
export type Reason = { code: ReasonCode; acts?: string[]; persons?: number; detail?: string };

export const entries = ["lower", "upper_only", "secondary", "narrative", "left_out"] as const;
export type Entry = (typeof entries)[number];

/** `isPossiblyInScope` leaves status aside: an undecided or contested act may well be in the scope. */
export type ActEntry = {
  actId: string;
  code: string;
  incidentId: string;
  entered: Entry;
  isPossiblyInScope: boolean;
  reasons: Reason[];
};

export type CountedFigure = Bounds & {
  ruleVersion: string;
  asOf: string;
  scope: Scope;
  /** The same over `probable` acts alone; null when there is none (rule 1). Never added to the figure. */
  secondary: LowerBound | null;
  /** Exact buckets, largest first; more than one is printed "separately" (rule 6). */
  buckets: BucketRow[];
  actors: ActorRow[];
  parts: PartRow[];
  /** The scope asked to say "deliberately" and every act in the lower bound allows it (rule 8). */
  isDeliberate: boolean;
  /** Identified persons left out because the followed figure counts them (rule 7, "others"). */
  personsInFollowed: number;
  /** Identified persons in the lower bound, for a figure that follows. Inside only: never show to the public. */
  countedPersonIds: string[];
  /** One entry for every act of the scope's type, by code. */
  acts: ActEntry[];
};

/** The rows or the scope cannot be counted. `key` is a message key under `figures.refusals`. */
export class CountingRefused extends Error {
  readonly key: RefusalKey;
  readonly actCodes: readonly string[];

  constructor(key: RefusalKey, actCodes: readonly string[] = []) {
    super(`${key}${actCodes.length > 0 ? `: ${actCodes.join(", ")}` : ""}`);
    this.name = "CountingRefused";
    this.key = key;
    this.actCodes = actCodes;
  }
}

export const refusalKeys = [
  "joinWithoutKept",
  "joinOfUnknownAct",
  "joinOfMixedTypes",
  "joinOfMixedUnits",
  "joinInACircle",
  "joinToTwoKept",
  "branchIsNotExclusive",
  "areaUnknown",
  "followedFigureMissing",
] as const;
export type RefusalKey = (typeof refusalKeys)[number];
