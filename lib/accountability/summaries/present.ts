import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Prisma } from "@/lib/db";
import { scopeSchema } from "../counting/schema";
import { canExportSummary, canWriteSummary } from "./policy";
import { summaryScope } from "./schema";
import type { FigureRecord, SummaryRecord, SummaryRow } from "./types";

export const summaryWithFigures = {
  figures: { where: { withdrawnAt: null }, orderBy: [{ position: "asc" }, { createdAt: "asc" }, { id: "asc" }] },
} as const satisfies Prisma.SummaryInclude;

export type SummaryWithFigures = Prisma.SummaryGetPayload<{ include: typeof summaryWithFigures }>;
type StaffById = ReadonlyMap<string, { code: string; name: string }>;

export function presentSummaryRow(
  row: Prisma.SummaryGetPayload<{ include: { _count: { select: { figures: true } } } }>,
  staff: StaffById,
): SummaryRow {
  return {
    summaryId: row.id,
    code: row.code,
    title: row.title,
    figureCount: row._count.figures,
    createdAt: row.createdAt,
    createdBy: staff.get(row.createdById) ?? null,
  };
}

export function presentFigure(row: SummaryWithFigures["figures"][number]): FigureRecord {
  const { id, summaryId, title, followsFigureId, version } = row;
  const scope = { ...scopeSchema.parse(row.scope), followsFigure: followsFigureId };
  return { figureId: id, summaryId, title, scope, followsFigureId, version };
}

export function presentSummary(actor: Actor, row: SummaryWithFigures, staff: StaffById): SummaryRecord {
  const { window, area } = summaryScope.parse(row.scope);
  return {
    summaryId: row.id,
    investigationId: row.investigationId,
    code: row.code,
    title: row.title,
    introduction: row.introduction,
    window,
    pCodes: area?.kind === "admin_units" ? area.pCodes : [],
    version: row.version,
    createdAt: row.createdAt,
    createdBy: staff.get(row.createdById) ?? null,
    figures: row.figures.map(presentFigure),
    canChange: canWriteSummary(actor, row).allowed,
    canExport: canExportSummary(actor, row).allowed,
  };
}
