import { formatWhen } from "@/lib/time/format-when";
import type { Day, When } from "@/lib/time/types";
import type { StepKind } from "../steps/types";
import { dayWords, listWords, type Words } from "./words";

/** One authority with the duty to act on some incidents: the searches made, and the steps found. */
export type AuthorityRecord = {
  authority: string;
  /** Incidents of the summary on which it has the duty. */
  incidentIds: readonly string[];
  searches: readonly { incidentId: string; on: Day }[];
  steps: readonly { kind: StepKind; when: When }[];
};

/**
 * "We found no step as of 1 December 2024 by …, which has the duty to act on 5 incidents." (domain.md 5). The day is the
 * earliest of the incidents' latest searches: the statement is true of each of them. Incidents that nobody searched for
 * are said, never silently included. No judgement: "failed" and "impunity" are an admin's to find and to reason.
 */
export function accountabilitySentences(record: AuthorityRecord, words: Words): string[] {
  const { sentences } = words;
  const { authority } = record;
  const latest = latestSearches(record);
  const unsearched = record.incidentIds.filter((incidentId) => !latest.has(incidentId)).length;

  const said: string[] = [];
  if (record.steps.length > 0) said.push(sentences("steps.found", { authority, steps: stepsWords(record, words) }));
  else if (latest.size > 0) {
    const asOf = [...latest.values()].reduce((first, day) => (day < first ? day : first));
    said.push(sentences("steps.none", { authority, date: dayWords(asOf, words), incidents: latest.size }));
  }
  if (unsearched > 0) said.push(sentences("steps.notSearched", { authority, incidents: unsearched }));
  return said;
}

function latestSearches({ incidentIds, searches }: AuthorityRecord): Map<string, Day> {
  const latest = new Map<string, Day>();
  for (const { incidentId, on } of searches) {
    if (incidentIds.includes(incidentId) && on > (latest.get(incidentId) ?? "")) latest.set(incidentId, on);
  }
  return latest;
}

function stepsWords({ steps }: AuthorityRecord, words: Words): string {
  const inOrder = steps.toSorted((a, b) => ((a.when.earliest ?? "") < (b.when.earliest ?? "") ? -1 : 1));
  const said = inOrder.map(({ kind, when }) =>
    words.sentences("steps.step", { kind, date: formatWhen(when, words.locale, words.time) }),
  );
  return listWords(said, "conjunction", words);
}
