import type { Part } from "@/lib/incidents/types";
import { type GroupSum, groupSum, lowerBound, memberUpper, sizeOf } from "./bounds";
import { identifiedIn, type Member } from "./members";
import { compare } from "./order";
import type { PartRow } from "./types";

/** What a member says of one part: its rows, and the identified victims of the member who are in it. */
type Share = { isAll: boolean; min: number; max: number | null; lowerNamed: Set<string>; upperNamed: Set<string> };
type Kind = { dimension: string; value: string };

/**
 * Rule 7: "including 7 by drone". Each part is counted by the rules of the whole, over the acts and groups of the whole,
 * and is never more than the whole. `groups` are those of the lower bound, `members` every act possibly inside.
 */
export function partRows(
  groups: readonly GroupSum[],
  members: readonly Member[],
  followed: ReadonlySet<string>,
): PartRow[] {
  const kinds = kindsIn(members);
  if (kinds.length === 0) return [];

  const answering = answeringGroups(groups);
  const uppers = new Map(members.map((member) => [member, memberUpper(member, followed)]));
  return kinds.map((kind) => {
    const lower = partLower(kind, groups, { followed, answering });
    return { ...kind, ...lower, upper: partUpper(kind, uppers, followed) };
  });
}

/** For each identified person, the first group that names them: it answers for them, so nobody is counted twice. */
function answeringGroups(groups: readonly GroupSum[]): Map<string, GroupSum> {
  const answering = new Map<string, GroupSum>();
  for (const group of groups) {
    for (const person of group.persons) if (!answering.has(person)) answering.set(person, group);
  }
  return answering;
}

type Naming = { followed: ReadonlySet<string>; answering: ReadonlyMap<string, GroupSum> };

function partLower(kind: Kind, groups: readonly GroupSum[], { followed, answering }: Naming) {
  const shares = new Map<Member, Share>();
  const named = new Set<string>();
  for (const { members } of groups) {
    for (const member of members) {
      const share = shareOf(member, kind);
      if (!share) continue;
      shares.set(member, share);
      for (const person of share.lowerNamed) if (!followed.has(person)) named.add(person);
    }
  }

  const sums: GroupSum[] = [];
  for (const group of groups) {
    const sharing = group.members.filter((member) => shares.has(member));
    if (sharing.length > 0) sums.push(partOfGroup(group, sharing, { shares, named, answering }));
  }
  return { ...lowerBound(sums), acts: shares.size };
}

function partOfGroup(
  group: GroupSum,
  sharing: readonly Member[],
  known: { shares: Map<Member, Share>; named: Set<string>; answering: ReadonlyMap<string, GroupSum> },
): GroupSum {
  const whole = sharing.filter((member) => known.shares.get(member)?.isAll);
  // If all an act's victims share the part, the part is the whole for that act, its exclusive `min` and its word included.
  const sum = groupSum(whole, new Set());
  let { min, isMinExclusive } = sum;
  for (const member of sharing) {
    const stated = Math.min(known.shares.get(member)?.min ?? 0, mostOf(member));
    if (stated > min) [min, isMinExclusive] = [stated, false];
  }

  const persons = new Set([...group.persons].filter((person) => known.named.has(person)));
  // An unnamed "4 of them children" may be any of the act's identified victims. One who also stands in another group
  // could be among that group's children too, so this group gives up the claim to them: the bound must be safe.
  const elsewhere = [...group.persons].filter(
    (person) => !known.named.has(person) && known.answering.get(person) !== group,
  );
  return {
    ...sum,
    members: sharing,
    persons,
    min: Math.max(0, min - group.leftOut),
    isMinExclusive,
    leftOut: group.leftOut,
    answeredElsewhere: elsewhere.length,
  };
}

/** What an act's part can be at most while the act itself has only a lower bound. */
function mostOf(member: Member): number {
  const { count } = member.act.decided;
  return Math.max(count.min ?? 0, sizeOf(count.magnitude), identifiedIn(member, "lower").size);
}

/** An act that says nothing of the part may hold it entirely; one whose victims all share another value, not at all. */
function partUpper(
  kind: Kind,
  uppers: ReadonlyMap<Member, number | null>,
  followed: ReadonlySet<string>,
): number | null {
  let upper = 0;
  for (const [member, most] of uppers) {
    const stated = statedMost(member, kind, followed);
    const atMost = most === null ? stated : Math.min(most, stated ?? most);
    if (atMost === null) return null;
    upper += atMost;
  }
  return upper;
}

function statedMost(member: Member, kind: Kind, followed: ReadonlySet<string>): number | null {
  const share = shareOf(member, kind);
  const named = [...(share?.upperNamed ?? [])].filter((person) => !followed.has(person)).length;
  const own = member.act.decided.parts.filter((part) => part.dimension === kind.dimension);
  const isOwn = own.some((part) => part.value === kind.value);

  if (!isOwn) return own.some((part) => part.isAll) ? named : null;
  if (!share || share.isAll || share.max === null) return null;
  return Math.max(share.max, share.min, named);
}

function shareOf(member: Member, { dimension, value }: Kind): Share | null {
  if (member.act.decided.parts.length === 0 && member.joined.length === 0) return null;
  const isKind = (part: Part) => part.dimension === dimension && part.value === value;
  const own = member.act.decided.parts.filter(isKind);
  const joined = member.joined.map(({ act, isDefinite }) => ({
    isDefinite,
    act,
    parts: act.decided.parts.filter(isKind),
  }));
  if (own.length === 0 && joined.every(({ parts }) => parts.length === 0)) return null;

  // The kept act's count holds, so its parts' numbers do; joined acts only add whom they name.
  const isAll = own.some((part) => part.isAll);
  const named = { lower: new Set(own.flatMap((part) => part.victimIds)), upper: new Set<string>() };
  for (const { isDefinite, act, parts } of joined) {
    for (const part of parts) {
      for (const person of part.isAll ? act.decided.victimIds : part.victimIds) {
        named.upper.add(person);
        if (isDefinite) named.lower.add(person);
      }
    }
  }
  for (const person of named.lower) named.upper.add(person);

  const lowerAll = identifiedIn(member, "lower");
  const upperAll = identifiedIn(member, "upper");
  const maxima = own.flatMap((part) => (part.max === null ? [] : [part.max]));
  return {
    isAll,
    min: Math.max(0, ...own.map((part) => part.min ?? 0)),
    max: maxima.length > 0 ? Math.max(...maxima) : null,
    lowerNamed: isAll ? lowerAll : new Set([...named.lower].filter((person) => lowerAll.has(person))),
    upperNamed: isAll ? upperAll : new Set([...named.upper].filter((person) => upperAll.has(person))),
  };
}

function kindsIn(members: readonly Member[]): Kind[] {
  const kinds = new Map<string, Kind>();
  for (const { act, joined } of members) {
    for (const part of [act, ...joined.map((row) => row.act)].flatMap((row) => row.decided.parts)) {
      kinds.set(`${part.dimension}\n${part.value}`, { dimension: part.dimension, value: part.value });
    }
  }
  return [...kinds].sort(([a], [b]) => compare(a, b)).map(([, kind]) => kind);
}
