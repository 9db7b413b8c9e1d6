import type { PlaceView, Where } from "@/lib/places/types";
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

/** A member of staff, as shown beside what they recorded. */
export type Staff = { code: string; name: string };

/** How far an act is established (domain.md 3). Decided in a finding; an incident shows its acts' statuses. */
export const findingStatuses = ["confirmed", "probable", "reported", "contested", "discounted"] as const;
export type FindingStatus = (typeof findingStatuses)[number];

/** An act's place in a list of incidents: how far it is decided. `undecided` has no finding yet. */
export type ActStatus = FindingStatus | "undecided";

/** One row of the list of incidents. */
export type IncidentRow = {
  id: string;
  code: string;
  title: string;
  when: When;
  placeWords: string | null;
  adminPath: string[];
  actTypes: string[];
  statuses: ActStatus[];
  citationCount: number;
  createdAt: Date;
};

export type IncidentView = {
  id: string;
  investigationId: string;
  code: string;
  title: string;
  narrative: string;
  when: When;
  place: PlaceView | null;
  version: number;
  recordedBy: Staff | null;
  createdAt: Date;
  acts: ActView[];
  canChange: boolean;
  canRecordActs: boolean;
};

/** Who is said to have been involved, and how. For `carried_out`, one `alternative` acted jointly; several are "A or B". */
export type InvolvementView = {
  actorId: string;
  actorName: string;
  isState: boolean;
  degree: string;
  alternative: number;
};

export type PartView = Omit<Part, "victimIds"> & { key: string };

/** An act of which someone is a victim. */
export type VictimLine = { incidentId: string; actCode: string; number: number; actType: string };

export type VictimView = { personId: string; code: string; partKeys: string[] };

export type ActView = {
  id: string;
  incidentId: string;
  investigationId: string;
  number: number;
  code: string;
  actType: string;
  description: string;
  unit: Unit;
  count: Count;
  victimStatus: VictimStatus | null;
  victimStatusBasis: VictimStatusBasis | null;
  structureKind: StructureKind | null;
  isDeliberate: boolean;
  stateLink: string | null;
  /** Its own, else null: then the incident's holds. */
  ownWhen: When | null;
  ownPlace: PlaceView | null;
  involvements: InvolvementView[];
  parts: PartView[];
  victims: VictimView[];
  status: ActStatus;
  version: number;
  recordedBy: Staff | null;
  createdAt: Date;
  canChange: boolean;
};

/** An incident and its acts, for a select. */
export type ActChoice = {
  id: string;
  code: string;
  title: string;
  acts: { id: string; code: string; actType: string }[];
};
