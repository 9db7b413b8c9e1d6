import type { Day } from "@/lib/time/types";

export const actorKinds = ["armed_force", "armed_group", "company", "authority"] as const;
export type ActorKind = (typeof actorKinds)[number];

export const relationKinds = ["supports", "part_of", "allied_with", "became"] as const;
export type RelationKind = (typeof relationKinds)[number];

/** What a picker of actors needs. */
export type ActorChoice = {
  actorId: string;
  name: string;
  shortName: string;
  kind: ActorKind;
  /** An organ of a State or its armed force: enforced disappearance needs a State link (domain.md 4.8). */
  isState: boolean;
};

/** A line of the list of actors. */
export type ActorLine = ActorChoice & { aliases: string[]; relationCount: number };

/** An armed force, armed group, company or authority: one that can be said to have done something, or to have a duty. */
export type ActorView = ActorChoice & {
  aliases: string[];
  notes: string;
  version: number;
  recordedAt: Date;
  recordedBy: { code: string; name: string } | null;
  relations: RelationView[];
  canChange: boolean;
};

/**
 * How two actors stand to each other during a period: `from` supports `to`. Not a bucket: who carried out an act is said
 * on the act. An ended relation stays as a row.
 */
export type RelationView = {
  relationId: string;
  kind: RelationKind;
  from: { actorId: string; name: string };
  to: { actorId: string; name: string };
  /** EDTF, empty when the period is not known. */
  period: { edtf: string; words: string; earliest: Day | null; latest: Day | null } | null;
  sourceWords: string;
  withdrawnAt: Date | null;
};
