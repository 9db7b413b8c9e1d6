import type { Where } from "@/lib/places/types";
import type { When } from "@/lib/time/types";

export const units = ["persons", "structures", "animals", "households"] as const;
export type Unit = (typeof units)[number];

/** A count known only by its magnitude (domain.md 2): compared as 20, 200, 2,000 and 20,000, printed as its word. */
export const magnitudes = ["dozens", "hundreds", "thousands", "tens_of_thousands"] as const;
export type Magnitude = (typeof magnitudes)[number];

export const victimStatuses = ["civilian", "hors_de_combat", "other_protected", "fighter", "unknown"] as const;
export type VictimStatus = (typeof victimStatuses)[number];

export const victimStatusBases = ["evidence", "presumption"] as const;
export type VictimStatusBasis = (typeof victimStatusBases)[number];

export const structureKinds = [
  "home",
  "granary",
  "market",
  "place_of_worship",
  "health",
  "school",
  "other",
  "unknown",
] as const;
export type StructureKind = (typeof structureKinds)[number];

/**
 * How many. `min ≤ best ≤ max`; `null` is not known. `minIsExclusive` marks "over 1,000" (1,000 in sums).
 * A `magnitude` has neither `min` nor `max`.
 */
export type Count = {
  min: number | null;
  minIsExclusive: boolean;
  best: number | null;
  max: number | null;
  magnitude: Magnitude | null;
};

/**
 * Who carried it out. Each alternative is a set of actor ids acting jointly: `[[army, wagner]]` is one joint bucket,
 * `[[jnim], [isgs]]` is "JNIM or ISGS", `[]` is "perpetrator not established".
 */
export type Alternatives = string[][];

/** "Including 7 by drone", "4 of them children": a share of an act's victims, never added to it. `isAll` = every victim. */
export type Part = {
  dimension: string;
  value: string;
  min: number | null;
  isAll: boolean;
  max: number | null;
  /** Ids of the identified victims who are in this part. */
  victimIds: string[];
};

/** What an act says happened, complete enough to count it. Days and places are the act's own, else its incident's. */
export type ActFacts = {
  actType: string;
  unit: Unit;
  count: Count;
  when: When;
  where: Where;
  victimStatus: VictimStatus | null;
  victimStatusBasis: VictimStatusBasis | null;
  structureKind: StructureKind | null;
  alternatives: Alternatives;
  isDeliberate: boolean;
  parts: Part[];
  /** Ids of persons identified as this act's victims. */
  victimIds: string[];
};
