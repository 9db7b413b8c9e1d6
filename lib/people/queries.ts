import "server-only";
import type { Actor } from "@/lib/access/actor";
import { peopleOf } from "@/lib/audit/queries";
import { read, type Tx } from "@/lib/db";
import * as field from "@/lib/fields";
import { peopleVisibleTo } from "./policy";
import { presentPerson, presentPersonChoice, presentPersonLine } from "./present";
import type { PeopleFilter } from "./schema";
import type { PersonChoice, PersonLine, PersonView } from "./types";

type Asked = {
  filter: PeopleFilter;
  /** From the URL, already limited to columns that can be sorted by. */
  sort: { column: string; direction: "asc" | "desc" } | null;
  page: number;
  pageSize: number;
};

const withCounts = { _count: { select: { interviews: true } } } as const;

/** One page of the people of an investigation, and how many there are. */
export const listPeople = (
  actor: Actor,
  investigationId: string,
  { filter, sort, page, pageSize }: Asked,
): Promise<{ rows: PersonLine[]; count: number }> =>
  read(actor, async (tx) => {
    const contains = { contains: filter.q, mode: "insensitive" } as const;
    const where = {
      investigationId,
      AND: peopleVisibleTo(actor),
      ...(filter.q && { OR: [{ code: contains }, { occupation: contains }, { notes: contains }] }),
      ...(filter.sex && { sex: filter.sex }),
      ...(filter.ageBand && { ageBand: filter.ageBand }),
    };
    const count = await tx.person.count({ where });
    const rows = await tx.person.findMany({
      where,
      include: withCounts,
      orderBy: [orderOf(sort), { id: "asc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    });
    return { rows: rows.map(presentPersonLine), count };
  });

/** Null for what this actor may not see and for what does not exist, also for what is no id at all. */
export const findPerson = (actor: Actor, investigationId: string, personId: string): Promise<PersonView | null> =>
  read(actor, async (tx) => {
    if (!field.id.safeParse(personId).success) return null;
    const row = await tx.person.findFirst({
      where: { id: personId, investigationId, AND: peopleVisibleTo(actor) },
      include: withCounts,
    });
    if (!row) return null;
    const staff = await peopleOf(tx, [row.recordedById]);
    return presentPerson(actor, row, staff.get(row.recordedById) ?? null);
  });

/** For a picker where a code can be typed or chosen: the latest people first, at most 500. */
export const listPersonChoices = (actor: Actor, investigationId: string): Promise<PersonChoice[]> =>
  read(actor, async (tx) => {
    const rows = await tx.person.findMany({
      where: { investigationId, AND: peopleVisibleTo(actor) },
      orderBy: [{ code: "desc" }],
      take: 500,
    });
    return rows.map(presentPersonChoice);
  });

/** For commands of other domains: the person of a code in an investigation, or null. */
export async function findPersonByCode(tx: Tx, actor: Actor, investigationId: string, code: string) {
  return tx.person.findFirst({
    where: { investigationId, code, AND: peopleVisibleTo(actor) },
    select: { id: true, code: true, ageBand: true },
  });
}

function orderOf(sort: Asked["sort"]) {
  const direction = sort?.direction ?? "desc";
  if (sort?.column === "sex") return { sex: direction };
  if (sort?.column === "ageBand") return { ageBand: direction };
  if (sort?.column === "occupation") return { occupation: direction };
  return sort?.column === "recordedAt" ? { createdAt: direction } : { code: direction };
}
