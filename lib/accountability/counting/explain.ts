import { entersByWord, type GroupSum } from "./bounds";
import { isConfirmed, isProbable, type JoinedAct, type Member, type Row, victimsOf } from "./members";
import { compare } from "./order";
import type { ActEntry, CountingAct, Entry, Reason } from "./types";

export type Explained = {
  rows: readonly Row[];
  codeOf: (actId: string) => string;
  keptOf: ReadonlyMap<string, string>;
  /** Every counted or possibly counted act, of the figure and of the secondary figure. */
  members: readonly Member[];
  groups: readonly GroupSum[];
  /** Acts a counted act may share victims with, with carried pairs; `undecided` if nobody decided so yet. */
  neighboursOf: (position: number) => readonly { actId: string; isUndecided: boolean }[];
  followed: ReadonlySet<string>;
};

/** For every act of the scope's type: how it entered the figure, and every reason. The same rules, read out loud. */
export function explainActs(explained: Explained): ActEntry[] {
  const memberOf = new Map(explained.members.map((member) => [member.act.id, member]));
  const joinedOf = new Map(explained.members.flatMap((member) => member.joined.map((row) => [row.act.id, row])));
  const groupOf = new Map(explained.groups.flatMap((group) => group.members.map((member) => [member.act.id, group])));

  return explained.rows.map((row) => {
    const { act } = row;
    const keptId = explained.keptOf.get(act.id);
    const member = memberOf.get(act.id);
    const entry =
      keptId !== undefined
        ? joinedEntry(row, {
            keptCode: explained.codeOf(keptId),
            kept: memberOf.get(keptId),
            joined: joinedOf.get(act.id),
          })
        : member
          ? countedEntry(row, { member, group: groupOf.get(act.id), groupOf, explained })
          : uncountedEntry(row);
    const isPossiblyInScope = row.stands.standing !== "outside";
    return { actId: act.id, code: act.code, incidentId: act.incidentId, isPossiblyInScope, ...entry };
  });
}

type Explanation = { entered: Entry; reasons: Reason[] };

function joinedEntry(
  { act, stands }: Row,
  { keptCode, kept, joined }: { keptCode: string; kept: Member | undefined; joined: JoinedAct | undefined },
): Explanation {
  const sameAs: Reason = { code: "same_as", acts: [keptCode] };
  if (!kept) return { entered: "left_out", reasons: [sameAs, { code: "kept_act_not_counted", acts: [keptCode] }] };

  if (!joined) return { entered: "left_out", reasons: [sameAs, ...statusReasons(act), ...stands.reasons] };

  const persons = victimsAddedBy(joined, kept);
  if (persons === 0) return { entered: "left_out", reasons: [sameAs] };
  const reasons: Reason[] = [sameAs, { code: "adds_identified_victims", persons }, ...stands.reasons];
  return { entered: enteredAs(kept.act, kept.isDefinite && joined.isDefinite), reasons };
}

/** How many of a joined act's identified victims the kept act does not name itself. */
export function victimsAddedBy(joined: JoinedAct, kept: Member): number {
  const own = new Set(victimsOf(kept.act));
  return new Set(victimsOf(joined.act).filter((person) => !own.has(person))).size;
}

function countedEntry(
  { act, position, stands }: Row,
  of: { member: Member; group: GroupSum | undefined; groupOf: Map<string, GroupSum>; explained: Explained },
): Explanation {
  const entered = enteredAs(act, of.member.isDefinite);
  if (entered !== "lower") {
    const probable: Reason[] = act.status === "probable" ? [{ code: "status_probable" }] : [];
    const counted: Reason[] = entered === "secondary" ? [{ code: "counted_as_probable" }] : [];
    return { entered, reasons: [...counted, ...probable, ...stands.reasons] };
  }

  const reasons: Reason[] = [howCounted(act, of.group)];
  const counted = of.explained.neighboursOf(position).filter(({ actId }) => of.groupOf.has(actId));
  for (const [code, isUndecided] of [
    ["may_overlap", false],
    ["overlap_undecided", true],
  ] as const) {
    const others = counted.filter((neighbour) => neighbour.isUndecided === isUndecided);
    const acts = others.map(({ actId }) => of.explained.codeOf(actId)).sort(compare);
    if (acts.length > 0) reasons.push({ code, acts });
  }
  const persons = new Set(victimsOf(act).filter((person) => of.explained.followed.has(person))).size;
  if (persons > 0) reasons.push({ code: "persons_in_followed_figure", persons });
  return { entered, reasons };
}

function howCounted(act: CountingAct, group: GroupSum | undefined): Reason {
  if (group && entersByWord(group)) return { code: "counted_by_magnitude" };
  const isNumbered = (act.decided.count.min ?? 0) > 0 || victimsOf(act).length > 0;
  return { code: isNumbered ? "counted" : "counted_without_number" };
}

function uncountedEntry({ act, stands }: Row): Explanation {
  const reasons = [...statusReasons(act), ...stands.reasons];
  // Rule 1: `reported` gives narrative, no sum.
  const isNarrative = act.status === "reported" && stands.standing !== "outside";
  return { entered: isNarrative ? "narrative" : "left_out", reasons };
}

function enteredAs(act: CountingAct, isDefinite: boolean): Entry {
  if (isConfirmed(act)) return isDefinite ? "lower" : "upper_only";
  return isDefinite ? "secondary" : "left_out";
}

function statusReasons(act: CountingAct): Reason[] {
  if (isConfirmed(act)) return [];
  if (act.status === "confirmed" || (act.status === "probable" && !isProbable(act))) {
    return [{ code: "unsupported", ...(act.unsupportedReason === null ? {} : { detail: act.unsupportedReason }) }];
  }
  return [{ code: `status_${act.status}` }];
}
