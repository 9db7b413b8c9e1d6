import "server-only";
import type { Actor } from "@/lib/access/actor";
import { dayOf } from "@/lib/time/clock";
import { canChangeActor } from "./policy";
import {
  type ActorChoice,
  type ActorLine,
  type ActorView,
  actorKinds,
  type RelationView,
  relationKinds,
} from "./types";

type ChoiceRow = { id: string; name: string; shortName: string; kind: string; isState: boolean };

type ActorRow = ChoiceRow & {
  investigationId: string;
  aliases: string[];
  notes: string;
  version: number;
  createdAt: Date;
};

type RelationRow = {
  id: string;
  kind: string;
  from: { id: string; name: string };
  to: { id: string; name: string };
  periodEdtf: string;
  periodEarliest: Date | null;
  periodLatest: Date | null;
  sourceWords: string;
  withdrawnAt: Date | null;
};

export function presentActorChoice(row: ChoiceRow): ActorChoice {
  const { id, name, shortName, isState } = row;
  return { actorId: id, name, shortName, kind: known(actorKinds, row.kind), isState };
}

export function presentActorLine(
  row: ChoiceRow & { aliases: string[]; _count: { relationsFrom: number; relationsTo: number } },
): ActorLine {
  const relationCount = row._count.relationsFrom + row._count.relationsTo;
  return { ...presentActorChoice(row), aliases: row.aliases, relationCount };
}

export function presentActor(
  actor: Actor,
  row: ActorRow,
  relations: RelationRow[],
  recordedBy: ActorView["recordedBy"],
): ActorView {
  return {
    ...presentActorChoice(row),
    aliases: row.aliases,
    notes: row.notes,
    version: row.version,
    recordedAt: row.createdAt,
    recordedBy,
    relations: relations.map(presentRelation),
    canChange: canChangeActor(actor, row).allowed,
  };
}

function presentRelation(row: RelationRow): RelationView {
  const period = {
    edtf: row.periodEdtf,
    words: row.periodEdtf,
    earliest: row.periodEarliest && dayOf(row.periodEarliest),
    latest: row.periodLatest && dayOf(row.periodLatest),
  };
  return {
    relationId: row.id,
    kind: known(relationKinds, row.kind),
    from: { actorId: row.from.id, name: row.from.name },
    to: { actorId: row.to.id, name: row.to.name },
    period: row.periodEdtf === "" ? null : period,
    sourceWords: row.sourceWords,
    withdrawnAt: row.withdrawnAt,
  };
}

/** Commands write known kinds only; anything else in the table is a fault to be seen, not to be papered over. */
function known<Value extends string>(values: readonly Value[], text: string): Value {
  const value = values.find((one) => one === text);
  if (value === undefined) throw new Error(`unknown kind ${text}`);
  return value;
}
