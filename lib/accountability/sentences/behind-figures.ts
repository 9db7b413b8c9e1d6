import type { CountedFigure, CountingAct } from "../counting/types";

/**
 * Incidents with an act possibly in the scope of any of the figures, discounted ones aside: whoever was interviewed about
 * one of them was interviewed for the summary (domain.md 5).
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
