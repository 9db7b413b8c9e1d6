import type { Scope } from "../counting/schema";
import { bucketWords } from "../sentences/bucket-words";
import type { Translate, Words } from "../sentences/words";
import { dayWords, listWords } from "../sentences/words";

/** What `scopeWords` needs beside the sentences' words: namespaces `accountability` and `vocabulary`, names of units. */
export type ScopeWords = Words & {
  accountability: Translate;
  vocabulary: Translate;
  unitName: (pCode: string) => string;
};

/** What a figure asks for, in words a reader can check: what, when, where, who. */
export function scopeWords(scope: Scope, words: ScopeWords) {
  return {
    what: whatWords(scope, words),
    when: windowWords(scope.window, words),
    where: areaWords(scope.area, words),
    who: whoWords(scope, words),
  };
}

function whatWords({ actType, unit, victimStatus, structureKind, isDeliberate }: Scope, words: ScopeWords): string {
  const { vocabulary, accountability } = words;
  const parts = [
    vocabulary(`actTypes.${actType}`),
    vocabulary(`units.${unit}`),
    ...(victimStatus === null ? [] : [vocabulary(`victimStatuses.${victimStatus}`)]),
    ...(structureKind === null ? [] : [vocabulary(`structureKinds.${structureKind}`)]),
    ...(isDeliberate ? [accountability("scope.deliberate")] : []),
  ];
  return parts.join(" · ");
}

export function windowWords({ from, until }: Scope["window"], words: ScopeWords): string {
  const { accountability } = words;
  if (from !== null && until !== null) {
    return accountability("scope.fromUntil", { from: dayWords(from, words), until: dayWords(until, words) });
  }
  if (from !== null) return accountability("scope.since", { from: dayWords(from, words) });
  if (until !== null) return accountability("scope.until", { until: dayWords(until, words) });
  return accountability("scope.anyTime");
}

export function areaWords(area: Scope["area"], words: ScopeWords): string {
  if (area === null) return words.accountability("scope.everywhere");
  if (area.kind === "polygon") return words.accountability("scope.drawnArea");
  return listWords(area.pCodes.map(words.unitName), "conjunction", words);
}

function whoWords({ actors }: Scope, words: ScopeWords): string {
  const { accountability } = words;
  if (actors === null) return accountability("scope.anyone");
  if (actors.kind === "exact") {
    const buckets = actors.buckets.map((bucket) => bucketWords(bucket, actors, words));
    const isEachAlone = buckets.length > 1 && actors.buckets.every((bucket) => bucket.flat().length === 1);
    if (isEachAlone) return accountability("scope.eachAlone", { actors: listWords(buckets, "conjunction", words) });
    return accountability("scope.exactly", { actors: buckets.join(" / ") });
  }
  const type = actors.kind === "any_of" ? "disjunction" : "conjunction";
  const named = listWords(actors.actorIds.map(words.nameOf), type, words);
  return accountability(actors.kind === "any_of" ? "scope.anyOf" : "scope.includes", { actors: named });
}
