import type { FigureUse } from "../figures/queries";
import type { LostAct, MovedFigure } from "./types";

type Standing = {
  actId: string;
  code: string;
  incidentId: string;
  facts: { actType: string };
  finding: { status: string; decided: { actType: string } } | null;
  support: { supported: boolean } | null;
};
type Standings = ReadonlyMap<string, Standing>;

/** Findings supported before and not after, by act, with the readings for which they were lost. */
export function lostActs(
  readings: readonly { use: FigureUse; before: Standings; after: Standings }[],
): Omit<LostAct, "incidentTitle">[] {
  const lost = new Map<string, Omit<LostAct, "incidentTitle">>();
  for (const { use, before, after } of readings) {
    for (const { actId, code, incidentId, facts, finding, support } of before.values()) {
      if (!finding || !support?.supported || after.get(actId)?.support?.supported !== false) continue;
      const actType = finding.decided.actType || facts.actType;
      const known = lost.get(actId) ?? { actId, code, incidentId, actType, status: finding.status, uses: [] };
      lost.set(actId, { ...known, uses: [...known.uses, use] });
    }
  }
  return [...lost.values()].sort((a, b) => a.code.localeCompare(b.code, "en", { numeric: true }));
}

type Lower = ReadonlyMap<string, number | null>;

/** Figures, by id, whose lower bound is not what it was. */
export function movedFigures(
  figures: readonly Omit<MovedFigure, "before" | "after" | "use">[],
  use: FigureUse,
  { before, after }: { before: Lower; after: Lower },
): MovedFigure[] {
  return figures.flatMap((figure) => {
    const [was, is] = [before.get(figure.figureId) ?? null, after.get(figure.figureId) ?? null];
    return was === is ? [] : [{ ...figure, use, before: was, after: is }];
  });
}
