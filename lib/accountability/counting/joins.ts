import { type ActPair, type CountingAct, CountingRefused } from "./types";

type Joinable = Pick<CountingAct, "id" | "code"> & { decided: Pick<CountingAct["decided"], "actType" | "unit"> };

/**
 * Rule 3, same as: which act stands for each joined act. Chains are followed to their end, so the map's values are never
 * joined themselves. Throws `CountingRefused` for a join of unknown acts, of two types or units, in a circle, or that
 * would leave one act standing for two different kept acts.
 */
export function keptActs(acts: readonly Joinable[], pairs: readonly ActPair[]): Map<string, string> {
  const byId = new Map(acts.map((act) => [act.id, act]));
  const keptOf = new Map<string, string[]>();

  for (const pair of pairs) {
    if (pair.relation !== "same") continue;
    const { joined, kept } = sidesOf(pair, byId);
    keptOf.set(joined.id, [...(keptOf.get(joined.id) ?? []), kept.id]);
  }

  const ends = new Map<string, string>();
  for (const joinedId of keptOf.keys()) followChain(joinedId, keptOf, ends, byId);
  return ends;
}

/** The same judgement for a command about to record a join; throws `CountingRefused`, returns nothing. */
export function checkJoins(acts: readonly Joinable[], pairs: readonly ActPair[]): void {
  keptActs(acts, pairs);
}

function sidesOf(pair: ActPair, byId: Map<string, Joinable>) {
  const [a, b] = [byId.get(pair.a), byId.get(pair.b)];
  if (!a || !b) throw new CountingRefused("joinOfUnknownAct", [a?.code ?? pair.a, b?.code ?? pair.b]);
  if (a === b) throw new CountingRefused("joinInACircle", [a.code]);
  if (pair.keptId !== a.id && pair.keptId !== b.id) throw new CountingRefused("joinWithoutKept", [a.code, b.code]);
  if (a.decided.actType !== b.decided.actType) throw new CountingRefused("joinOfMixedTypes", [a.code, b.code]);
  if (a.decided.unit !== b.decided.unit) throw new CountingRefused("joinOfMixedUnits", [a.code, b.code]);

  return pair.keptId === a.id ? { joined: b, kept: a } : { joined: a, kept: b };
}

/** Depth first without recursion: chains may be as long as the data. */
function followChain(
  startId: string,
  keptOf: Map<string, string[]>,
  ends: Map<string, string>,
  byId: Map<string, Joinable>,
): void {
  const codeOf = (id: string) => byId.get(id)?.code ?? id;
  const onPath = new Set<string>();
  const path = [startId];

  while (path.length > 0) {
    const id = path.at(-1) ?? startId;
    if (ends.has(id)) {
      path.pop();
      continue;
    }
    onPath.add(id);

    const next = keptOf.get(id) ?? [];
    const unknown = next.find((kept) => keptOf.has(kept) && !ends.has(kept));
    if (unknown !== undefined) {
      if (onPath.has(unknown)) throw new CountingRefused("joinInACircle", [codeOf(id), codeOf(unknown)]);
      path.push(unknown);
      continue;
    }

    // Three reports of one event may be joined in a triangle, as long as one act stands for all of them.
    const reached = [...new Set(next.map((kept) => ends.get(kept) ?? kept))];
    if (reached.length > 1) throw new CountingRefused("joinToTwoKept", [codeOf(id), ...reached.map(codeOf).sort()]);
    ends.set(id, reached[0] ?? id);
    onPath.delete(id);
    path.pop();
  }
}
