import type { ScopeStanding } from "./scope";
import type { CountingAct } from "./types";

/** A joined act whose identified victims a kept act also carries (rule 3). */
export type JoinedAct = { act: CountingAct; isDefinite: boolean };

/** An act that counts: in the upper bound, and if `isDefinite` in the lower. `position` is its place in the sorted rows. */
export type Member = { act: CountingAct; position: number; isDefinite: boolean; joined: JoinedAct[] };

export type Row = { act: CountingAct; position: number; stands: ScopeStanding };

/**
 * The kept acts of one status that may be in the scope, each with the joined acts that would themselves count there.
 * The kept act's count, dates and perpetrators hold: when it does not count, what is joined to it does not either.
 */
export function membersAmong(
  rows: readonly Row[],
  keptOf: ReadonlyMap<string, string>,
  counts: { kept: (act: CountingAct) => boolean; joined: (act: CountingAct) => boolean },
): Member[] {
  const members = new Map<string, Member>();
  for (const { act, position, stands } of rows) {
    if (keptOf.has(act.id) || stands.standing === "outside" || !counts.kept(act)) continue;
    members.set(act.id, { act, position, isDefinite: stands.standing === "definite", joined: [] });
  }

  for (const { act, stands } of rows) {
    if (stands.standing === "outside" || !counts.joined(act)) continue;
    const member = members.get(keptOf.get(act.id) ?? "");
    member?.joined.push({ act, isDefinite: stands.standing === "definite" });
  }
  return [...members.values()];
}

/** Rule 1: only a confirmed and supported finding counts; `probable` makes its own, secondary figure. */
export function isConfirmed(act: CountingAct): boolean {
  return act.status === "confirmed" && act.isSupported;
}

export function isProbable(act: CountingAct): boolean {
  return act.status === "probable" && act.isSupported;
}

/** A member as it is in a narrower row: only the joined acts that would count there too still add their victims. */
export function withJoinedOnly(member: Member, counts: (act: CountingAct) => boolean): Member {
  return { ...member, joined: member.joined.filter(({ act }) => counts(act)) };
}

/** Identified victims an act names. Persons only: the owner of a burned home is not one more home. */
export function victimsOf(act: CountingAct): readonly string[] {
  return act.decided.unit === "persons" ? act.decided.victimIds : [];
}

/** Distinct identified victims of a member, its own and its joined acts', in one bound. */
export function identifiedIn(member: Member, bound: "lower" | "upper"): Set<string> {
  const persons = new Set(victimsOf(member.act));
  for (const { act, isDefinite } of member.joined) {
    if (bound === "upper" || isDefinite) for (const person of victimsOf(act)) persons.add(person);
  }
  return persons;
}
