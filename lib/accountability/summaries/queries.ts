import "server-only";
import type { Actor } from "@/lib/access/actor";
import { peopleOf } from "@/lib/audit/queries";
import { read, type Tx } from "@/lib/db";
import * as field from "@/lib/fields";
import { summariesVisibleTo } from "./policy";
import { presentSummary, presentSummaryRow, summaryWithFigures } from "./present";
import type { SummaryRecord, SummaryRow } from "./types";

type Asked = {
  filters: { q: string };
  sort: { column: string; direction: "asc" | "desc" } | null;
  page: number;
  pageSize: number;
};

/** One page of the summaries of an investigation, and how many there are. */
export const listSummaries = (
  actor: Actor,
  investigationId: string,
  { filters, sort, page, pageSize }: Asked,
): Promise<{ rows: SummaryRow[]; total: number }> =>
  read(actor, async (tx) => {
    const contains = { contains: filters.q, mode: "insensitive" } as const;
    const where = {
      investigationId,
      AND: summariesVisibleTo(actor),
      ...(filters.q && { OR: [{ title: contains }, { code: contains }] }),
    };
    const total = await tx.summary.count({ where });
    const direction = sort?.direction ?? "desc";
    const rows = await tx.summary.findMany({
      where,
      include: { _count: { select: { figures: { where: { withdrawnAt: null } } } } },
      // Codes are given in the order of time, so the row's age sorts them rightly beyond four digits too.
      orderBy: [sort?.column === "title" ? { title: direction } : { createdAt: direction }, { id: "asc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    });
    const staff = await peopleOf(
      tx,
      rows.map(({ createdById }) => createdById),
    );
    return { rows: rows.map((row) => presentSummaryRow(row, staff)), total };
  });

/** A summary with its figures as they were asked for; null for what this actor may not see, does not exist or is no id. */
export const findSummary = (actor: Actor, investigationId: string, summaryId: string): Promise<SummaryRecord | null> =>
  read(actor, async (tx) => {
    if (!field.id.safeParse(summaryId).success) return null;
    return summaryOf(tx, actor, { id: summaryId, investigationId });
  });

/** The same within a transaction that is already open, by id or by code. */
export async function summaryOf(
  tx: Tx,
  actor: Actor,
  where: { investigationId: string } & ({ id: string } | { code: string }),
): Promise<SummaryRecord | null> {
  const row = await tx.summary.findFirst({
    where: { ...where, AND: summariesVisibleTo(actor) },
    include: summaryWithFigures,
  });
  return row && presentSummary(actor, row, await peopleOf(tx, [row.createdById]));
}

/** For commands: the summary's row, if this actor may see it. */
export function findSummaryRow(tx: Tx, actor: Actor, { summaryId }: { summaryId: string }) {
  return tx.summary.findFirst({
    where: { id: summaryId, AND: summariesVisibleTo(actor) },
    include: summaryWithFigures,
  });
}

/** For commands: a figure that stands, if this actor may see it. */
export function findFigureRow(tx: Tx, actor: Actor, { figureId }: { figureId: string }) {
  return tx.figure.findFirst({ where: { id: figureId, withdrawnAt: null, AND: summariesVisibleTo(actor) } });
}
