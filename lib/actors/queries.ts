import "server-only";
import type { Actor } from "@/lib/access/actor";
import { peopleOf } from "@/lib/audit/queries";
import { read } from "@/lib/db";
import * as field from "@/lib/fields";
import { actorsVisibleTo } from "./policy";
import { presentActor, presentActorChoice, presentActorLine } from "./present";
import type { ActorsFilter } from "./schema";
import type { ActorChoice, ActorLine, ActorView } from "./types";

type Asked = {
  filter: ActorsFilter;
  /** From the URL, already limited to columns that can be sorted by. */
  sort: { column: string; direction: "asc" | "desc" } | null;
  page: number;
  pageSize: number;
};

const standing = { where: { withdrawnAt: null } } as const;

/** One page of the actors of an investigation, and how many there are. */
export const listActors = (
  actor: Actor,
  investigationId: string,
  { filter, sort, page, pageSize }: Asked,
): Promise<{ rows: ActorLine[]; count: number }> =>
  read(actor, async (tx) => {
    const contains = { contains: filter.q, mode: "insensitive" } as const;
    const where = {
      investigationId,
      AND: actorsVisibleTo(actor),
      ...(filter.q && { OR: [{ name: contains }, { shortName: contains }, { aliases: { has: filter.q } }] }),
      ...(filter.kind && { kind: filter.kind }),
    };
    const count = await tx.actor.count({ where });
    const rows = await tx.actor.findMany({
      where,
      include: { _count: { select: { relationsFrom: standing, relationsTo: standing } } },
      orderBy: [orderOf(sort), { id: "asc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    });
    return { rows: rows.map(presentActorLine), count };
  });

/** Null for what this actor may not see and for what does not exist, also for what is no id at all. */
export const findActorRecord = (actor: Actor, investigationId: string, actorId: string): Promise<ActorView | null> =>
  read(actor, async (tx) => {
    if (!field.id.safeParse(actorId).success) return null;
    const row = await tx.actor.findFirst({ where: { id: actorId, investigationId, AND: actorsVisibleTo(actor) } });
    if (!row) return null;

    const named = { select: { id: true, name: true } } as const;
    const relations = await tx.actorRelation.findMany({
      where: { investigationId, OR: [{ fromActorId: row.id }, { toActorId: row.id }] },
      include: { from: named, to: named },
      orderBy: [{ periodEarliest: { sort: "asc", nulls: "first" } }, { createdAt: "asc" }, { id: "asc" }],
      take: 500,
    });
    const staff = await peopleOf(tx, [row.recordedById]);
    return presentActor(actor, row, relations, staff.get(row.recordedById) ?? null);
  });

/** Every actor of an investigation by name, for pickers. */
export const listActorChoices = (actor: Actor, investigationId: string): Promise<ActorChoice[]> =>
  read(actor, async (tx) => {
    const rows = await tx.actor.findMany({
      where: { investigationId, AND: actorsVisibleTo(actor) },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: 1_000,
    });
    return rows.map(presentActorChoice);
  });

function orderOf(sort: Asked["sort"]) {
  const direction = sort?.direction ?? "asc";
  if (sort?.column === "kind") return { kind: direction };
  return sort?.column === "isState" ? { isState: direction } : { name: direction };
}
