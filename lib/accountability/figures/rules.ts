import { withoutAttributes } from "@/lib/findings/accept-facts";
import type { ActStanding, DecidedPair, FindingInForce } from "@/lib/findings/standing/types";
import { joinsThatHold } from "@/lib/incidents/pairs/rules";
import type { DecidedRelation, PairRelation } from "@/lib/incidents/pairs/types";
import type { Count } from "@/lib/incidents/types";
import type { ActPair, CountingAct } from "../counting/types";

type Decided = Pick<ActStanding, "actId" | "code" | "incidentId" | "facts" | "support"> & {
  finding: Pick<FindingInForce, "status" | "notAccepted" | "decided" | "facts"> | null;
};

/** An act as the counting engine sees it: what its finding decided, without what its sources no longer carry. */
export function countingAct(standing: Decided, isReliable: boolean): CountingAct {
  const { finding, support, facts } = standing;
  const isSupported = support?.supported ?? false;
  const lost = (support?.lost ?? []).map(({ attribute }) => attribute);
  return {
    id: standing.actId,
    code: standing.code,
    incidentId: standing.incidentId,
    status: finding?.status ?? "undecided",
    isSupported,
    // The engine keeps it as it is; which sources were lost is said where the act's sources are.
    unsupportedReason: support?.why[0]?.key ?? null,
    notAccepted: [...(finding?.notAccepted ?? []), ...lost],
    claim: finding?.status === "reported" && isSupported ? { count: claimed(standing), isReliable } : null,
    decided: finding ? withoutAttributes(finding.decided, lost) : facts,
  };
}

/** What the reports say, accepted or not: a caveat sums nothing. */
function claimed({ finding, facts }: Decided): Count {
  return finding?.facts.count ?? facts.count;
}

/** What the finding on `actId` named of one pair. */
export type NamedPair = { actId: string } & DecidedPair;

type Joinable = Pick<CountingAct, "id" | "decided">;

/**
 * How acts stand to each other in figures. A finding took the decision on a pair as given, so the relation that the
 * findings named holds. Where the latest decision is one that neither named, or a later change made the pair undecided,
 * figures take whichever gives the smaller lower bound until someone decides again (domain.md 3, pairs). Joins that could
 * not stand together any more (two types, a circle, two kept acts) count as overlapping.
 */
export function pairsForFigures(input: {
  named: readonly NamedPair[];
  latest: readonly PairRelation[];
  acts: readonly Joinable[];
}): ActPair[] {
  const latest = new Map(input.latest.map((pair) => [keyOf(pair.aActId, pair.bActId), pair]));
  const named = new Map<string, NamedPair[]>();
  for (const pair of input.named) {
    const key = keyOf(pair.actId, pair.otherActId);
    named.set(key, [...(named.get(key) ?? []), pair]);
  }

  const keys = [...new Set([...latest.keys(), ...named.keys()])].sort();
  const known = new Set(input.acts.map(({ id }) => id));
  const pairs = keys
    .map((key) => resolve(key, named.get(key) ?? [], latest.get(key)))
    .filter(({ a, b }) => known.has(a) && known.has(b));
  return withJoinsThatHold(pairs, input.acts);
}

type Relation = { relation: DecidedRelation | "undecided"; keptId: string | null };

function resolve(key: string, named: readonly NamedPair[], latest: PairRelation | undefined): ActPair {
  const [a = "", b = ""] = key.split(" ");
  const now: Relation = latest
    ? { relation: latest.relation, keptId: latest.keptActId }
    : // Decided once, and nothing says any more that they could share victims.
      { relation: "distinct", keptId: null };
  const isLatestNamed =
    latest !== undefined &&
    latest.relation !== "undecided" &&
    named.some(({ decisionId }) => decisionId === latest.decision?.id);
  if (isLatestNamed) return { a, b, ...now };

  const candidates: Relation[] = [...named.map(({ relation, keptActId }) => ({ relation, keptId: keptActId })), now];
  return candidates
    .map((relation) => ({ a, b, ...relation }))
    .reduce((least, candidate) => (rank(candidate) < rank(least) ? candidate : least));
}

/** From the smallest lower bound to the largest: one act, one group, two groups. */
const ranks = { same: 0, overlap: 1, undecided: 1, distinct: 2 } as const;

function rank({ relation }: Relation): number {
  return ranks[relation];
}

function withJoinsThatHold(pairs: readonly ActPair[], acts: readonly Joinable[]): ActPair[] {
  const decided = new Map(acts.map((act) => [act.id, act.decided]));
  const joins = pairs.flatMap(({ a, b, relation, keptId }) => {
    const [one, other] = [decided.get(a), decided.get(b)];
    const isOfOneKind = one && other && one.actType === other.actType && one.unit === other.unit;
    return relation === "same" && keptId !== null && isOfOneKind ? [{ aActId: a, bActId: b, keptActId: keptId }] : [];
  });
  const holding = new Set(joinsThatHold(joins).map(({ aActId, bActId }) => keyOf(aActId, bActId)));
  return pairs.map((pair) =>
    pair.relation !== "same" || holding.has(keyOf(pair.a, pair.b))
      ? pair
      : { ...pair, relation: "undecided", keptId: null },
  );
}

function keyOf(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** Sources graded so may speak in a caveat (HURIDOCS list 42; domain.md 5). */
const reliable = ["highly_reliable", "likely_reliable"];
const unreliable = ["likely_unreliable", "highly_unreliable"];

/** Whether a passage is graded reliable: its source, or what it says where the source is not graded; nothing against it. */
export function isGradedReliable(grades: { ofSource: string; ofInformation: string }): boolean {
  const both = [grades.ofSource, grades.ofInformation];
  return both.some((grade) => reliable.includes(grade)) && !both.some((grade) => unreliable.includes(grade));
}
