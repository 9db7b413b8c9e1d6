import type { Unit } from "./types";

/**
 * HURIDOCS micro-thesaurus, list 4 (types of acts): the term itself, or the closest broader one where list 4 has none.
 */
type HuridocsTerm = { code: string; match: "exact" | "broader" };

export type ActTypeEntry = {
  parent: string | null;
  /** Whether an act can be recorded as this; branches that only group cannot. */
  isRecordable: boolean;
  /** No person can be a victim of two types of this branch: one figure may add them (domain.md 4). */
  isExclusive: boolean;
  /** The kinds of this branch may be different names for one event: two of them are checked as a pair. */
  namesOneEvent: boolean;
  units: readonly Unit[];
  huridocs: HuridocsTerm | null;
  /** Rome Statute articles to look at in a non-international armed conflict: a hint for analysts, never a qualification. */
  rome: readonly string[];
};

const persons = ["persons"] as const;
const structures = ["structures"] as const;

/** Types of act as a tree; codes are stable, words are in `messages/` under `vocabulary.actTypes`. */
const entries = {
  killing: branch("010100000000", {
    isRecordable: true,
    isExclusive: true,
    namesOneEvent: true,
    units: persons,
    rome: ["7(1)(a)", "8(2)(c)(i)"],
  }),
  summary_execution: kind("killing", persons, exact("010101010000"), ["7(1)(a)", "8(2)(c)(i)", "8(2)(c)(iv)"]),
  extrajudicial_execution: kind("killing", persons, exact("010101020000"), ["7(1)(a)", "8(2)(c)(i)", "8(2)(c)(iv)"]),
  deliberate_killing: kind("killing", persons, exact("010103020000"), ["7(1)(a)", "8(2)(c)(i)", "8(2)(e)(i)"]),
  massacre: kind("killing", persons, exact("010104000000"), ["7(1)(a)", "7(1)(b)", "8(2)(c)(i)", "8(2)(e)(i)"]),
  indiscriminate_killing: kind("killing", persons, exact("010105000000"), ["8(2)(e)(i)"]),
  crossfire_death: kind("killing", persons, exact("010103030000"), []),
  death_in_custody: kind("killing", persons, exact("010106010000"), ["7(1)(a)", "8(2)(c)(i)"]),

  deprivation_of_liberty: branch("030100000000", { namesOneEvent: true }),
  enforced_disappearance: kind("deprivation_of_liberty", persons, exact("030103000000"), ["7(1)(i)"]),
  abduction: kind("deprivation_of_liberty", persons, exact("030104000000"), ["7(1)(e)"]),
  arbitrary_detention: kind("deprivation_of_liberty", persons, broader("030102000000"), ["7(1)(e)"]),
  hostage_taking: kind("deprivation_of_liberty", persons, broader("030104000000"), ["8(2)(c)(iii)"]),

  personal_integrity: branch("020100000000"),
  ill_treatment: kind("personal_integrity", persons, broader("020100000000"), ["8(2)(c)(i)", "8(2)(c)(ii)"]),
  torture: kind("ill_treatment", persons, exact("020111110000"), ["7(1)(f)", "8(2)(c)(i)"]),
  injury: kind("personal_integrity", persons, broader("020101000000"), ["8(2)(c)(i)", "8(2)(e)(i)"]),
  sexual_violence: kind("personal_integrity", persons, exact("020102000000"), ["7(1)(g)", "8(2)(e)(vi)"]),
  threats: kind("personal_integrity", persons, exact("020103010000"), []),

  movement: branch("050100000000"),
  displacement: kind("movement", ["persons", "households"], exact("050104000000"), ["7(1)(d)", "8(2)(e)(viii)"]),
  blockade: kind("movement", ["persons", "households"], exact("050105000000"), ["8(2)(e)(xix)"]),

  property: branch("130100000000"),
  destruction_of_property: kind("property", ["structures", "animals"], exact("130103000000"), ["8(2)(e)(xii)"]),
  burning: kind("destruction_of_property", structures, broader("130103000000"), ["8(2)(e)(xii)"]),
  looting: kind("property", ["animals", "structures", "households"], exact("130101000000"), ["8(2)(e)(v)"]),
  extortion: kind("property", ["persons", "households"], exact("130104000000"), []),
  occupation_of_buildings: kind("property", structures, broader("130100000000"), ["8(2)(e)(xii)"]),

  children: branch("310100000000"),
  recruitment_of_children: kind("children", persons, broader("310100000000"), ["8(2)(e)(vii)"]),

  protected_objects: branch(null),
  attack_on_health: kind("protected_objects", structures, null, ["8(2)(e)(ii)", "8(2)(e)(iv)"]),
  attack_on_school: kind("protected_objects", structures, null, ["8(2)(e)(iv)"]),
  attack_on_place_of_worship: kind("protected_objects", structures, null, ["8(2)(e)(iv)"]),
} satisfies Record<string, ActTypeEntry>;

export type ActType = keyof typeof entries;

export const vocabulary: Readonly<Record<string, ActTypeEntry>> = entries;

/** Every type and branch, in the order of the tree. */
export const actTypes = Object.keys(entries);

/** What an act may be recorded as. */
export const recordableActTypes = actTypes.filter((type) => vocabulary[type]?.isRecordable);

/** What one figure may be about beside a single type: branches whose types cannot befall one person twice. */
export const exclusiveBranches = actTypes.filter((type) => vocabulary[type]?.isExclusive);

export function isActType(code: string): code is ActType {
  return Object.hasOwn(entries, code);
}

/** The type itself, then its ancestors up to the root; empty for a code that is not in the vocabulary. */
export function lineageOf(type: string): string[] {
  const entry = isActType(type) ? vocabulary[type] : undefined;
  if (!entry) return [];
  return [type, ...(entry.parent ? lineageOf(entry.parent) : [])];
}

/** `type` is `branchOrType` or lies below it. */
export function isWithinType(type: string, branchOrType: string): boolean {
  return lineageOf(type).includes(branchOrType);
}

/** The branch of which one person can suffer only one type, or null. */
export function exclusiveBranchOf(type: string): string | null {
  return lineageOf(type).find((code) => vocabulary[code]?.isExclusive) ?? null;
}

export function unitsOf(type: string): readonly Unit[] {
  return isActType(type) ? entries[type].units : [];
}

/** What is said of the victims beside their number: persons have a victim status, structures a kind (domain.md 2). */
export function descriptionOf(unit: Unit): "victim_status" | "structure_kind" | null {
  if (unit === "persons") return "victim_status";
  return unit === "structures" ? "structure_kind" : null;
}

/**
 * Two acts of these types could be one event seen twice (domain.md 3, pairs): the same type, one the broader word for the
 * other, or two names that one event is known by (an execution and a massacre; an abduction and a disappearance).
 * Torture and a threat, or a house looted and burned, are different acts even on one day.
 */
export function areCompatible(typeA: string, typeB: string): boolean {
  if (isWithinType(typeA, typeB) || isWithinType(typeB, typeA)) return true;
  return lineageOf(typeA).some((code) => vocabulary[code]?.namesOneEvent && lineageOf(typeB).includes(code));
}

/**
 * What the victims of an act are told apart by ("including 7 by drone", "4 of them children"): dimension → values.
 * Words are in `messages/` under `vocabulary.partDimensions` and `vocabulary.partValues`.
 */
export const partDimensions = {
  method: ["drone", "airstrike", "shelling", "shooting", "fire", "bladed_weapon", "beating", "ied", "other"],
  age: ["child", "adult", "elderly"],
  sex: ["female", "male"],
  role: ["health_worker", "teacher", "humanitarian", "journalist", "religious_leader", "community_leader"],
} as const satisfies Record<string, readonly string[]>;

export type PartDimension = keyof typeof partDimensions;

export function isPartDimension(dimension: string): dimension is PartDimension {
  return Object.hasOwn(partDimensions, dimension);
}

export function isPartValue(dimension: string, value: string): boolean {
  return isPartDimension(dimension) && partDimensions[dimension].some((known) => known === value);
}

/** Degree of an actor's involvement in an act (domain.md 1). Only `carried_out` puts an actor in the act's bucket. */
export const involvementDegrees = ["carried_out", "ordered", "supported", "failed_to_prevent", "suspected"] as const;
export type InvolvementDegree = (typeof involvementDegrees)[number];

function branch(huridocs: string | null, marks: Partial<ActTypeEntry> = {}): ActTypeEntry {
  const term = huridocs === null ? null : exact(huridocs);
  const plain = { parent: null, isRecordable: false, isExclusive: false, namesOneEvent: false, units: [], rome: [] };
  return { ...plain, huridocs: term, ...marks };
}

function kind(parent: string, units: readonly Unit[], huridocs: HuridocsTerm | null, rome: string[]): ActTypeEntry {
  return { parent, isRecordable: true, isExclusive: false, namesOneEvent: false, units, huridocs, rome };
}

function exact(code: string): HuridocsTerm {
  return { code, match: "exact" };
}

function broader(code: string): HuridocsTerm {
  return { code, match: "broader" };
}
