import type { PartyReply } from "@/lib/correspondence/types";
import { conflict } from "@/lib/errors";
import { mayLieInUnit } from "@/lib/places/rules";
import type { DaySpan } from "@/lib/time/types";
import type { CountedFigure, CountingAct } from "../counting/types";
import { countedActIds } from "../sentences/behind-figures";
import type { SummaryScope } from "../summaries/schema";

/** Everyone whom the acts in the lower bounds are attributed to, "A or B" both: the accused parties, by actor id. */
export function accusedParties(figures: readonly CountedFigure[], acts: readonly CountingAct[]): string[] {
  const counted = countedActIds(figures);
  const parties = acts.flatMap((act) => (counted.has(act.id) ? act.decided.alternatives.flat() : []));
  return [...new Set(parties)].sort();
}

/**
 * Which letters speak for the accused: one for each party (domain.md 5). A party that is part of another is asked through
 * that one, as armed forces are through their government. Of several letters to a party the last that left speaks, else
 * the last decision not to send; a draft says nothing. A party without any stands with null.
 */
export function repliesFor(
  parties: readonly string[],
  letters: readonly PartyReply[],
  partOf: ReadonlyMap<string, readonly string[]>,
): { actorId: string; reply: PartyReply | null }[] {
  const spoken = new Map<string, { actorId: string; reply: PartyReply | null }>();
  for (const party of parties) {
    const asked = [party, ...above(party, partOf)].map((actorId) => ({ actorId, reply: letterTo(actorId, letters) }));
    const found = asked.find(({ reply }) => reply !== null) ?? { actorId: party, reply: null };
    spoken.set(found.actorId, found);
  }
  // In the order of the letters; parties without any come last.
  return [...spoken.values()].sort((one, other) => (orderOf(one.reply) < orderOf(other.reply) ? -1 : 1));
}

function orderOf(reply: PartyReply | null): string {
  return reply ? `${String(reply.letterCode.length).padStart(3, "0")} ${reply.letterCode}` : "~";
}

function letterTo(actorId: string, letters: readonly PartyReply[]): PartyReply | null {
  const own = letters.filter((letter) => letter.actorId === actorId);
  return own.findLast(({ sentOn }) => sentOn !== null) ?? own.findLast(({ notSent }) => notSent !== null) ?? null;
}

/** Everyone that an actor is part of, nearest first. */
function above(actorId: string, partOf: ReadonlyMap<string, readonly string[]>): string[] {
  const found = new Set<string>();
  for (let next = [...(partOf.get(actorId) ?? [])]; next.length > 0; ) {
    const fresh = next.filter((id) => id !== actorId && !found.has(id));
    for (const id of fresh) found.add(id);
    next = fresh.flatMap((id) => partOf.get(id) ?? []);
  }
  return [...found];
}

/** A file or a print-out is the whole summary or none: what its reader may not see yet must not pass for what there is. */
export function refuseIfWithheld({ judgeFirst }: { judgeFirst: readonly string[] }) {
  if (judgeFirst.length > 0) throw conflict("accountability.refusals.judgeFirst", { items: judgeFirst.join(", ") });
}

type Constraint = { areaWords: string; areaPcodes: readonly string[]; period: DaySpan; periodWords: string };

/**
 * The access constraints that bear on what a summary speaks of: their area and period may touch its own. The period is
 * said where it leaves out a part of the summary's.
 */
export function constraintsWithin(
  constraints: readonly Constraint[],
  scope: SummaryScope,
  pathOf: (pCode: string) => readonly string[] | null,
): { area: string; period: string | null }[] {
  return constraints
    .filter(({ areaPcodes, period }) => touchesArea(areaPcodes, scope, pathOf) && touchesWindow(period, scope.window))
    .map(({ areaWords, period, periodWords }) => ({
      area: areaWords,
      period: periodWords === "" || holdsWindow(period, scope.window) ? null : periodWords,
    }));
}

function touchesArea(
  pCodes: readonly string[],
  { area }: SummaryScope,
  pathOf: (pCode: string) => readonly string[] | null,
): boolean {
  if (pCodes.length === 0 || area?.kind !== "admin_units") return true;
  return pCodes.some((pCode) => area.pCodes.some((asked) => mayLieInUnit(pathOf(pCode) ?? [], pathOf(asked) ?? [])));
}

type Window = SummaryScope["window"];

function touchesWindow({ earliest, latest }: DaySpan, { from, until }: Window): boolean {
  const endsBefore = latest !== null && from !== null && latest < from;
  const beginsAfter = earliest !== null && until !== null && earliest > until;
  return !endsBefore && !beginsAfter;
}

function holdsWindow({ earliest, latest }: DaySpan, { from, until }: Window): boolean {
  const holdsStart = earliest === null || (from !== null && earliest <= from);
  const holdsEnd = latest === null || (until !== null && latest >= until);
  return holdsStart && holdsEnd;
}
