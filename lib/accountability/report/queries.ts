import "server-only";
import type { Actor } from "@/lib/access/actor";
import { read, type Tx } from "@/lib/db";
import * as field from "@/lib/fields";
import { clock, dayOf } from "@/lib/time/clock";
import type { CountedFigure } from "../counting/types";
import { type Entry, entries, ruleVersion } from "../counting/types";
import { type FigureUse, loadCountingActs } from "../figures/queries";
import type { CountingWorld } from "../figures/types";
import {
  countedActIds,
  incidentsPossiblyInScope,
  incidentsPossiblyWithin,
  presumedIncidents,
} from "../sentences/behind-figures";
import { methodSentences, whoWasInterviewed } from "../sentences/method";
import { accountabilityOf } from "../steps/queries";
import { summaryOf } from "../summaries/queries";
import type { SummaryScope } from "../summaries/schema";
import type { SummaryRecord } from "../summaries/types";
import { actDetails, annexOf } from "./annex";
import { countFigures, countingContext } from "./count";
import { viewFigure } from "./figure-view";
import { type ReportWords, reportWords } from "./language";
import { constraintsOf, evidenceBehind, interviewsForMethod, lettersAndParts, namesOf } from "./reading";
import { accusedParties, constraintsWithin, repliesFor } from "./rules";
import { accountabilityClauses, caveatClauses, replyClauses } from "./sentences";
import type { FigurePage, Report } from "./types";
import { whyUnsupported } from "./why-unsupported";
import { hiddenFigures, type Withheld, withheldFrom, withoutWithheld } from "./withheld";

export type Reading = { use: FigureUse; locale: "en" | "fr"; now: Date };

/** A summary as it reads now; null for what this actor may not see and for what does not exist. */
export const findReport = (
  actor: Actor,
  investigationId: string,
  summaryId: string,
  { use, locale }: Omit<Reading, "now">,
): Promise<Report | null> =>
  read(actor, async (tx) => {
    if (!field.id.safeParse(summaryId).success) return null;
    const summary = await summaryOf(tx, actor, { id: summaryId, investigationId });
    return summary && reportOf(tx, actor, summary, { use, locale, now: clock.now() });
  });

/**
 * One figure of a summary with a page of its acts; null for what this actor may not see, does not exist or was withdrawn.
 * The whole summary is counted, for a figure may speak of others than those of another.
 */
export const findFigureReport = (
  actor: Actor,
  investigationId: string,
  ids: { summaryId: string; figureId: string },
  asked: Omit<Reading, "now"> & { entered: Entry; page: number; pageSize: number },
): Promise<FigurePage | null> =>
  read(actor, async (tx) => {
    if (!field.id.safeParse(ids.summaryId).success) return null;
    const summary = await summaryOf(tx, actor, { id: ids.summaryId, investigationId });
    if (!summary?.figures.some(({ figureId }) => figureId === ids.figureId)) return null;

    const { use } = asked;
    const counting = await countSummary(tx, actor, summary, { ...asked, now: clock.now() });
    const position = summary.figures.findIndex(({ figureId }) => figureId === ids.figureId);
    const figure = counting.views[position];
    if (!figure) return null;

    const listed = figure.acts.filter(({ entered }) => entered === asked.entered);
    const shown = listed.slice((asked.page - 1) * asked.pageSize, asked.page * asked.pageSize);
    const details = await actDetails(tx, counting.world, shown, {
      use,
      figures: counting.views,
      words: counting.words,
    });
    return {
      summary,
      use,
      asOf: counting.world.asOf,
      ruleVersion,
      position: position + 1,
      figure,
      counts: new Map(entries.map((entered) => [entered, figure.acts.filter((act) => act.entered === entered).length])),
      total: listed.length,
      acts: shown.flatMap((act) => {
        const detail = details.get(act.actId);
        return detail ? [{ ...act, ...detail }] : [];
      }),
    };
  });

/**
 * The report of a summary that this actor may read: every figure counted, every sentence computed, at one moment. Within a
 * transaction, so that exports and the terminal say what was read in the same moment as it was put on the trail.
 */
export async function reportOf(tx: Tx, actor: Actor, summary: SummaryRecord, reading: Reading): Promise<Report> {
  const { investigationId } = summary;
  const { use, locale, now } = reading;
  const counting = await countSummary(tx, actor, summary, reading);
  const { world, words, figures, views, adminPathOf, constraints } = counting;

  const within = constraintsWithin(constraints, scopeOfSummary(summary), adminPathOf);
  const caveats = caveatClauses(figures, { ...world, context: countingContext(world, adminPathOf) }, within, words);
  return {
    summary,
    use,
    locale,
    asOf: world.asOf,
    ruleVersion,
    figures: views,
    judgeFirst: counting.judgeFirst,
    ...(await peopleAndParties(tx, { ...counting, summary, now })),
    caveats,
    annex: await annexOf(tx, world, { use, figures: views, words, reported: caveats.flatMap((one) => one.actCodes) }),
    fictionNotice: await fictionNoticeOf(tx, investigationId),
  };
}

/** Every figure of a summary, counted for one use, with what its sentences are made of. */
async function countSummary(tx: Tx, actor: Actor, summary: SummaryRecord, { use, locale, now }: Reading) {
  const { investigationId } = summary;
  const world = await loadCountingActs(tx, investigationId, use, now);
  const constraints = await constraintsOf(tx, investigationId);
  const { names, adminPathOf } = await namesOf(tx, investigationId, [
    ...summary.pCodes,
    ...summary.figures.flatMap(({ scope }) => (scope.area?.kind === "admin_units" ? scope.area.pCodes : [])),
    ...constraints.flatMap(({ areaPcodes }) => areaPcodes),
    ...placesIn(world),
  ]);
  const words = reportWords(locale, names);

  const withheld = await withheldFrom(tx, actor, investigationId, [world]);
  const readings = countFigures(summary.figures, world, { use, adminPathOf }).map((one) =>
    withoutWithheld(one, withheld),
  );
  const counted = readings.map(({ shown }) => shown);
  const hidden = hiddenFigures(counted, withheld);
  const why =
    use === "internal" ? await whyUnsupported(tx, world, { words, ...blindness(actor, summary) }) : () => null;
  const titleOf = (figureId: string) => summary.figures.find((one) => one.figureId === figureId)?.title ?? "";
  const views = readings.map(({ shown, codes }) =>
    viewFigure(shown, words, {
      why,
      titleOf,
      judgeFirst: hidden.get(shown.record.figureId) ?? [],
      judgeFirstForPart: codes,
    }),
  );
  const trimmed = readings.flatMap(({ codes }) => codes);
  // What a reader may not see yet is in no sentence either.
  const figures = counted.flatMap(({ record, figure }) => (figure && !hidden.has(record.figureId) ? figure : []));
  const judgeFirst = [...new Set([...hidden.values(), trimmed].flat())].sort();
  return { world, constraints, words, adminPathOf, figures, views, withheld, judgeFirst };
}

type Counted = {
  summary: SummaryRecord;
  figures: CountedFigure[];
  world: CountingWorld;
  words: ReportWords;
  withheld: Withheld;
  adminPathOf: Parameters<typeof countingContext>[1];
  now: Date;
};

/** The sentences on method, reply and accountability (domain.md 5). */
async function peopleAndParties(tx: Tx, { summary, figures, world, words, withheld, adminPathOf, now }: Counted) {
  const { investigationId } = summary;
  const counted = countedActIds(figures);
  const incidents = new Set(world.acts.flatMap((act) => (counted.has(act.id) ? [act.incidentId] : [])));
  const method = {
    interviewed: whoWasInterviewed(
      await interviewsForMethod(tx, investigationId, now),
      incidentsPossiblyInScope(figures, world.acts).union(
        incidentsPossiblyWithin(scopeOfSummary(summary), world.acts, countingContext(world, adminPathOf)),
      ),
    ),
    evidence: await evidenceBehind(tx, world, counted, withheld.items),
    presumedIncidents: presumedIncidents(figures, world.acts),
  };
  const { letters, partOf } = await lettersAndParts(tx, investigationId, now);
  const replies = repliesFor(accusedParties(figures, world.acts), letters, partOf);
  const authorities = await accountabilityOf(tx, investigationId, incidents);

  return {
    method: methodSentences(method, words),
    replies: replyClauses(replies, dayOf(now), words),
    accountability: accountabilityClauses(authorities, incidents, words),
  };
}

/** A reviewer may have to judge an item yet: what others found of it is not told by which items were lost. */
function blindness(actor: Actor, { investigationId }: SummaryRecord) {
  return { hidesEvidence: actor.has("reviewer", investigationId) };
}

function scopeOfSummary({ window, pCodes }: SummaryRecord): SummaryScope {
  return { window, area: pCodes.length === 0 ? null : { kind: "admin_units", pCodes } };
}

/** Every unit that the annex may name. */
function placesIn({ standings }: CountingWorld): string[] {
  return [...standings.values()].flatMap(({ facts, finding }) => (finding?.decided ?? facts).where.adminPath);
}

async function fictionNoticeOf(tx: Tx, investigationId: string): Promise<string | null> {
  const row = await tx.investigation.findFirst({ where: { id: investigationId }, select: { fictionNotice: true } });
  return row?.fictionNotice ?? null;
}
