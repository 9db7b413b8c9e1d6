import type { Attribute } from "../types";
import type { CitationLine, StandingView } from "./types";

/**
 * The passages a decision form has ticked when it opens: those that count, and those that speak against the act. A reviewer
 * takes away or adds; the status and what is accepted are never chosen for them.
 */
export function prechosenCitations({ groups }: Pick<StandingView, "groups">): CitationLine[] {
  return linesOf(groups).filter(({ countsAs }) =>
    ["counts", "probable_only", "contradicts", "answered"].includes(countsAs),
  );
}

/** Of those, the ones that carry one attribute. */
export function carrying(citations: readonly CitationLine[], attribute: Attribute): CitationLine[] {
  return citations.filter(({ bearing, carries }) => bearing === "supports" && carries.includes(attribute));
}

/**
 * Whether nothing is missing for the status suggested. Sources and answers may carry "confirmed" while an act that may be
 * the same is still undecided: then it is not confirmed yet (domain.md 3, pairs), and nothing may say that it could be.
 */
export function isComplete({ computed, undecidedPairCount }: Pick<StandingView, "computed" | "undecidedPairCount">) {
  if (!computed || computed.suggestion.status === null || computed.suggestion.missing) return false;
  return undecidedPairCount === 0;
}

/** Every passage of an act, in the order of its groups. */
export function linesOf(groups: StandingView["groups"]): CitationLine[] {
  return groups.flatMap(({ citations }) => citations);
}
