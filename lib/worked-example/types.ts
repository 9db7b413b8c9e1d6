import type { Attribute, KnowledgeBasis } from "@/lib/findings/types";
import type { DisappearanceElement } from "@/lib/incidents/rules";
import type { Magnitude, StructureKind, Unit, VictimStatus, VictimStatusBasis } from "@/lib/incidents/types";

/** The worked example as data: fictional incidents that add up to published figures (docs/worked-example.md). */

export const actorKeys = ["army", "wagner", "jnim", "isgs", "government"] as const;
export type ActorKey = (typeof actorKeys)[number];

/** What one act says happened, and what its sources say. */
export type ExampleAct = {
  key: string;
  actType: string;
  unit: Unit;
  count: { min?: number; minIsExclusive?: boolean; max?: number; magnitude?: Magnitude };
  victimStatus?: VictimStatus;
  victimStatusBasis?: VictimStatusBasis;
  structureKind?: StructureKind;
  isDeliberate?: boolean;
  /** Alternatives of actors acting jointly; empty is "not established". */
  by: ActorKey[][];
  parts?: { key: string; min?: number; isAll?: boolean; max?: number }[];
  /** How many of the incident's witnesses and other sources speak to it: the first ones. */
  witnesses: number;
  others: number;
  /** What each witness counted, by turn; the last one stands for the rest. */
  counted: number[];
  saysWords?: string;
  /** A sentence of the transcript; `{count}` is the number this witness gives. */
  told: string;
  elements?: readonly DisappearanceElement[];
  finding: "confirmed" | "probable" | "reported" | null;
  /** The accused party's own communiqué is one of its sources. */
  admission?: { evidence: string; by: ActorKey; count: number; carries: Attribute[] };
  refuseVictimStatus?: boolean;
};

export type ExampleEvidenceCitation = {
  file: string;
  act: string;
  carries: Attribute[];
  knowledge: KnowledgeBasis;
  countMin?: number;
  countMax?: number;
  words: string;
};

export type ExampleIncident = {
  key: string;
  title: string;
  narrative: string;
  when: string;
  place: { words: string; pcode: string; lat?: number; lon?: number; radiusM?: number };
  witnesses: number;
  others: number;
  /** The first witness was spoken to a second time. */
  firstSpokeTwice?: boolean;
  acts: ExampleAct[];
  evidence: ExampleEvidenceCitation[];
};
