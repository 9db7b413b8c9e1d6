import type { Message } from "@/lib/errors";
import { type DisappearanceElement, missingDisappearanceElements } from "@/lib/incidents/rules";
import type { ActFacts } from "@/lib/incidents/types";
import { isWithinType } from "@/lib/incidents/vocabulary";
import { clusterSources, levelFor } from "./clusters";
import { acceptableMin, type CarriedStatus, identifiedCount, isAgainst, meets, openContradictions } from "./measure";
import { decidedAttributes, type Suggestion } from "./suggestion";
import { type FindingBasis, isStillSupported } from "./support";
import {
  type Attribute,
  type CitedSource,
  type FindingStatus,
  type SharedOrigin,
  type StandardOfProof,
  standardsOfProof,
} from "./types";

/** Whether one attribute is accepted, on what, and why. An attribute left out is not accepted. */
export type AttributeDecision = { isAccepted: boolean; citationIds: string[]; reason: string };

export type Decision = {
  status: FindingStatus;
  standard: StandardOfProof;
  reason: string;
  overrideReason: string | null;
  /** Every citation that the finding rests on. */
  citationIds: string[];
  attributes: Partial<Record<Attribute, AttributeDecision>>;
  /** The minimum accepted, at most the act's own; null with a count that is not accepted or known by magnitude only. */
  acceptedMin: number | null;
  /** Victims of the act who count as identified from now on. */
  acceptedVictimIds: string[];
  /** Citations by element, for an act recorded as enforced disappearance. */
  disappearanceElements: Partial<Record<DisappearanceElement, string[]>>;
};

export type DecisionContext = {
  act: ActFacts;
  sources: CitedSource[];
  origins: SharedOrigin[];
  suggestion: Pick<Suggestion, "status">;
  undecidedPairCount: number;
};

/** A problem and the field of the decision it belongs to. No problems: the finding may be recorded. */
export type DecisionProblem = Message & { field: string };

const carries = (status: FindingStatus): status is CarriedStatus => status !== "contested" && status !== "discounted";

/** What the act says anything of, and a finding therefore accepts or not. */
export function statedAttributes(act: ActFacts): Attribute[] {
  const { count, victimStatus, structureKind } = act;
  const isStated: Partial<Record<Attribute, boolean>> = {
    count: count.magnitude !== null || count.min !== null || count.max !== null || act.victimIds.length > 0,
    victim_status: victimStatus !== null && victimStatus !== "unknown",
    structure_kind: structureKind !== null && structureKind !== "unknown",
    attribution: act.alternatives.length > 0,
    intent: act.isDeliberate,
  };
  return decidedAttributes(act.unit).filter((attribute) => isStated[attribute]);
}

/** What stands in the way of this decision, by domain.md 3. Pairs, the standard, the number and the label cannot be overridden. */
export function checkDecision(decision: Decision, context: DecisionContext): DecisionProblem[] {
  return [
    ...checkConfirmed(decision, context),
    ...checkOverride(decision, context),
    ...checkAttributes(decision, context),
    ...checkMin(decision, context),
    ...checkLabel(decision, context),
    ...checkBasis(decision, context),
  ];
}

/** Where the decision goes beyond what the sources carry, or says another status than the system suggests. */
export function overridesOf(decision: Decision, context: DecisionContext): ("status" | Attribute)[] {
  const { act, sources, origins, suggestion } = context;
  const status = carries(decision.status) ? decision.status : "reported";
  const clusters = clusterSources(sources, origins, levelFor(status));
  const isContradicted = (attribute: Attribute) =>
    openContradictions(sources).some((source) => isAgainst(source, attribute));
  // A number is held to what two clusters or identified victims carry, by `checkMin`.
  const isNumber = (attribute: Attribute) =>
    attribute === "count" &&
    (decision.acceptedMin !== null || identifiedCount(act.unit, acceptedVictims(decision)) > 0);
  const isBeyond = (attribute: Attribute) =>
    Boolean(decision.attributes[attribute]?.isAccepted) &&
    (isContradicted(attribute) || !(isNumber(attribute) || meets(status, attribute, clusters)));

  return [
    ...(decision.status === suggestion.status ? [] : (["status"] as const)),
    ...decidedAttributes(act.unit).filter(isBeyond),
  ];
}

/** What `isStillSupported` needs to know of a decision once it is a finding. */
export function basisOf(decision: Decision, context: DecisionContext): FindingBasis {
  return {
    status: decision.status,
    acceptedMin: decision.acceptedMin,
    isOverride: overridesOf(decision, context).length > 0,
    citationIds: decision.citationIds,
    identifiedVictimCount: identifiedCount(context.act.unit, acceptedVictims(decision)),
    accepted: acceptedCitations(decision.attributes),
  };
}

/** The citations of each attribute accepted, as `isStillSupported` asks for them. */
function acceptedCitations(
  attributes: Partial<Record<Attribute, Pick<AttributeDecision, "isAccepted" | "citationIds">>>,
): FindingBasis["accepted"] {
  const accepted = Object.entries(attributes).filter(([, { isAccepted }]) => isAccepted);
  return Object.fromEntries(accepted.map(([attribute, { citationIds }]) => [attribute, citationIds]));
}

/** Victims are identified with the count or not at all: they stand on its citations. */
function acceptedVictims({ attributes, acceptedVictimIds }: Decision): string[] {
  return attributes.count?.isAccepted ? acceptedVictimIds : [];
}

function checkConfirmed({ status, standard }: Decision, { undecidedPairCount }: DecisionContext): DecisionProblem[] {
  if (status !== "confirmed") return [];
  const isTooLow = standardsOfProof.indexOf(standard) < standardsOfProof.indexOf("reasonable_grounds_to_believe");

  return [
    ...(isTooLow ? [problem("standard", "standardTooLow")] : []),
    ...(undecidedPairCount > 0 ? [problem("status", "pairsUndecided", { count: undecidedPairCount })] : []),
  ];
}

function checkOverride(decision: Decision, context: DecisionContext): DecisionProblem[] {
  const problems = isBlank(decision.reason) ? [problem("reason", "reasonRequired")] : [];
  if (!isBlank(decision.overrideReason)) return problems;

  return [
    ...problems,
    ...overridesOf(decision, context).map((what) => {
      if (what === "status") return problem("overrideReason", "overrideStatus");
      return problem("overrideReason", "overrideAttribute", { attribute: what });
    }),
  ];
}

function checkAttributes({ attributes, citationIds }: Decision, { act }: DecisionContext): DecisionProblem[] {
  const stated = statedAttributes(act);

  return Object.entries(attributes).flatMap(([name, decided]) => {
    const field = `attributes.${name}`;
    if (!decided.isAccepted) return [];
    if (!stated.some((attribute) => attribute === name)) return [problem(field, "nothingToAccept")];
    if (isBlank(decided.reason)) return [problem(field, "reasonRequired")];
    const isCited = decided.citationIds.length > 0 && decided.citationIds.every((id) => citationIds.includes(id));
    return isCited ? [] : [problem(field, "attributeNotCited")];
  });
}

/** "Accepted only as high as two clusters, or identified victims, carry it": a limit that no reason lifts. */
function checkMin(decision: Decision, context: DecisionContext): DecisionProblem[] {
  const { act } = context;
  const { acceptedMin, acceptedVictimIds, attributes } = decision;
  const isAccepted = attributes.count?.isAccepted ?? false;
  const problems = acceptedVictimIds.every((id) => act.victimIds.includes(id))
    ? []
    : [problem("acceptedVictimIds", "notAVictimOfAct")];

  if (acceptedMin === null) {
    const needsMin = isAccepted && act.count.min !== null;
    return needsMin ? [...problems, problem("acceptedMin", "minRequired")] : problems;
  }
  if (!isAccepted) return [...problems, problem("acceptedMin", "minWithoutCount")];
  const isAbove =
    act.count.min === null || acceptedMin > act.count.min || !Number.isSafeInteger(acceptedMin) || acceptedMin < 0;
  if (isAbove) return [...problems, problem("acceptedMin", "minAboveAct", { min: act.count.min ?? 0 })];
  const carried = carriedMin(decision, context) ?? 0;
  return acceptedMin > carried ? [...problems, problem("acceptedMin", "minAboveCarried", { min: carried })] : problems;
}

/** Outside `contested` and `discounted` a finding lets the words be printed, so the label must stand on its elements. */
function checkLabel(decision: Decision, { act, sources }: DecisionContext): DecisionProblem[] {
  if (!carries(decision.status) || !isWithinType(act.actType, "enforced_disappearance")) return [];
  const known = new Set(sources.filter(({ bearing }) => bearing === "supports").map(({ citationId }) => citationId));
  const cited = Object.fromEntries(
    Object.entries(decision.disappearanceElements).map(([element, ids]) => [
      element,
      ids.filter((id) => known.has(id)),
    ]),
  );

  return missingDisappearanceElements(cited).map((element) =>
    problem(`disappearanceElements.${element}`, "elementNotCited", { element }),
  );
}

function checkBasis(decision: Decision, context: DecisionContext): DecisionProblem[] {
  const known = new Set(context.sources.map(({ citationId }) => citationId));
  if (!decision.citationIds.every((id) => known.has(id))) return [problem("citationIds", "citationGone")];
  if (!carries(decision.status)) return [];

  // A finding that its own citations do not carry would show as unsupported the moment it is recorded.
  const basis = basisOf(numberAsCarried(decision, context), context);
  const { supported, lost } = isStillSupported({ ...context, basis });
  const isCited = decision.citationIds.length > 0 && supported;
  return [
    ...(isCited ? [] : [problem("citationIds", basis.isOverride ? "overrideNotCited" : "basisNotCited")]),
    ...lost.map(({ attribute }) => problem(`attributes.${attribute}`, "attributeNotCarried")),
  ];
}

/** A number that is too high is refused by itself; the citations are then asked for what could be accepted. */
function numberAsCarried(decision: Decision, context: DecisionContext): Decision {
  const { acceptedMin } = decision;
  if (acceptedMin === null) return decision;
  return { ...decision, acceptedMin: Math.min(acceptedMin, carriedMin(decision, context) ?? 0) };
}

function carriedMin(decision: Decision, { act, sources, origins }: DecisionContext): number | null {
  const identifiedVictimCount = identifiedCount(act.unit, acceptedVictims(decision));
  return acceptableMin(sources, origins, { identifiedVictimCount, level: levelFor(decision.status) });
}

const isBlank = (text: string | null) => (text ?? "").trim() === "";

function problem(field: string, key: string, values?: Record<string, string | number>): DecisionProblem {
  return { field, key: `findingRules.refusals.${key}`, ...(values ? { values } : {}) };
}
