import type { Alternatives } from "@/lib/incidents/types";
import type { Scope } from "../counting/schema";
import { listWords, type Words } from "./words";

/**
 * "Malian armed forces and Wagner Group" (jointly), "JNIM or ISGS" (either), "perpetrator not established". Actors come in
 * the order in which the scope asks for them, then by name; ids say nothing to a reader.
 */
export function bucketWords(bucket: Alternatives, asked: Scope["actors"], words: Words): string {
  if (bucket.length === 0) return words.figures("buckets.notEstablished");

  const order = actorOrder(asked);
  const rank = (actorId: string) => (order.indexOf(actorId) + order.length + 1) % (order.length + 1);
  const byName = new Intl.Collator(words.locale).compare;
  const compare = (a: string, b: string) => rank(a) - rank(b) || byName(words.nameOf(a), words.nameOf(b));

  const alternatives = bucket.map((actors) => actors.toSorted(compare));
  const inOrder = alternatives.toSorted((a, b) => compare(a[0] ?? "", b[0] ?? "") || a.length - b.length);
  const named = inOrder.map((actors) => listWords(actors.map(words.nameOf), "conjunction", words));
  return listWords(named, "disjunction", words);
}

function actorOrder(asked: Scope["actors"]): string[] {
  if (asked === null) return [];
  return asked.kind === "exact" ? asked.buckets.flat(2) : asked.actorIds;
}
