import { lowerBound } from "./bounds";
import { explainActs, victimsAddedBy } from "./explain";
import { keptActs } from "./joins";
import { isConfirmed, isProbable, type Member, membersAmong, type Row } from "./members";
import { sortedByCode } from "./order";
import { pairsAmongKept } from "./overlaps";
import { partRows } from "./parts";
import { actorRows, bucketRows, countMembers, personsCounted } from "./rows";
import type { Scope } from "./schema";
import { scopeJudge } from "./scope";
import {
  type ActPair,
  type CountedFigure,
  type CountingAct,
  type CountingContext,
  CountingRefused,
  ruleVersion,
} from "./types";

/**
 * What "at least N" means: one figure, from the acts, the decisions on pairs and a scope (domain.md 4). Pure; the same
 * rows in any order and the same scope give the same figure, byte for byte (rule 10). Throws `CountingRefused` when the
 * joins or the scope make no sense, rather than count something else.
 *
 * Where each rule lives:
 * 1 status, secondary, narrative: members.ts, explain.ts · 2 inside or possibly inside: scope.ts, area.ts ·
 * 3 same as: joins.ts, members.ts; may overlap: overlaps.ts, groups.ts · 4 the sum and 5 magnitudes: bounds.ts ·
 * 6 buckets: buckets.ts, rows.ts · 7 parts: parts.ts; "others": bounds.ts · 8 deliberately: below ·
 * 9 consent by use: `CountingAct.isSupported`, decided before · 10 order.ts, `ruleVersion`.
 */
export function countFigure(input: {
  acts: readonly CountingAct[];
  pairs: readonly ActPair[];
  scope: Scope;
  context: CountingContext;
}): CountedFigure {
  const { scope, context } = input;
  const followed = followedPersons(scope, context);
  if (!context.isCountable(scope.actType)) throw new CountingRefused("branchIsNotExclusive");

  const acts = sortedByCode(input.acts);
  const keptOf = keptActs(acts, input.pairs);
  const rows = rowsOfType(acts, scope, context);

  const confirmed = membersAmong(rows, keptOf, { kept: isConfirmed, joined: isConfirmed });
  // Another report of a probable act may itself be confirmed; the kept act's status is what the event has.
  const probable = membersAmong(rows, keptOf, {
    kept: isProbable,
    joined: (act) => isProbable(act) || isConfirmed(act),
  });

  const { overlaps, neighboursOf } = pairsAmongKept(acts, input.pairs, keptOf);
  const counting = { overlaps, followed };
  const { definite, groups, bounds } = countMembers(confirmed, counting);
  const persons = personsCounted(definite, followed);

  const codes = new Map(acts.map((act) => [act.id, act.code]));
  return {
    ruleVersion,
    asOf: context.asOf,
    scope,
    ...bounds,
    secondary: secondaryBound(probable, counting),
    buckets: bucketRows(confirmed, counting),
    actors: actorRows(confirmed, counting),
    parts: partRows(groups, confirmed, followed),
    isDeliberate: scope.isDeliberate && mayPrintDeliberately(definite),
    personsInFollowed: persons.inFollowed.size,
    countedPersonIds: persons.counted,
    acts: explainActs({
      rows,
      codeOf: (actId) => codes.get(actId) ?? actId,
      keptOf,
      members: [...confirmed, ...probable],
      groups,
      neighboursOf,
      followed,
    }),
  };
}

/** Acts of another type are no part of the question; every act of the type gets an answer. */
function rowsOfType(acts: readonly CountingAct[], scope: Scope, context: CountingContext): Row[] {
  const judge = scopeJudge(scope, context);
  return acts.flatMap((act, position) =>
    context.typeIsWithin(act.decided.actType, scope.actType) ? [{ act, position, stands: judge(act) }] : [],
  );
}

function followedPersons(scope: Scope, context: CountingContext): ReadonlySet<string> {
  if (scope.followsFigure === null) return new Set();
  if (context.followed === null) throw new CountingRefused("followedFigureMissing");
  return new Set(context.followed.countedPersonIds);
}

/** Rule 1: `probable` acts by the same rules, among themselves. */
function secondaryBound(probable: readonly Member[], counting: Parameters<typeof countMembers>[1]) {
  const { definite, groups } = countMembers(probable, counting);
  return definite.length === 0 ? null : lowerBound(groups);
}

/** Rule 8: intent accepted for every act in the lower bound, and for every joined act that brings victims into it. */
function mayPrintDeliberately(definite: readonly Member[]): boolean {
  const isAccepted = definite.every(
    (member) =>
      member.act.decided.isDeliberate &&
      member.joined.every(
        (joined) => !joined.isDefinite || joined.act.decided.isDeliberate || victimsAddedBy(joined, member) === 0,
      ),
  );
  return definite.length > 0 && isAccepted;
}
