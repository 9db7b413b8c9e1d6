import "server-only";
import type { Actor } from "@/lib/access/actor";
import { peopleOf } from "@/lib/audit/queries";
import { read, type Tx } from "@/lib/db";
import * as field from "@/lib/fields";
import { clock, dayOf } from "@/lib/time/clock";
import type { Day } from "@/lib/time/types";
import { lettersVisibleTo } from "./policy";
import {
  type LetterNames,
  type LetterWithEvents,
  letterWithEvents,
  presentLetter,
  presentLetterRow,
  presentPartyReply,
} from "./present";
import type { LetterFilters } from "./schema";
import type { LetterRow, LetterView, PartyReply } from "./types";

type Asked = {
  filters: LetterFilters;
  sort: { column: string; direction: "asc" | "desc" } | null;
  page: number;
  pageSize: number;
};

/** One page of the letters of an investigation, and how many there are. */
export const listLetters = (
  actor: Actor,
  investigationId: string,
  { filters, sort, page, pageSize }: Asked,
): Promise<{ rows: LetterRow[]; total: number }> =>
  read(actor, async (tx) => {
    const contains = { contains: filters.q, mode: "insensitive" } as const;
    const where = {
      investigationId,
      AND: lettersVisibleTo(actor),
      ...(filters.q && { OR: [{ subject: contains }, { code: contains }, { body: contains }] }),
      ...(filters.addressee && { addresseeId: filters.addressee }),
    };
    const total = await tx.letter.count({ where });
    const rows = await tx.letter.findMany({
      where,
      include: letterWithEvents,
      orderBy: [orderOf(sort), { id: "asc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    });
    const names = await namesOf(tx, investigationId, rows);
    const today = dayOf(clock.now());
    return { rows: rows.map((row) => presentLetterRow(row, names, today)), total };
  });

/** Null for what this actor may not see, for what does not exist, and for what is no id at all. */
export const findLetter = (actor: Actor, investigationId: string, letterId: string): Promise<LetterView | null> =>
  read(actor, async (tx) => {
    if (!field.id.safeParse(letterId).success) return null;
    const row = await tx.letter.findFirst({
      where: { id: letterId, investigationId, AND: lettersVisibleTo(actor) },
      include: letterWithEvents,
    });
    return row && presentLetter(actor, row, await namesOf(tx, investigationId, [row]), dayOf(clock.now()));
  });

/** For commands: the letter that one may see, or null. */
export function findLetterRow(tx: Tx, actor: Actor, { letterId }: { letterId: string }) {
  return tx.letter.findFirst({
    where: { id: letterId, AND: lettersVisibleTo(actor) },
    include: letterWithEvents,
  });
}

/** How each accused party answers, letter by letter, oldest first; for the reply sentences of a summary on a day. */
export async function repliesOf(tx: Tx, investigationId: string, asOf: Day): Promise<PartyReply[]> {
  const rows = await tx.letter.findMany({
    where: { investigationId },
    include: letterWithEvents,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 5_000,
  });
  return rows.map((row) => presentPartyReply(row, asOf));
}

async function namesOf(tx: Tx, investigationId: string, rows: readonly LetterWithEvents[]): Promise<LetterNames> {
  const incidentIds = rows.flatMap((row) => row.allegations.flatMap(({ incidentId }) => incidentId ?? []));
  const actors = await tx.actor.findMany({
    where: { investigationId, id: { in: [...new Set(rows.map(({ addresseeId }) => addresseeId))] } },
    select: { id: true, name: true, isState: true },
  });
  const incidents = await tx.incident.findMany({
    where: { investigationId, id: { in: [...new Set(incidentIds)] } },
    select: { id: true, code: true },
  });
  const staffIds = rows.flatMap((row) => [row.createdById, ...row.events.map(({ recordedById }) => recordedById)]);
  return {
    actors: new Map(actors.map(({ id, name, isState }) => [id, { name, isState }])),
    incidents: new Map(incidents.map((incident) => [incident.id, incident])),
    staff: await peopleOf(tx, staffIds),
  };
}

/** Codes sort by their length first, so that LET-10000 comes after LET-9999; there the code's order is the row's age. */
function orderOf(sort: Asked["sort"]) {
  const direction = sort?.direction ?? "desc";
  return sort?.column === "subject" ? { subject: direction } : { createdAt: direction };
}
