import { unitsOf } from "@/lib/incidents/vocabulary";
import { type Scope, scopeSchema } from "../counting/schema";
import { isCountable } from "../figures/vocabulary";
import { askedStatuses, type FigureInput, type SummaryScope } from "./schema";
import type { FigureForm, FigureRecord } from "./types";

/** A problem and the field of the form that it belongs to. */
export type FigureProblem = { field: string; key: string };

/**
 * The engine's scope of what the form says (domain.md 4). The use is chosen by who reads, and the figure followed is kept
 * beside the scope; both are set anew each time a figure is counted.
 */
export function scopeOf(input: FigureInput): { scope: Scope | null; problems: FigureProblem[] } {
  const problems = problemsOf(input);
  const scope = scopeSchema.safeParse({
    window: { from: input.from, until: input.until },
    area: areaOf(input.area),
    actors: actorsOf(input.who),
    actType: input.actType,
    unit: unitOf(input),
    ...victimsOf(input),
    isDeliberate: input.isDeliberate,
    use: "internal",
    followsFigure: input.followsFigureId,
  });
  if (problems.length > 0) return { scope: null, problems };
  if (scope.success) return { scope: scope.data, problems };
  // What the checks above do not know the engine's schema says; the form shows it as a whole.
  return { scope: null, problems: [{ field: "form", key: "accountability.refusals.scope" }] };
}

export function summaryScopeOf(input: { from: string | null; until: string | null; area: string[] }): {
  scope: SummaryScope;
  problems: FigureProblem[];
} {
  const scope = { window: { from: input.from, until: input.until }, area: areaOf(input.area) };
  return { scope, problems: windowProblems(input) };
}

function problemsOf(input: FigureInput): FigureProblem[] {
  const { actType, who, victims } = input;
  const problem = (field: string, key: string) => ({ field, key: `accountability.refusals.${key}` });
  const problems = windowProblems(input);

  if (!isCountable(actType)) problems.push(problem("actType", "notCountable"));
  else if (!unitsOf(actType).some((unit) => unit === unitOf(input))) problems.push(problem("unit", "otherUnit"));
  if (victims !== null && victimsUnit(victims) !== unitOf(input))
    problems.push(problem("victims", "victimsOfOtherUnit"));
  const asksNobody = who.kind === "anyone" || who.kind === "not_established";
  if (asksNobody && who.actorIds.length > 0) problems.push(problem("who.actorIds", "nobodyAsked"));
  if (!asksNobody && who.actorIds.length === 0) problems.push(problem("who.actorIds", "chooseActors"));
  if (who.kind === "one_or_other" && who.actorIds.length === 1) problems.push(problem("who.actorIds", "chooseTwo"));
  if (input.followsFigureId !== null && unitOf(input) !== "persons")
    problems.push(problem("followsFigureId", "onlyPersonsFollow"));
  return problems;
}

function windowProblems({ from, until }: { from: string | null; until: string | null }): FigureProblem[] {
  const isBackwards = from !== null && until !== null && until < from;
  return isBackwards ? [{ field: "until", key: "accountability.refusals.untilBeforeFrom" }] : [];
}

/** Nothing chosen: the unit that acts of this type are most often counted in. */
function unitOf({ actType, unit }: Pick<FigureInput, "actType" | "unit">) {
  return unit ?? unitsOf(actType)[0] ?? "persons";
}

function isStatus(victims: string): boolean {
  return askedStatuses.some((status) => status === victims);
}

function victimsUnit(victims: string) {
  return isStatus(victims) ? "persons" : "structures";
}

function victimsOf({ victims }: FigureInput) {
  const status = victims !== null && isStatus(victims);
  return { victimStatus: status ? victims : null, structureKind: status ? null : victims };
}

function areaOf(pCodes: string[]): Scope["area"] {
  return pCodes.length === 0 ? null : { kind: "admin_units", pCodes };
}

function actorsOf({ kind, actorIds }: FigureInput["who"]): Scope["actors"] {
  const ids = [...new Set(actorIds)];
  if (kind === "anyone") return null;
  if (kind === "not_established") return { kind: "exact", buckets: [[]] };
  if (kind === "together") return { kind: "exact", buckets: [[ids]] };
  if (kind === "each_alone") return { kind: "exact", buckets: ids.map((id) => [[id]]) };
  if (kind === "one_or_other") return { kind: "exact", buckets: [ids.map((id) => [id])] };
  return { kind, actorIds: ids };
}

/** A figure as its form shows it. */
export function formOf({ title, scope, followsFigureId }: FigureRecord): FigureForm {
  return {
    title,
    actType: scope.actType,
    unit: scope.unit,
    victims: scope.victimStatus ?? scope.structureKind,
    isDeliberate: scope.isDeliberate,
    from: scope.window.from,
    until: scope.window.until,
    pCodes: scope.area?.kind === "admin_units" ? scope.area.pCodes : [],
    who: whoOf(scope.actors),
    followsFigureId,
  };
}

/** Null for actors in a shape that the form has no words for, such as two joint buckets. */
export function whoOf(actors: Scope["actors"]): FigureForm["who"] {
  if (actors === null) return { kind: "anyone", actorIds: [] };
  if (actors.kind !== "exact") return { kind: actors.kind, actorIds: actors.actorIds };

  const [only, ...others] = actors.buckets;
  if (actors.buckets.every((bucket) => bucket.length === 1 && bucket[0]?.length === 1) && others.length > 0) {
    return { kind: "each_alone", actorIds: actors.buckets.flat(2) };
  }
  if (!only || others.length > 0) return null;
  if (only.length === 0) return { kind: "not_established", actorIds: [] };
  if (only.length === 1) return { kind: "together", actorIds: only[0] ?? [] };
  return only.every((alternative) => alternative.length === 1) ? { kind: "one_or_other", actorIds: only.flat() } : null;
}

type Following = Pick<FigureRecord, "figureId" | "followsFigureId">;

/** Figures in the order in which they can be counted: what is followed first. A circle's figures come last, uncounted. */
export function inCountingOrder<Figure extends Following>(figures: readonly Figure[]): Figure[] {
  const ordered: Figure[] = [];
  const placed = new Set<string>();
  let waiting = [...figures];
  for (;;) {
    const ready = waiting.filter(({ followsFigureId }) => followsFigureId === null || placed.has(followsFigureId));
    if (ready.length === 0) return [...ordered, ...waiting];
    for (const figure of ready) {
      ordered.push(figure);
      placed.add(figure.figureId);
    }
    waiting = waiting.filter((figure) => !placed.has(figure.figureId));
  }
}

/** Whether `figureId` would come to follow itself, by whatever chain, if it followed `followsFigureId`. */
export function followsItself(figures: readonly Following[], figureId: string, followsFigureId: string): boolean {
  const next = new Map(figures.map((figure) => [figure.figureId, figure.followsFigureId]));
  const seen = new Set<string>();
  for (let at: string | null | undefined = followsFigureId; at; at = next.get(at)) {
    if (at === figureId) return true;
    if (seen.has(at)) return false;
    seen.add(at);
  }
  return false;
}
