import type { PartyReply } from "@/lib/correspondence/types";
import { findCaveat } from "../counting/caveat";
import type { CountedFigure, CountingContext } from "../counting/types";
import type { CountingWorld } from "../figures/types";
import { countedActIds } from "../sentences/behind-figures";
import { type AccessConstraint, caveatSentence } from "../sentences/caveat";
import { type ReplyRecord, replySentence } from "../sentences/reply";
import { accountabilitySentences } from "../sentences/steps";
import type { AuthorityRows } from "../steps/types";
import type { ReportWords } from "./language";
import type { CaveatClause } from "./types";

/** One clause for each accused party, as of a day. */
export function replyClauses(
  replies: readonly { actorId: string; reply: PartyReply | null }[],
  asOf: string,
  words: ReportWords,
): string[] {
  return replies.map(({ actorId, reply }) => {
    const nothing = { sentOn: null, deliveredOn: null, dueOn: null, notSent: null, replies: [], asked: 0 };
    const record: ReplyRecord = { party: words.partyName(actorId), ...(reply ?? nothing) };
    return replySentence(record, asOf, words);
  });
}

/**
 * What each authority did. Its incidents with a step and those without are said apart: a step on one incident is none on
 * another. Incidents for which nobody has recorded any search are said last, for there no authority is named.
 */
export function accountabilityClauses(
  authorities: readonly AuthorityRows[],
  incidentIds: ReadonlySet<string>,
  words: ReportWords,
): string[] {
  const said = authorities.flatMap(({ authorityId, incidentIds: own, searches, steps }) => {
    const acted = new Set(steps.map(({ incidentId }) => incidentId));
    const halves = [own.filter((id) => acted.has(id)), own.filter((id) => !acted.has(id))];
    return halves.flatMap((ids) =>
      ids.length === 0
        ? []
        : accountabilitySentences(
            {
              authority: words.partyName(authorityId),
              incidentIds: ids,
              searches: searches.filter(({ incidentId }) => ids.includes(incidentId)),
              steps: steps.filter(({ incidentId }) => ids.includes(incidentId)),
            },
            words,
          ),
    );
  });
  const searched = new Set(authorities.flatMap((rows) => rows.incidentIds));
  const unsearched = [...incidentIds].filter((id) => !searched.has(id)).length;
  return unsearched === 0 ? said : [...said, words.accountability("report.unsearched", { incidents: unsearched })];
}

type Counting = Pick<CountingWorld, "acts" | "pairs"> & { context: CountingContext };

/** What reliable reports say beyond the figures, each reported act once, and why these figures are conservative. */
export function caveatClauses(
  figures: readonly CountedFigure[],
  { acts, pairs, context }: Counting,
  constraints: readonly AccessConstraint[],
  words: ReportWords,
): CaveatClause[] {
  const counted = countedActIds(figures);
  const told = new Set<string>();
  const caveats = figures.flatMap(({ scope }) => {
    const caveat = findCaveat({ acts, pairs, scope, context, countedActIds: counted });
    if (caveat === null || caveat.actCodes.every((code) => told.has(code))) return [];
    for (const code of caveat.actCodes) told.add(code);
    return [caveat];
  });

  const [first = null, ...rest] = caveats;
  const clauses = [
    { text: caveatSentence({ caveat: first, constraints }, words), actCodes: first?.actCodes ?? [] },
    ...rest.map((caveat) => ({ text: caveatSentence({ caveat, constraints: [] }, words), actCodes: caveat.actCodes })),
  ];
  return clauses.flatMap(({ text, actCodes }) => (text === null ? [] : [{ text, actCodes }]));
}
