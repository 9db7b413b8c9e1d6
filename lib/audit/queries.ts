import "server-only";
import { type Actor, inInvestigationsOf } from "@/lib/access/actor";
import { read, type Tx } from "@/lib/db";
import type { TrailEntry, TrailPage } from "./types";

const pageSize = 50;

type Asked = { investigationId: string; subjectId?: string; page: number };

/** The trail of an investigation, or of one record in it: the latest first. */
export const listTrail = (actor: Actor, { investigationId, subjectId, page }: Asked): Promise<TrailPage> =>
  read(actor, async (tx) => {
    const where = { investigationId, ...(subjectId ? { subjectId } : {}), AND: inInvestigationsOf(actor) };
    const total = await tx.auditEvent.count({ where });
    const rows = await tx.auditEvent.findMany({
      where,
      orderBy: { sequence: "desc" },
      take: pageSize,
      skip: (page - 1) * pageSize,
    });
    const people = await peopleOf(
      tx,
      rows.flatMap((row) => (row.actorId ? [row.actorId] : [])),
    );
    const entries = rows.map((row) => ({
      id: row.id,
      at: row.at,
      name: row.name,
      who: (row.actorId && people.get(row.actorId)) || null,
      subjectType: row.subjectType,
      subjectId: row.subjectId,
      reason: row.reason,
    }));
    return { entries, total, page, pageSize };
  });

/** Names and codes of staff by user id: one round trip for a whole page. */
export async function peopleOf(tx: Tx, userIds: string[]): Promise<Map<string, NonNullable<TrailEntry["who"]>>> {
  const rows = await tx.user.findMany({
    where: { id: { in: [...new Set(userIds)] } },
    select: { id: true, code: true, name: true },
  });
  return new Map(rows.map(({ id, code, name }) => [id, { code, name }]));
}
