import { areaStanding } from "../counting/area";
import type { Scope } from "../counting/schema";
import { windowStanding } from "../counting/scope";
import type { CountedFigure, CountingAct, CountingContext } from "../counting/types";

/**
 * Incidents with an act possibly inside the window and area that a summary speaks of, discounted ones aside, whatever its
 * status, its victims or its perpetrators: whoever was interviewed about one of them was interviewed for the summary
 * (domain.md 5). A report that makes the caveat, or a death that no figure may count, was researched for it all the same.
 */
export function incidentsPossiblyWithin(
  scope: Pick<Scope, "window" | "area">,
  acts: readonly CountingAct[],
  context: CountingContext,
): Set<string> {
  const where = areaStanding(scope.area, context);
  const isPossible = ({ decided }: CountingAct) =>
    windowStanding(decided.when, scope.window) !== "outside" && where(decided.where) !== "outside";
  return new Set(acts.flatMap((act) => (act.status !== "discounted" && isPossible(act) ? [act.incidentId] : [])));
}

/**
 * Incidents with an act possibly in the scope of any of the figures, discounted ones aside: a figure may reach beyond the
 * summary's own window or area.
 */
export function incidentsPossiblyInScope(figures: readonly CountedFigure[], acts: readonly CountingAct[]): Set<string> {
  const discounted = new Set(acts.flatMap((act) => (act.status === "discounted" ? [act.id] : [])));
  const entries = figures.flatMap((figure) => figure.acts);
  return new Set(
    entries.flatMap((act) => (act.isPossiblyInScope && !discounted.has(act.actId) ? [act.incidentId] : [])),
  );
}

/** Acts in the lower bound of any of the figures. */
export function countedActIds(figures: readonly CountedFigure[]): Set<string> {
  return new Set(
    figures.flatMap((figure) => figure.acts.flatMap((act) => (act.entered === "lower" ? [act.actId] : []))),
  );
}

/** In how many incidents a figure says "civilians" on a presumption (domain.md 2: the method names it). */
export function presumedIncidents(figures: readonly CountedFigure[], acts: readonly CountingAct[]): number {
  const counted = countedActIds(figures.filter((figure) => figure.scope.victimStatus !== null));
  const presumed = acts.filter((act) => counted.has(act.id) && act.decided.victimStatusBasis === "presumption");
  return new Set(presumed.map((act) => act.incidentId)).size;
}
