import type { Message } from "@/lib/errors";

/** The Berkeley Protocol's three analyses, each with its named checks. */
export const analyses = {
  source: ["provenance", "original_or_repost", "source_credibility", "independence", "motivation"],
  technical: ["metadata", "reverse_search", "manipulation", "file_structure"],
  content: ["geolocation", "chronolocation", "completeness", "identifiers", "corroboration"],
} as const;
export type Analysis = keyof typeof analyses;
export type Check = (typeof analyses)[Analysis][number];

export const checks: readonly Check[] = Object.values(analyses).flat();

export const evidenceKinds = [
  "satellite_image",
  "video",
  "photograph",
  "audio",
  "document",
  "web_capture",
  "external_report",
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** `not_possible` is an answer too: "no metadata" is recorded, never left out. */
export const checkResults = ["passes", "concerns", "fails", "not_applicable", "not_possible"] as const;
export type CheckResult = (typeof checkResults)[number];

export const confidences = ["high", "medium", "low"] as const;
export type Confidence = (typeof confidences)[number];

export const outcomes = ["verified", "inconclusive", "refuted"] as const;
export type Outcome = (typeof outcomes)[number];

export const verificationStatuses = ["unverified", "singly_verified", "disputed", "verified", "refuted"] as const;
export type VerificationStatus = (typeof verificationStatuses)[number];

/** Checks that say nothing of a kind: a report has no pixels, sound no shadows, an image from orbit no uploader's motive. */
const doesNotApply: Record<EvidenceKind, readonly Check[]> = {
  satellite_image: ["original_or_repost", "motivation", "reverse_search", "identifiers"],
  video: [],
  photograph: [],
  audio: ["reverse_search"],
  document: ["reverse_search"],
  web_capture: [],
  external_report: ["metadata", "reverse_search", "manipulation", "file_structure", "geolocation", "chronolocation"],
};

export function checksFor(kind: EvidenceKind): Check[] {
  return checks.filter((check) => !doesNotApply[kind].includes(check));
}

export function analysisOf(check: Check): Analysis {
  if (analyses.source.some((known) => known === check)) return "source";
  return analyses.technical.some((known) => known === check) ? "technical" : "content";
}

export type CheckedItem = { check: Check; result: CheckResult };

/** A problem and the check it belongs to, or the outcome. No problems: the judgement may be recorded. */
export type JudgementProblem = Message & { field: string };

/**
 * A judgement answers each check of its kind once; "verified" is not said over a check that fails, nor when no check passes;
 * "refuted" rests on at least one that fails.
 */
export function checkJudgement(judgement: {
  kind: EvidenceKind;
  outcome: Outcome;
  checks: CheckedItem[];
}): JudgementProblem[] {
  const { kind, outcome } = judgement;
  const results = judgement.checks.map(({ result }) => result);
  const problem = (field: string, key: string) => ({ field, key: `verification.refusals.${key}` });

  const answers = checksFor(kind).flatMap((check) => {
    const given = judgement.checks.filter((item) => item.check === check).length;
    return given === 1 ? [] : [problem(`checks.${check}`, given === 0 ? "checkUnanswered" : "checkTwice")];
  });
  const foreign = judgement.checks
    .filter(({ check, result }) => !checksFor(kind).includes(check) && result !== "not_applicable")
    .map(({ check }) => problem(`checks.${check}`, "checkNotOfKind"));

  if (outcome === "verified" && results.includes("fails"))
    return [...answers, ...foreign, problem("outcome", "verifiedOverFailure")];
  if (outcome === "verified" && !results.includes("passes"))
    return [...answers, ...foreign, problem("outcome", "verifiedOnNothing")];
  if (outcome === "refuted" && !results.includes("fails"))
    return [...answers, ...foreign, problem("outcome", "refutedOnNothing")];
  return [...answers, ...foreign];
}

/** One reviewer's judgement, made without sight of the others of its round. */
export type Judgement = { reviewerId: string; outcome: Outcome; round?: number };

/**
 * The status of an item (domain.md 1): *verified* and *refuted* take two reviewers, blind to each other.
 * - One says verified: *singly verified*, and it says so everywhere.
 * - One says refuted, alone or against others: *disputed*. One person's word does not make an item false, yet nobody should
 *   rest a finding on it before a second has looked.
 * - `inconclusive` takes no side: it neither completes nor undoes a pair, and alone leaves the item *unverified*.
 *
 * A new round replaces the one before once it is settled: two agree that the item is verified or refuted, or two disagree.
 * Until then what stood stands, so that opening a round washes nothing away; only a refutation in it shows at once.
 */
export function verificationStatus(judgements: readonly Judgement[]): VerificationStatus {
  const rounds = [...new Set(judgements.map(roundOf))].sort((a, b) => b - a);
  const saying = (outcome: Outcome, round: number) => reviewersSaying(outcome, round, judgements);
  const isSettled = (round: number) => {
    const [verifying, refuting] = [saying("verified", round), saying("refuted", round)];
    return verifying >= 2 || refuting >= 2 || (verifying > 0 && refuting > 0);
  };

  const standing = rounds.find(isSettled) ?? rounds.at(-1) ?? 1;
  const [verifying, refuting] = [saying("verified", standing), saying("refuted", standing)];
  if (refuting >= 2 && verifying === 0) return "refuted";
  if (refuting > 0 || rounds.some((round) => round > standing && saying("refuted", round) > 0)) return "disputed";
  if (verifying >= 2) return "verified";
  return verifying === 1 ? "singly_verified" : "unverified";
}

/**
 * What an item may carry (domain.md 3): verified evidence forms clusters, singly verified for *probable* only, the rest none.
 * An external report is a source by itself: it carries unless someone found that it is not what it says.
 */
export function admissibility(status: VerificationStatus, kind?: EvidenceKind): "full" | "probable_only" | "none" {
  if (status === "disputed" || status === "refuted") return "none";
  if (status === "verified" || kind === "external_report") return "full";
  return status === "singly_verified" ? "probable_only" : "none";
}

const roundOf = ({ round }: Judgement) => round ?? 1;

function reviewersSaying(outcome: Outcome, round: number, judgements: readonly Judgement[]): number {
  const saying = judgements.filter((judgement) => roundOf(judgement) === round && judgement.outcome === outcome);
  return new Set(saying.map(({ reviewerId }) => reviewerId)).size;
}
