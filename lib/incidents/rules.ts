import type { Message } from "@/lib/errors";
import { circlesMayTouch } from "@/lib/places/rules";
import type { Where } from "@/lib/places/types";
import { overlaps } from "@/lib/time/days";
import { type ActFacts, type Alternatives, type Count, type Part, type Unit, units } from "./types";
import { areCompatible, isPartDimension, isPartValue, isWithinType, unitsOf } from "./vocabulary";

/** A problem and the field it belongs to (`count.min`, `parts.0.value`). No problems: the record may be saved. */
export type Problem = Message & { field: string };

/**
 * How many, as it may be recorded (domain.md 2): whole numbers from zero, `min ≤ best ≤ max`; a magnitude stands alone;
 * "over N" needs its N. An empty count is allowed: not known.
 */
export function checkCount(count: Count, unit: string): Problem[] {
  const problems: Problem[] = [];
  const add = (field: string, key: string) => problems.push({ field: `count.${field}`, key: `incidentRules.${key}` });
  const { min, best, max, magnitude } = count;

  if (!units.some((known) => known === unit)) problems.push({ field: "unit", key: "incidentRules.unknownUnit" });
  for (const [field, number] of Object.entries({ min, best, max }))
    if (number !== null && !(Number.isSafeInteger(number) && number >= 0)) add(field, "notWholeNumber");

  if (min !== null && max !== null && max < min) add("max", "maxBelowMin");
  if (min !== null && best !== null && best < min) add("best", "bestBelowMin");
  if (best !== null && max !== null && max < best) add("best", "bestAboveMax");
  if (magnitude !== null && (min !== null || best !== null || max !== null)) add("magnitude", "magnitudeWithNumber");
  if (count.minIsExclusive && min === null) add("minIsExclusive", "exclusiveWithoutMin");

  return problems;
}

/** The type can be recorded, and counted in this unit. */
export function checkActType(actType: string, unit: Unit): Problem[] {
  const allowed = unitsOf(actType);
  if (allowed.length === 0) return [{ field: "actType", key: "incidentRules.unknownActType" }];
  return allowed.includes(unit) ? [] : [{ field: "unit", key: "incidentRules.unitNotOfType" }];
}

/** Parts never exceed their whole, come from the vocabulary, and stand once each (domain.md 2, 4.7). */
export function checkParts(act: Pick<ActFacts, "count" | "parts" | "victimIds">): Problem[] {
  return act.parts.flatMap((part, at) => [
    ...checkPart(part, act).map((problem) => ({ ...problem, field: `parts.${at}.${problem.field}` })),
    ...(isRepeated(part, act.parts.slice(0, at))
      ? [{ field: `parts.${at}.value`, key: "incidentRules.partTwice" }]
      : []),
  ]);
}

function checkPart(part: Part, { count, victimIds }: Pick<ActFacts, "count" | "victimIds">): Problem[] {
  const problems: Problem[] = [];
  const add = (field: string, key: string) => problems.push({ field, key: `incidentRules.${key}` });
  const { min, max } = part;

  if (!isPartDimension(part.dimension)) add("dimension", "unknownPart");
  else if (!isPartValue(part.dimension, part.value)) add("value", "unknownPart");
  for (const [field, number] of Object.entries({ min, max }))
    if (number !== null && !(Number.isSafeInteger(number) && number >= 0)) add(field, "notWholeNumber");

  if (min !== null && max !== null && max < min) add("max", "maxBelowMin");
  if (part.isAll && min !== null) add("isAll", "allWithNumber");
  // "At least 5, including 7 by drone" is wrong whichever of the two is right.
  if (exceeds(min, count.min ?? count.best ?? count.max)) add("min", "partAboveWhole");
  if (exceeds(max, count.max)) add("max", "partAboveWhole");
  if (!part.victimIds.every((id) => victimIds.includes(id))) add("victimIds", "partVictimNotOfAct");

  return problems;
}

const exceeds = (part: number | null, whole: number | null) => part !== null && whole !== null && part > whole;

function isRepeated(part: Part, before: Part[]): boolean {
  return before.some((other) => other.dimension === part.dimension && other.value === part.value);
}

/** What of an act says whether it may be another. */
export type ComparedFacts = Pick<ActFacts, "actType" | "unit" | "when" | "where">;

/**
 * Two acts that must be decided as same, overlapping or distinct before either is confirmed (domain.md 3, pairs):
 * compatible types, one unit, dates that share a day, places that may be one. Symmetric.
 */
export function mayOverlap(a: ComparedFacts, b: ComparedFacts): boolean {
  return (
    a.unit === b.unit &&
    areCompatible(a.actType, b.actType) &&
    overlaps(a.when, b.when) &&
    placesOverlap(a.where, b.where)
  );
}

/**
 * One place lies in the other's admin unit, or their circles of precision meet, or nothing is known of one of them.
 * Any of these is enough: a point set on the wrong village of that name must not hide a pair.
 */
export function placesOverlap(a: Where, b: Where): boolean {
  if (isUnknown(a) || isUnknown(b)) return true;
  if (a.point && b.point && circlesMayTouch(a.point, b.point)) return true;
  if (a.adminPath.length > 0 && b.adminPath.length > 0) return isSameBranch(a.adminPath, b.adminPath);
  // One is known by its unit, the other by its point alone: nothing here says that they are apart.
  return !(a.point && b.point);
}

const isUnknown = (where: Where) => where.adminPath.length === 0 && where.point === null;

function isSameBranch(a: string[], b: string[]): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  return shorter.every((code, level) => code === longer[level]);
}

/** How a State stands behind a deprivation of liberty (International Convention on enforced disappearance, article 2). */
export const stateLinks = ["agents", "authorisation", "support", "acquiescence"] as const;
export type StateLink = (typeof stateLinks)[number];

/** What the label "enforced disappearance" stands on; each must be cited in the finding (domain.md 4.8). */
export const disappearanceElements = ["deprivation_of_liberty", "state_link", "refusal_or_concealment"] as const;
export type DisappearanceElement = (typeof disappearanceElements)[number];

/**
 * The human-rights label needs a State link: the same act by a non-State group is "abduction" (domain.md 4.8).
 * Every alternative must hold a State actor, or a link to the State be stated. While no perpetrator is named nothing is
 * refused here: the finding asks for the cited elements.
 */
export function checkEnforcedDisappearance(act: {
  actType: string;
  alternatives: Alternatives;
  actorsById: Record<string, { isState: boolean }>;
  stateLink: StateLink | null;
}): Problem[] {
  if (!isWithinType(act.actType, "enforced_disappearance") || act.stateLink !== null) return [];

  const hasState = (actorIds: string[]) => actorIds.some((actorId) => act.actorsById[actorId]?.isState);
  return act.alternatives.every(hasState) ? [] : [{ field: "actType", key: "incidentRules.abductionInstead" }];
}

/** Elements of enforced disappearance that no citation carries yet. */
export function missingDisappearanceElements(
  cited: Partial<Record<DisappearanceElement, string[]>>,
): DisappearanceElement[] {
  return disappearanceElements.filter((element) => (cited[element] ?? []).length === 0);
}

type Involved = { actorId: string; degree: string; alternative: number };

/** Those who carried it out, by alternative. Other degrees of involvement put no actor in the act's bucket. */
export function alternativesOf(involvements: readonly Involved[]): Alternatives {
  const sets = new Map<number, string[]>();
  for (const { actorId, degree, alternative } of involvements) {
    if (degree === "carried_out") sets.set(alternative, [...(sets.get(alternative) ?? []), actorId]);
  }
  return [...sets].sort(([a], [b]) => a - b).map(([, actorIds]) => actorIds.sort());
}

/** How a part is named in one word, `method:drone`: in forms, and on the victims who are in it. */
export const partKey = ({ dimension, value }: { dimension: string; value: string }) => `${dimension}:${value}`;

/** The dimension and value of a part's key; whether the vocabulary has them is for `checkParts` to say. */
export function partOfKey(key: string): { dimension: string; value: string } {
  const [dimension = "", value = ""] = key.split(":", 2);
  return { dimension, value };
}
