import "server-only";
import type { Actor } from "@/lib/access/actor";
import { read, type Tx } from "@/lib/db";
import * as field from "@/lib/fields";
import { interviewsVisibleTo } from "@/lib/interviews/policy";
import { consentUses } from "@/lib/interviews/rules";
import { type FigureUse, loadCountingActs } from "../figures/queries";
import type { CountingWorld } from "../figures/types";
import { countFigures, countingContext } from "../report/count";
import { interviewsForMethod, namesOf } from "../report/reading";
import { hiddenFigures, type Withheld, withheldFrom } from "../report/withheld";
import { incidentsPossiblyInScope, incidentsPossiblyWithin } from "../sentences/behind-figures";
import { whoWasInterviewed } from "../sentences/method";
import { summariesVisibleTo } from "../summaries/policy";
import { summaryOf } from "../summaries/queries";
import type { SummaryRecord } from "../summaries/types";
import { lostActs, movedFigures } from "./rules";
import type { ImpactView, MovedMethod } from "./types";

const uses = ["internal", "public"] as const satisfies FigureUse[];

/**
 * What a withdrawal changed, by the same functions that count and weigh, with it and as if it had not been. There is such
 * an answer only once the withdrawal is recorded; null for whoever may not read testimony here, and for what does not exist.
 */
export const findImpact = (
  actor: Actor,
  investigationId: string,
  withdrawalId: string,
  now: Date,
): Promise<ImpactView | null> =>
  read(actor, async (tx) => {
    if (!field.id.safeParse(withdrawalId).success) return null;
    const withdrawal = await tx.consentWithdrawal.findFirst({
      where: { id: withdrawalId, investigationId, AND: interviewsVisibleTo(actor) },
      include: { interview: { select: { code: true } } },
    });
    if (!withdrawal) return null;

    const summaries = await summariesIn(tx, actor, investigationId);
    const { adminPathOf } = await namesOf(
      tx,
      investigationId,
      summaries.flatMap(({ pCodes, figures }) => [
        ...pCodes,
        ...figures.flatMap(({ scope }) => (scope.area?.kind === "admin_units" ? scope.area.pCodes : [])),
      ]),
    );
    const readings: Reading[] = [];
    for (const use of uses) {
      const after = await loadCountingActs(tx, investigationId, use, now);
      const before = await loadCountingActs(tx, investigationId, use, now, { withoutWithdrawal: withdrawalId });
      readings.push({ use, after, before });
    }

    const worlds = readings.flatMap(({ before, after }) => [before, after]);
    const withheld = await withheldFrom(tx, actor, investigationId, worlds);
    const lost = lostActs(
      readings.map(({ use, before, after }) => ({ use, before: before.standings, after: after.standings })),
    );
    return {
      withdrawalId,
      interviewId: withdrawal.interviewId,
      interviewCode: withdrawal.interview.code,
      withdrawnAt: withdrawal.withdrawnAt,
      uses: consentUses.filter((use) => withdrawal.uses.includes(use)),
      judgeFirst: [...new Set([...withheld.byAct.values()].flat())].sort(),
      acts: await withTitles(
        tx,
        lost.filter(({ actId }) => !withheld.byAct.has(actId)),
      ),
      figures: summaries.flatMap((summary) =>
        readings.flatMap(({ use, before, after }) =>
          movedFigures(
            summary.figures.map(({ figureId, title }) => ({ ...idsOf(summary), figureId, title })),
            use,
            {
              before: lowerOf(summary, before, { use, adminPathOf, withheld }),
              after: lowerOf(summary, after, { use, adminPathOf, withheld }),
            },
          ),
        ),
      ),
      methods: await movedMethods(tx, {
        investigationId,
        withdrawalId,
        now,
        summaries,
        readings,
        adminPathOf,
        withheld,
      }),
    };
  });

type Reading = { use: FigureUse; before: CountingWorld; after: CountingWorld };
type PathOf = Parameters<typeof countingContext>[1];

const idsOf = ({ summaryId, code }: SummaryRecord) => ({ summaryId, summaryCode: code });

async function summariesIn(tx: Tx, actor: Actor, investigationId: string): Promise<SummaryRecord[]> {
  const rows = await tx.summary.findMany({
    where: { investigationId, AND: summariesVisibleTo(actor) },
    select: { id: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const summaries: SummaryRecord[] = [];
  for (const { id } of rows) {
    const summary = await summaryOf(tx, actor, { id, investigationId });
    if (summary) summaries.push(summary);
  }
  return summaries;
}

type Read = { use: FigureUse; adminPathOf: PathOf; withheld: Withheld };

/** The figures of a summary that this reader may see, counted in one world. */
function shownIn(summary: SummaryRecord, world: CountingWorld, { use, adminPathOf, withheld }: Read) {
  const counted = countFigures(summary.figures, world, { use, adminPathOf });
  const hidden = hiddenFigures(counted, withheld);
  return counted.filter(({ record }) => !hidden.has(record.figureId));
}

function lowerOf(summary: SummaryRecord, world: CountingWorld, read: Read) {
  return new Map(shownIn(summary, world, read).map(({ record, figure }) => [record.figureId, figure?.lower ?? null]));
}

async function withTitles(tx: Tx, acts: ReturnType<typeof lostActs>) {
  const rows = await tx.incident.findMany({
    where: { id: { in: acts.map(({ incidentId }) => incidentId) } },
    select: { id: true, title: true },
  });
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  return acts.map((act) => ({ ...act, incidentTitle: titles.get(act.incidentId) ?? "" }));
}

type Asked = {
  investigationId: string;
  withdrawalId: string;
  now: Date;
  summaries: readonly SummaryRecord[];
  readings: readonly Reading[];
  adminPathOf: PathOf;
  withheld: Withheld;
};

/** Who is one of "47 witnesses": the method counts people for the public reading (domain.md 5). */
async function movedMethods(tx: Tx, asked: Asked): Promise<MovedMethod[]> {
  const { investigationId, now, withdrawalId, summaries, readings, adminPathOf, withheld } = asked;
  const reading = readings.find(({ use }) => use === "public");
  if (!reading) return [];
  const after = await interviewsForMethod(tx, investigationId, now);
  const before = await interviewsForMethod(tx, investigationId, now, { withoutWithdrawal: withdrawalId });

  return summaries.flatMap((summary) => {
    const peopleIn = (world: CountingWorld, rows: typeof after) => {
      const counted = shownIn(summary, world, { use: "public", adminPathOf, withheld });
      const { window, pCodes } = summary;
      const scope = { window, area: pCodes.length === 0 ? null : ({ kind: "admin_units", pCodes } as const) };
      const context = countingContext(world, adminPathOf);
      const figures = counted.flatMap(({ figure }) => figure ?? []);
      const incidents = incidentsPossiblyInScope(figures, world.acts).union(
        incidentsPossiblyWithin(scope, world.acts, context),
      );
      return whoWasInterviewed(rows, incidents).people;
    };
    const moved = { before: peopleIn(reading.before, before), after: peopleIn(reading.after, after) };
    return moved.before === moved.after ? [] : [{ ...idsOf(summary), ...moved }];
  });
}
