import type { Overlaps } from "./groups";
import type { ActPair, CountingAct } from "./types";

type Neighbour = { position: number; actId: string; isUndecided: boolean };

/**
 * Rule 3: the pairs that may share victims, between kept acts. A joined act's pairs are carried to the act that stands
 * for it. An undecided pair counts as overlapping (domain.md 3); where a decided pair links the same two acts, it is the
 * one that is named. Pairs with acts that are not among `acts` say nothing here.
 */
export function pairsAmongKept(
  acts: readonly CountingAct[],
  pairs: readonly ActPair[],
  keptOf: ReadonlyMap<string, string>,
) {
  const positions = new Map(acts.map((act, position) => [act.id, position]));
  const neighbours = new Map<number, Map<number, Neighbour>>();

  const link = (from: number, to: number, isUndecided: boolean) => {
    const known = neighbours.get(from) ?? new Map<number, Neighbour>();
    const isStillUndecided = isUndecided && (known.get(to)?.isUndecided ?? true);
    known.set(to, { position: to, actId: acts[to]?.id ?? "", isUndecided: isStillUndecided });
    neighbours.set(from, known);
  };

  for (const { a, b, relation } of pairs) {
    if (relation === "same" || relation === "distinct") continue;
    const [from, to] = [positions.get(keptOf.get(a) ?? a), positions.get(keptOf.get(b) ?? b)];
    if (from === undefined || to === undefined || from === to) continue;
    link(from, to, relation === "undecided");
    link(to, from, relation === "undecided");
  }

  const overlaps: Overlaps = new Map([...neighbours].map(([position, known]) => [position, [...known.keys()]]));
  const neighboursOf = (position: number): Neighbour[] => [...(neighbours.get(position)?.values() ?? [])];
  return { overlaps, neighboursOf };
}
