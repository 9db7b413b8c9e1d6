// Arbitrary acts and decisions for the laws of counting: small pools, so that everything meets everything.
import fc from "fast-check";
import { type Count, magnitudes, type Part, type Unit, type VictimStatus } from "@/lib/incidents/types";
import { buildAct, buildPart, overlap, same } from "./build-counting";
import type { ScopeInput } from "./schema";
import type { ActPair, CountingAct } from "./types";

const people = ["p1", "p2", "p3", "p4", "p5", "p6", "p7"];
const actors = ["army", "wagner", "jnim", "isgs"];
const days = ["2024-04-30", "2024-05-01", "2024-05-20", "2024-05-20", "2024-06-15", null];
const statuses = ["confirmed", "confirmed", "confirmed", "confirmed", "probable", "reported", "undecided"] as const;

const persons = fc.subarray(people, { maxLength: 4 });
const alternatives = fc.array(fc.subarray(actors, { minLength: 1, maxLength: 2 }), { maxLength: 2 });
const number = fc.nat({ max: 6 });

const exactCount: fc.Arbitrary<Partial<Count>> = fc
  .record({ min: fc.option(number), spread: fc.option(number), minIsExclusive: fc.boolean() })
  .map(({ min, spread, minIsExclusive }) => ({
    min,
    minIsExclusive: min !== null && minIsExclusive,
    max: spread === null ? null : (min ?? 0) + spread,
  }));
const magnitudeCount: fc.Arbitrary<Partial<Count>> = fc.constantFrom(...magnitudes).map((magnitude) => ({ magnitude }));

const part: fc.Arbitrary<Part> = fc
  .record({
    kind: fc.constantFrom(["method", "drone"], ["age", "child"], ["age", "adult"]),
    isAll: fc.boolean(),
    min: fc.option(number),
    spread: fc.option(number),
    victimIds: persons,
  })
  .map(({ kind: [dimension = "", value = ""], isAll, min, spread, victimIds }) =>
    buildPart({ dimension, value, isAll, min, max: spread === null ? null : (min ?? 0) + spread, victimIds }),
  );

export type Generated = { acts: CountingAct[]; pairs: ActPair[] };

/** `words: false` leaves magnitudes out, so that the digits are the whole bound. */
export function generateActs({ words = true, minLength = 0 } = {}): fc.Arbitrary<Generated> {
  const count = words ? fc.oneof({ weight: 5, arbitrary: exactCount }, magnitudeCount) : exactCount;
  const act = fc.record({
    status: fc.constantFrom(...statuses),
    isSupported: fc.integer({ min: 0, max: 9 }).map((dice) => dice > 0),
    count,
    dates: fc.tuple(fc.constantFrom(...days), fc.constantFrom(...days)),
    adminPath: fc.constantFrom<string[]>(
      ["ML", "ML05", "ML0501"],
      ["ML", "ML05"],
      ["ML", "ML05"],
      ["ML", "ML09"],
      ["ML"],
      [],
    ),
    by: alternatives,
    actType: fc.constantFrom("killing", "killing", "summary_execution"),
    unit: fc.constantFrom<Unit>("persons", "persons", "persons", "persons", "animals"),
    victimStatus: fc.constantFrom<VictimStatus>("civilian", "civilian", "unknown"),
    isDeliberate: fc.boolean(),
    victimIds: persons,
    parts: fc.array(part, { maxLength: 2 }),
    incident: fc.nat({ max: 3 }),
  });

  return fc.array(act, { minLength, maxLength: 8 }).chain((drafts) => {
    const acts = drafts.map(({ dates: [one, other], incident, ...draft }, index) => {
      const isReversed = one !== null && other !== null && one > other;
      return buildAct({
        ...draft,
        from: isReversed ? other : one,
        until: isReversed ? one : other,
        code: `INC-000${incident}.${index + 1}`,
        id: `act-${index}`,
      });
    });
    return pairsOf(acts).map((pairs) => ({ acts, pairs }));
  });
}

/** Pairs between acts before and after each other, so that joins form no circle; joins only where they are allowed. */
function pairsOf(acts: readonly CountingAct[]): fc.Arbitrary<ActPair[]> {
  const links = fc.array(fc.record({ a: fc.nat(), b: fc.nat(), kind: fc.constantFrom(...relations) }), {
    maxLength: 6,
  });
  return links.map((drafts) => {
    const joined = new Set<string>();
    return drafts.flatMap(({ a, b, kind }): ActPair[] => {
      const [low, high] = [acts[Math.min(a, b) % acts.length], acts[Math.max(a, b) % acts.length]];
      if (!low || !high || low === high) return [];
      if (kind !== "same") return [{ ...overlap(low.id, high.id), relation: kind }];
      const [kept, other] = low.id < high.id ? [low, high] : [high, low];
      if (joined.has(other.id) || !areJoinable(kept, other)) return [];
      joined.add(other.id);
      return [same(other.id, kept.id)];
    });
  });
}

const relations = ["overlap", "undecided", "distinct", "same"] as const;

export function areJoinable(a: CountingAct, b: CountingAct): boolean {
  return a.decided.actType === b.decided.actType && a.decided.unit === b.decided.unit;
}

const pCodes = ["ML", "ML05", "ML0501", "ML09"];

type GeneratedScope = Required<Pick<ScopeInput, "window" | "area" | "actors" | "actType" | "unit" | "isDeliberate">>;

/** Half of the filters are open, so that most figures count something. */
export const generateScope: fc.Arbitrary<GeneratedScope> = fc.record<GeneratedScope>({
  window: fc.record({
    from: fc.constantFrom(null, null, "2024-05-01", "2024-05-10"),
    until: fc.constantFrom(null, null, "2024-06-01", "2024-12-31"),
  }),
  area: fc.option(
    fc.subarray(pCodes, { minLength: 1 }).map((units) => ({ kind: "admin_units" as const, pCodes: units })),
    { freq: 1 },
  ),
  actors: fc.option(
    fc.oneof(
      fc.array(alternatives, { minLength: 1, maxLength: 2 }).map((buckets) => ({ kind: "exact" as const, buckets })),
      fc.subarray(actors, { minLength: 1 }).map((actorIds) => ({ kind: "any_of" as const, actorIds })),
      fc.subarray(actors, { minLength: 1, maxLength: 2 }).map((actorIds) => ({ kind: "includes" as const, actorIds })),
    ),
    { freq: 1 },
  ),
  actType: fc.constantFrom("killing", "killing", "killing", "summary_execution"),
  unit: fc.constantFrom("persons", "persons", "persons", "animals"),
  isDeliberate: fc.boolean(),
});
