import { overlaps } from "@/lib/time/edtf";
import type { DaySpan } from "@/lib/time/types";
import type { Problem } from "../rules";
import { lineageOf } from "../vocabulary";

type Joinable = { id: string; code: string; actType: string; unit: string };
type Join = { aActId: string; bActId: string; keptActId: string };

/** Joins need one type and one unit (domain.md 4.3). */
export function canBeSame(a: Joinable, b: Joinable): boolean {
  return a.actType === b.actType && a.unit === b.unit;
}

/**
 * What keeps two acts from being joined or from overlapping. `joins` are the investigation's joins as they would hold
 * afterwards, this decision among them.
 */
export function checkPair(
  pair: { a: Joinable; b: Joinable; relation: string; keptActId: string | null },
  joins: readonly Join[],
): Problem[] {
  const { a, b, relation, keptActId } = pair;
  if (a.id === b.id) return [{ field: "otherActId", key: "incidents.pairs.oneAct" }];
  if (relation === "same" && keptActId !== a.id && keptActId !== b.id)
    return [{ field: "keptActId", key: "incidents.pairs.chooseTheKept" }];
  if (relation !== "same" && keptActId !== null) return [{ field: "keptActId", key: "incidents.pairs.keptOnlyOfSame" }];
  if (relation === "same" && a.actType !== b.actType) return [{ field: "relation", key: "incidents.pairs.otherType" }];
  // Two units share no victims: households are not added to the people in them.
  if (relation !== "distinct" && a.unit !== b.unit) return [{ field: "relation", key: "incidents.pairs.otherUnit" }];
  return checkJoins(joins);
}

/** Every chain of joins ends, and each act is joined to one act only in the end: else no one act could stand for it. */
export function checkJoins(joins: readonly Join[]): Problem[] {
  const keptOf = keptByJoined(joins);
  const endings = [...keptOf.keys()].map((start) => endOf(start, keptOf));
  if (endings.includes("circle")) return [{ field: "relation", key: "incidents.pairs.circle" }];
  return endings.includes("several") ? [{ field: "relation", key: "incidents.pairs.twoKept" }] : [];
}

/**
 * The joins that hold together. A later version of one act can take away the join that made two chains meet: what is left
 * would have one act stand for two, so such joins are to be decided again.
 */
export function joinsThatHold<Decided extends Join>(joins: readonly Decided[]): Decided[] {
  const keptOf = keptByJoined(joins);
  const broken = new Set([...keptOf.keys()].filter((start) => endOf(start, keptOf) !== "one"));
  const left = joins.filter((join) => !broken.has(joinedOf(join)));
  return broken.size === 0 ? left : joinsThatHold(left);
}

const joinedOf = ({ aActId, bActId, keptActId }: Join) => (keptActId === aActId ? bActId : aActId);

function keptByJoined(joins: readonly Join[]): Map<string, string[]> {
  const keptOf = new Map<string, string[]>();
  for (const join of joins) keptOf.set(joinedOf(join), [...(keptOf.get(joinedOf(join)) ?? []), join.keptActId]);
  return keptOf;
}

function endOf(start: string, keptOf: ReadonlyMap<string, string[]>): "one" | "several" | "circle" {
  const ends = new Set<string>();
  const seen = new Set<string>();
  const waiting = [...(keptOf.get(start) ?? [])];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === start) return "circle";
    if (seen.has(at)) continue;
    seen.add(at);
    const next = keptOf.get(at);
    if (next) waiting.push(...next);
    else ends.add(at);
  }
  // No end at all is a circle further on.
  if (ends.size === 0) return "circle";
  return ends.size === 1 ? "one" : "several";
}

/** The two ids in the order in which a pair is stored. */
export function inOrder<Act extends { id: string }>(one: Act, other: Act): [Act, Act] {
  return one.id < other.id ? [one, other] : [other, one];
}

type Spanning = { id: string; actType: string; unit: string; when: DaySpan };

/**
 * Every two acts of one unit and one branch of types whose days meet, once each: those in force are kept while the acts go
 * by in the order of their beginnings, so that acts far apart in time are never compared. Stable for the same acts.
 */
export function* actsThatMeet<Act extends Spanning>(acts: readonly Act[]): Generator<[Act, Act]> {
  const inForce = new Map<string, Act[]>();
  // An open beginning is before every day.
  const beginnings = [...acts].sort(
    (a, b) => compare(a.when.earliest ?? "", b.when.earliest ?? "") || compare(a.id, b.id),
  );
  for (const act of beginnings) {
    const group = `${act.unit} ${lineageOf(act.actType).at(-1)}`;
    const still = (inForce.get(group) ?? []).filter((earlier) => overlaps(earlier.when, act.when));
    for (const earlier of still) yield inOrder(earlier, act);
    inForce.set(group, [...still, act]);
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
