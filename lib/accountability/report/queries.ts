import "server-only";
import type { Actor } from "@/lib/access/actor";
import { read, type Tx } from "@/lib/db";
import * as field from "@/lib/fields";
import { clock, dayOf } from "@/lib/time/clock";
import type { CountedFigure } from "../counting/types";
import { ruleVersion } from "../counting/types";
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
import { annexOf } from "./annex";
import { countFigures, countingContext } from "./count";
import { viewFigure } from "./figure-view";
import { type ReportWords, reportWords } from "./language";
import { constraintsOf, evidenceBehind, interviewsForMethod, lettersAndParts, namesOf } from "./reading";
import { accusedParties, constraintsWithin, repliesFor } from "./rules";
import { accountabilityClauses, caveatClauses, replyClauses } from "./sentences";
import type { Report } from "./types";
import { whyUnsupported } from "./why-unsupported";

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
 * The report of a summary that this actor may read: every figure counted, every sentence computed, at one moment. Within a
 * transaction, so that exports and the terminal say what was read in the same moment as it was put on the trail.
 */
export async function reportOf(
  tx: Tx,
  actor: Actor,
  summary: SummaryRecord,
  { use, locale, now }: Reading,
): Promise<Report> {
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

  const counted = countFigures(summary.figures, world, { use, adminPathOf });
  const figures = counted.flatMap(({ figure }) => figure ?? []);
  const why =
    use === "internal" ? await whyUnsupported(tx, world, { words, ...blindness(actor, summary) }) : () => null;
  const titleOf = (figureId: string) => summary.figures.find((one) => one.figureId === figureId)?.title ?? "";
  const views = counted.map((one) => viewFigure(one, words, { why, titleOf }));

  const within = constraintsWithin(constraints, scopeOfSummary(summary), adminPathOf);
  return {
    summary,
    use,
    locale,
    asOf: world.asOf,
    ruleVersion,
    figures: views,
    ...(await peopleAndParties(tx, { summary, figures, world, words, adminPathOf, now })),
    caveats: caveatClauses(figures, { ...world, context: countingContext(world, adminPathOf) }, within, words),
    annex: await annexOf(tx, world, { use, figures: views, words }),
    fictionNotice: await fictionNoticeOf(tx, investigationId),
  };
}

type Counted = {
  summary: SummaryRecord;
  figures: CountedFigure[];
  world: CountingWorld;
  words: ReportWords;
  adminPathOf: Parameters<typeof countingContext>[1];
  now: Date;
};

/** The sentences on method, reply and accountability (domain.md 5). */
async function peopleAndParties(tx: Tx, { summary, figures, world, words, adminPathOf, now }: Counted) {
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
    evidence: await evidenceBehind(tx, world, counted),
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
