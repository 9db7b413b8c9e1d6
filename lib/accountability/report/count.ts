import { countFigure } from "../counting/figure";
import type { CountedFigure, CountingContext } from "../counting/types";
import { CountingRefused } from "../counting/types";
import type { FigureUse } from "../figures/queries";
import type { CountingWorld } from "../figures/types";
import { isCountable, isOfFigureType } from "../figures/vocabulary";
import { inCountingOrder } from "../summaries/rules";
import type { FigureRecord } from "../summaries/types";

/** A figure counted, or why it cannot be. */
export type Counted =
  | { record: FigureRecord; figure: CountedFigure; refusal: null }
  | { record: FigureRecord; figure: null; refusal: CountingRefused };

type World = Pick<CountingWorld, "acts" | "pairs" | "asOf">;
type PathOf = (pCode: string) => readonly string[] | null;

export function countingContext(world: World, adminPathOf: PathOf): CountingContext {
  return { asOf: world.asOf, typeIsWithin: isOfFigureType, isCountable, adminPathOf, followed: null };
}

/** The figures of a summary in their own order, for one use. A figure that follows another is counted after it. */
export function countFigures(
  records: readonly FigureRecord[],
  world: World,
  { use, adminPathOf }: { use: FigureUse; adminPathOf: PathOf },
): Counted[] {
  const counted = new Map<string, Counted>();
  for (const record of inCountingOrder(records)) {
    const followed = counted.get(record.followsFigureId ?? "")?.figure ?? null;
    const context = { ...countingContext(world, adminPathOf), followed };
    counted.set(record.figureId, countOne(record, { ...world, use, context }));
  }
  return records.flatMap(({ figureId }) => counted.get(figureId) ?? []);
}

function countOne(record: FigureRecord, world: World & { use: FigureUse; context: CountingContext }): Counted {
  const { acts, pairs, use, context } = world;
  try {
    const scope = { ...record.scope, use, followsFigure: record.followsFigureId };
    return { record, figure: countFigure({ acts, pairs, scope, context }), refusal: null };
  } catch (error) {
    // Expected: the rows or the scope make no sense together. The reader is told, and no other number is put in its place.
    if (error instanceof CountingRefused) return { record, figure: null, refusal: error };
    throw error;
  }
}
