import { type Magnitude, magnitudes } from "@/lib/incidents/types";
import { identifiedIn, type Member, victimsOf } from "./members";
import type { LowerBound, MagnitudeLine } from "./types";

/** What magnitudes compare as (domain.md 2). */
export const magnitudeValues: Record<Magnitude, number> = {
  dozens: 20,
  hundreds: 200,
  thousands: 2000,
  tens_of_thousands: 20_000,
};

/** A group as rule 4 sees it: `persons` is U(g), `min` is m(g). */
export type GroupSum = {
  members: readonly Member[];
  persons: Set<string>;
  min: number;
  isMinExclusive: boolean;
  magnitude: Magnitude | null;
  /** Incident of the act that brings the magnitude. */
  magnitudeIncidentId: string | null;
  /** Identified persons left out because the followed figure counts them. */
  leftOut: number;
  /** For parts: identified persons who may be the unnamed ones of this part, but whom another group answers for. */
  answeredElsewhere: number;
};

/** Rules 3, 4 and 7 ("others"): a group's distinct identified victims and its largest accepted `min`. */
export function groupSum(members: readonly Member[], followed: ReadonlySet<string>): GroupSum {
  const named = new Set<string>();
  let [min, isMinExclusive] = [0, false];
  let [magnitude, magnitudeIncidentId]: [Magnitude | null, string | null] = [null, null];

  for (const member of members) {
    for (const person of identifiedIn(member, "lower")) named.add(person);
    const { count } = member.act.decided;
    const least = count.min ?? 0;
    if (least > min || (least === min && count.minIsExclusive)) {
      isMinExclusive = count.minIsExclusive;
      min = least;
    }
    if (count.magnitude !== null && sizeOf(count.magnitude) > sizeOf(magnitude)) {
      magnitude = count.magnitude;
      magnitudeIncidentId = member.act.incidentId;
    }
  }

  const persons = followed.size === 0 ? named : new Set([...named].filter((person) => !followed.has(person)));
  const leftOut = named.size - persons.size;
  // Each person left out is one of those the `min` speaks of.
  min = Math.max(0, min - leftOut);
  return { members, persons, min, isMinExclusive, magnitude, magnitudeIncidentId, leftOut, answeredElsewhere: 0 };
}

/** Rule 5: a group enters by its exact lower bound, or by its largest magnitude if that is larger. Exact on a tie. */
export function entersByWord(group: GroupSum): boolean {
  return wordSize(group) > Math.max(group.persons.size, group.min);
}

/** Rules 4 and 5: the sum over groups. */
export function lowerBound(groups: readonly GroupSum[]): LowerBound {
  const byWord = groups.filter(entersByWord);
  const exact = groups.filter((group) => !entersByWord(group));

  // Rule 4: an identified person counts once per figure. Someone inside "hundreds" is not also one of the digits.
  const inWords = union(byWord);
  let lower = 0;
  for (const person of union(exact)) if (!inWords.has(person)) lower++;
  for (const group of exact) lower += unidentified(group, group.min);

  let compared = union(groups).size;
  for (const group of groups) compared += unidentified(group, Math.max(group.min, wordSize(group)));

  const isExclusiveMinAlone = byWord.length === 0 && isOneExclusiveMin(exact);
  return { lower, compared, isExclusiveMinAlone, magnitudes: magnitudeLines(byWord, exact) };
}

/** Rule 4, upper bound: over every act possibly inside; one act without a `max` makes it unknown (null). */
export function upperBound(members: readonly Member[], followed: ReadonlySet<string>): number | null {
  let upper = 0;
  for (const member of members) {
    const most = memberUpper(member, followed);
    if (most === null) return null;
    upper += most;
  }
  return upper;
}

/** `max(max, identified, min)` of one act, less the persons the followed figure counts; null if it has no `max`. */
export function memberUpper(member: Member, followed: ReadonlySet<string>): number | null {
  const { count } = member.act.decided;
  if (count.max === null) return null;

  const identified = others(identifiedIn(member, "upper"), followed);
  // Only the kept act's own persons lower its `max`: a wider scope, with more joined acts, must not.
  const own = new Set(victimsOf(member.act));
  const leftOut = own.size - others(own, followed);
  return Math.max(Math.max(count.max, count.min ?? 0) - leftOut, identified);
}

export function sizeOf(magnitude: Magnitude | null): number {
  return magnitude === null ? 0 : magnitudeValues[magnitude];
}

/** Persons left out are also among those the word speaks of; it prints unchanged, but compares as that many fewer. */
function wordSize(group: GroupSum): number {
  return Math.max(0, sizeOf(group.magnitude) - group.leftOut);
}

/** Unidentified people are never matched across groups: what `most` says beyond the identified adds up. */
function unidentified(group: GroupSum, most: number): number {
  return Math.max(0, most - group.persons.size - group.answeredElsewhere);
}

function isOneExclusiveMin(exact: readonly GroupSum[]): boolean {
  const counting = exact.filter((group) => Math.max(group.persons.size, group.min) > 0);
  const [only] = counting;
  if (counting.length !== 1 || !only) return false;
  return only.isMinExclusive && only.min >= only.persons.size && only.answeredElsewhere === 0;
}

/** Words are never summed into bigger words: groups are listed by word. */
function magnitudeLines(byWord: readonly GroupSum[], exact: readonly GroupSum[]): MagnitudeLine[] {
  const counting = exact.filter((group) => Math.max(group.persons.size, group.min) > 0);
  const inDigits = new Set(counting.flatMap((group) => group.members.map(({ act }) => act.incidentId)));
  const incidentOf = (group: GroupSum) => group.magnitudeIncidentId ?? "";

  return magnitudes.toReversed().flatMap((magnitude) => {
    const groups = byWord.filter((group) => group.magnitude === magnitude);
    if (groups.length === 0) return [];
    const incidents = new Set(groups.map(incidentOf));
    const isElsewhere = byWord.some((group) => group.magnitude !== magnitude && incidents.has(incidentOf(group)));
    const isFurther =
      incidents.size === groups.length && !isElsewhere && [...incidents].every((id) => !inDigits.has(id));
    return [{ magnitude, groups: groups.length, furtherIncidents: isFurther ? incidents.size : null }];
  });
}

function union(groups: readonly GroupSum[]): Set<string> {
  const persons = new Set<string>();
  for (const group of groups) for (const person of group.persons) persons.add(person);
  return persons;
}

function others(persons: ReadonlySet<string>, followed: ReadonlySet<string>): number {
  let count = 0;
  for (const person of persons) if (!followed.has(person)) count++;
  return count;
}
