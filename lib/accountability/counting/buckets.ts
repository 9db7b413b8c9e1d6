import type { Alternatives } from "@/lib/incidents/types";
import { compare } from "./order";
import type { Scope } from "./schema";

/** Rule 6: a bucket is a set of sets; the order in which actors or alternatives were entered says nothing. */
export function normaliseBucket(alternatives: Alternatives): Alternatives {
  const sets = alternatives.map((actors) => [...new Set(actors)].sort(compare)).filter((actors) => actors.length > 0);
  const byKey = new Map(sets.map((actors) => [JSON.stringify(actors), actors]));

  return [...byKey].sort(([a], [b]) => compare(a, b)).map(([, actors]) => actors);
}

/** Two buckets are equal exactly if their keys are. */
export function bucketKey(alternatives: Alternatives): string {
  return JSON.stringify(normaliseBucket(alternatives));
}

/** Whether a bucket is in what the scope asks for (rule 6). No scope of actors takes every bucket. */
export function bucketMatcher(actors: Scope["actors"]): (alternatives: Alternatives) => boolean {
  if (actors === null) return () => true;

  if (actors.kind === "exact") {
    const asked = new Set(actors.buckets.map(bucketKey));
    return (alternatives) => asked.has(bucketKey(alternatives));
  }

  const asked = new Set(actors.actorIds);
  const matches =
    actors.kind === "any_of"
      ? (alternative: string[]) => alternative.some((actor) => asked.has(actor))
      : (alternative: string[]) => [...asked].every((actor) => alternative.includes(actor));

  // "Every alternative" must not be true of no alternative: nobody established is not anybody asked for.
  return (alternatives) => {
    const bucket = normaliseBucket(alternatives);
    return bucket.length > 0 && bucket.every(matches);
  };
}
