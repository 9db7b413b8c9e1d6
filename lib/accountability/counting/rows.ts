import { type GroupSum, groupSum, lowerBound, upperBound } from "./bounds";
import { bucketKey, normaliseBucket } from "./buckets";
import { type Overlaps, overlapGroups } from "./groups";
import { identifiedIn, type Member, withJoinedOnly } from "./members";
import { compare } from "./order";
import type { ActorRow, Bounds, BucketRow, CountingAct } from "./types";

export type Counting = { overlaps: Overlaps; followed: ReadonlySet<string> };

/** Rules 2 to 5 over one set of acts: what any row, and the figure itself, comes from. */
export function countMembers(members: readonly Member[], { overlaps, followed }: Counting) {
  const byPosition = new Map(members.map((member) => [member.position, member]));
  const definite = members.filter((member) => member.isDefinite);

  const groups: GroupSum[] = overlapGroups(
    definite.map((member) => member.position),
    overlaps,
  ).map((positions) =>
    groupSum(
      positions.flatMap((position) => byPosition.get(position) ?? []),
      followed,
    ),
  );

  const bounds: Bounds = { ...lowerBound(groups), upper: upperBound(members, followed) };
  return { definite, groups, bounds };
}

/** Rule 6: exact buckets partition the acts, each row counted as the figure of that bucket alone. Largest first. */
export function bucketRows(members: readonly Member[], counting: Counting): BucketRow[] {
  const keyOf = (act: CountingAct) => bucketKey(act.decided.alternatives);
  const byKey = new Map<string, Member[]>();
  for (const member of members) collect(byKey, keyOf(member.act), member);

  const rows = [...byKey].map(([key, acts]) => {
    const only = acts.map((member) => withJoinedOnly(member, (act) => keyOf(act) === key));
    const bucket = normaliseBucket(acts[0]?.act.decided.alternatives ?? []);
    return { key, row: { bucket, actIds: idsOf(acts), ...countMembers(only, counting).bounds } };
  });
  return rows.sort((a, b) => b.row.compared - a.row.compared || compare(a.key, b.key)).map(({ row }) => row);
}

/** Rule 6: rows by actor may repeat an act, and say so. An act of "A or B" is nobody's row. */
export function actorRows(members: readonly Member[], counting: Counting): ActorRow[] {
  const byActor = new Map<string, Member[]>();
  for (const member of members) for (const actor of actorsOf(member.act)) collect(byActor, actor, member);

  const rows = [...byActor].map(([actorId, acts]) => {
    const only = acts.map((member) => withJoinedOnly(member, (act) => actorsOf(act).includes(actorId)));
    const repeatsActs = acts.some((member) => actorsOf(member.act).length > 1);
    return { actorId, actIds: idsOf(acts), repeatsActs, ...countMembers(only, counting).bounds };
  });
  return rows.sort((a, b) => b.compared - a.compared || compare(a.actorId, b.actorId));
}

/** Distinct identified persons of the lower bound, in or left out of it. */
export function personsCounted(definite: readonly Member[], followed: ReadonlySet<string>) {
  const [counted, inFollowed] = [new Set<string>(), new Set<string>()];
  for (const member of definite) {
    for (const person of identifiedIn(member, "lower")) (followed.has(person) ? inFollowed : counted).add(person);
  }
  return { counted: [...counted].sort(compare), inFollowed };
}

/** Actors who stand in every alternative of an act's bucket. */
function actorsOf(act: CountingAct): string[] {
  const [first = [], ...rest] = normaliseBucket(act.decided.alternatives);
  return first.filter((actor) => rest.every((alternative) => alternative.includes(actor)));
}

function idsOf(members: readonly Member[]): string[] {
  return members.map((member) => member.act.id);
}

function collect<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
