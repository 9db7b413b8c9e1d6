import { type Count, type Magnitude, magnitudes } from "@/lib/incidents/types";
import { magnitudeValues } from "./bounds";
import { keptActs } from "./joins";
import { sortedByCode } from "./order";
import type { Scope } from "./schema";
import { scopeJudge } from "./scope";
import type { ActPair, CountingAct, CountingContext } from "./types";

/** What `reported` acts say beyond the figures. `magnitude` is null when no word is carried. Never a sum. */
export type Caveat = {
  actType: string;
  unit: Scope["unit"];
  /** The status that every one of these acts has; null prints "people". */
  victimStatus: Scope["victimStatus"];
  structureKind: Scope["structureKind"];
  magnitude: Magnitude | null;
  actCodes: string[];
};

/**
 * Section 5, caveat: the `reported` acts of a figure's type, window and area, whoever is said to be responsible, that
 * reliable sources report and that overlap nothing counted. `countedActIds` are the acts in the lower bound of any figure
 * of the summary. Null when there are none.
 */
export function findCaveat(input: {
  acts: readonly CountingAct[];
  pairs: readonly ActPair[];
  scope: Scope;
  context: CountingContext;
  countedActIds: ReadonlySet<string>;
}): Caveat | null {
  const { pairs, scope, context } = input;
  // Reports seldom establish who did it or who the victims were; the sentence then says less, and is not silent.
  const judge = scopeJudge({ ...scope, actors: null, victimStatus: null, structureKind: null }, context);
  const touching = touchingCounted(input.acts, pairs, input.countedActIds);

  const acts = sortedByCode(input.acts).filter(
    (act) =>
      act.status === "reported" &&
      act.claim?.isReliable === true &&
      context.typeIsWithin(act.decided.actType, scope.actType) &&
      judge(act).standing !== "outside" &&
      mayBeAsked(act, scope) &&
      !touching.has(act.id),
  );
  if (acts.length === 0) return null;

  const isEvery = (holds: (act: CountingAct) => boolean) => acts.every(holds);
  return {
    actType: scope.actType,
    unit: scope.unit,
    victimStatus: isEvery((act) => act.decided.victimStatus === scope.victimStatus) ? scope.victimStatus : null,
    structureKind: isEvery((act) => act.decided.structureKind === scope.structureKind) ? scope.structureKind : null,
    magnitude: largestWord(acts.flatMap((act) => (act.claim ? [act.claim.count] : []))),
    actCodes: acts.map((act) => act.code),
  };
}

function mayBeAsked({ decided }: CountingAct, scope: Scope): boolean {
  const mayBe = (asked: string | null, known: string | null) =>
    asked === null || [null, "unknown", asked].includes(known);
  return mayBe(scope.victimStatus, decided.victimStatus) && mayBe(scope.structureKind, decided.structureKind);
}

/** Acts that may share victims with a counted one, or are one with it; joins and the pairs they carry included. */
function touchingCounted(
  acts: readonly CountingAct[],
  pairs: readonly ActPair[],
  counted: ReadonlySet<string>,
): Set<string> {
  const keptOf = keptActs(acts, pairs);
  const end = (id: string) => keptOf.get(id) ?? id;
  const countedEnds = new Set([...counted].map(end));
  const touched = new Set(countedEnds);
  for (const { a, b, relation } of pairs) {
    if (relation === "distinct") continue;
    if (countedEnds.has(end(a))) touched.add(end(b));
    if (countedEnds.has(end(b))) touched.add(end(a));
  }
  return new Set(acts.flatMap((act) => (touched.has(end(act.id)) ? [act.id] : [])));
}

/** The largest word that one report carries by itself: words and numbers of several reports are never added. */
function largestWord(counts: readonly Count[]): Magnitude | null {
  const words = magnitudes.filter((magnitude) =>
    counts.some((count) => count.magnitude === magnitude || (count.min ?? 0) >= magnitudeValues[magnitude]),
  );
  return words.at(-1) ?? null;
}
