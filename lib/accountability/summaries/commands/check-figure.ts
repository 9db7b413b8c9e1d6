import "server-only";
import type { Tx } from "@/lib/db";
import { invalid } from "@/lib/errors";
import type { Scope } from "../../counting/schema";
import { followsItself, scopeOf, summaryScopeOf } from "../rules";
import type { FigureInput } from "../schema";

type Belonging = { investigationId: string; summaryId: string; figureId: string | null };

/** The scope that the form asks for. Refuses what no figure can be counted from, and what is not of this investigation. */
export async function checkFigure(tx: Tx, input: FigureInput, belonging: Belonging): Promise<Scope> {
  const { scope, problems } = scopeOf(input);
  if (scope === null) throw refused(problems);

  const found = [
    ...(await unknownUnits(tx, input.area)),
    ...(await unknownActors(tx, belonging.investigationId, input.who.actorIds)),
    ...(await badlyFollowed(tx, belonging, input.followsFigureId)),
  ];
  if (found.length > 0) throw refused(found);
  return scope;
}

export async function checkSummaryScope(tx: Tx, input: { from: string | null; until: string | null; area: string[] }) {
  const { scope, problems } = summaryScopeOf(input);
  const found = [...problems, ...(await unknownUnits(tx, input.area))];
  if (found.length > 0) throw refused(found);
  return scope;
}

type Problem = { field: string; key: string };

function refused(problems: readonly Problem[]) {
  return invalid("errors.checkTheForm", Object.fromEntries(problems.map(({ field, key }) => [field, key])));
}

async function unknownUnits(tx: Tx, pCodes: readonly string[]): Promise<Problem[]> {
  const known = await tx.adminUnit.count({ where: { pcode: { in: [...pCodes] } } });
  return known === pCodes.length ? [] : [{ field: "area.others", key: "accountability.refusals.unknownUnit" }];
}

async function unknownActors(tx: Tx, investigationId: string, actorIds: readonly string[]): Promise<Problem[]> {
  const ids = [...new Set(actorIds)];
  const known = await tx.actor.count({ where: { investigationId, id: { in: ids } } });
  return known === ids.length ? [] : [{ field: "who.actorIds", key: "accountability.refusals.unknownActor" }];
}

async function badlyFollowed(tx: Tx, { summaryId, figureId }: Belonging, followed: string | null): Promise<Problem[]> {
  if (followed === null) return [];
  const figures = await tx.figure.findMany({
    where: { summaryId, withdrawnAt: null },
    select: { id: true, followsFigureId: true },
  });
  const rows = figures.map(({ id, followsFigureId }) => ({ figureId: id, followsFigureId }));
  if (!rows.some((row) => row.figureId === followed)) {
    return [{ field: "followsFigureId", key: "accountability.refusals.unknownFigure" }];
  }
  const isCircle = figureId !== null && followsItself(rows, figureId, followed);
  return isCircle ? [{ field: "followsFigureId", key: "accountability.refusals.followsItself" }] : [];
}
