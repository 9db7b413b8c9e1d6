import "server-only";
import type { Actor } from "@/lib/access/actor";
import { peopleOf } from "@/lib/audit/queries";
import { read, type Tx } from "@/lib/db";
import * as field from "@/lib/fields";
import { recordersOfActs } from "@/lib/incidents/recorders";
import { consentStateOf } from "@/lib/interviews/queries";
import { mayQuoteInside } from "@/lib/interviews/rules";
import { clock } from "@/lib/time/clock";
import { citationsVisibleTo } from "./policy";
import { type CitationRow, citationWithSource, presentCitation } from "./present";
import { type CitationStart, citationStart } from "./schema";
import type { CitationView, PassageView } from "./types";

export { recordersOfAct, recordersOfActs } from "@/lib/incidents/recorders";

/** No page shows more of them at once; what is left out is counted. */
const mostAtOnce = 500;

/** The citations of these acts, withdrawn ones too, the earliest first; and how many there are. */
export const listCitationsOfActs = (
  actor: Actor,
  investigationId: string,
  actIds: readonly string[],
): Promise<{ citations: CitationView[]; total: number }> =>
  read(actor, async (tx) => {
    const where = { actId: { in: [...actIds] }, investigationId, AND: citationsVisibleTo(actor) };
    const rows = await tx.citation.findMany({
      where,
      include: citationWithSource,
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: mostAtOnce,
    });
    const total = rows.length < mostAtOnce ? rows.length : await tx.citation.count({ where });
    return { citations: await presented(tx, actor, rows), total };
  });

/** One citation; null for what this actor may not see and for what does not exist. */
export const findCitation = (
  actor: Actor,
  investigationId: string,
  citationId: string,
): Promise<(CitationView & { actCode: string; incidentId: string }) | null> =>
  read(actor, async (tx) => {
    if (!field.id.safeParse(citationId).success) return null;
    const row = await tx.citation.findFirst({
      where: { id: citationId, investigationId, AND: citationsVisibleTo(actor) },
      include: { ...citationWithSource, act: { select: { code: true, incidentId: true } } },
    });
    if (!row) return null;
    const [view] = await presented(tx, actor, [row]);
    return view ? { ...view, actCode: row.act.code, incidentId: row.act.incidentId } : null;
  });

async function presented(tx: Tx, actor: Actor, rows: CitationRow[]): Promise<CitationView[]> {
  const staff = await peopleOf(
    tx,
    rows.flatMap(({ recordedById, withdrawnById, answers }) => [
      recordedById,
      ...(withdrawnById ? [withdrawnById] : []),
      ...answers.map(({ answeredById }) => answeredById),
    ]),
  );
  const admitting = rows.flatMap(({ admittedById }) => admittedById ?? []);
  const actors =
    admitting.length === 0
      ? []
      : await tx.actor.findMany({
          where: { id: { in: admitting } },
          select: { id: true, name: true },
        });
  const actorNames = new Map(actors.map(({ id, name }) => [id, name]));
  const recorders = await recordersOfActs(tx, [...new Set(rows.map(({ actId }) => actId))]);
  const consents = await consentStateOf(
    tx,
    rows.flatMap(({ interviewId }) => interviewId ?? []),
  );
  const now = clock.now();
  const mayQuote = (interviewId: string | null) =>
    interviewId === null || mayQuoteInside(consents.get(interviewId), now);
  return rows.map((row) => presentCitation(actor, row, { staff, actorNames, recorders, mayQuote }));
}

/** What is about to be cited, by id or by code; null where there is none that this actor may see. */
export const findPassage = (
  actor: Actor,
  investigationId: string,
  { paragraph, evidence, source, number }: CitationStart,
): Promise<PassageView | null> =>
  read(actor, async (tx) => {
    const within = { investigationId, AND: citationsVisibleTo(actor) };
    if (paragraph) return paragraphWhere(tx, { id: paragraph, ...within });
    if (evidence) return evidenceWhere(tx, { id: evidence, ...within });
    if (source.startsWith("INT") && number)
      return paragraphWhere(tx, { number, interview: { code: source }, ...within });
    return source.startsWith("EV") ? evidenceWhere(tx, { code: source, ...within }) : null;
  });

async function paragraphWhere(
  tx: Tx,
  where: NonNullable<Parameters<Tx["paragraph"]["findFirst"]>[0]>["where"] & object,
): Promise<PassageView | null> {
  const row = await tx.paragraph.findFirst({
    where,
    select: {
      id: true,
      number: true,
      text: true,
      interview: { select: { id: true, code: true, knowledge: true, statement: { select: { id: true } } } },
    },
  });
  return (
    row && {
      kind: "interview",
      interviewId: row.interview.id,
      code: row.interview.code,
      knowledge: row.interview.knowledge,
      paragraphId: row.id,
      number: row.number,
      text: row.text,
      isFixed: row.interview.statement !== null,
    }
  );
}

async function evidenceWhere(
  tx: Tx,
  where: NonNullable<Parameters<Tx["evidence"]["findFirst"]>[0]>["where"] & object,
): Promise<PassageView | null> {
  const row = await tx.evidence.findFirst({ where, select: { id: true, code: true, kind: true, title: true } });
  return row && { kind: "evidence", evidenceId: row.id, code: row.code, evidenceKind: row.kind, title: row.title };
}

/** What a citation cites, as it stands now. */
export function findPassageOf(actor: Actor, investigationId: string, { source }: Pick<CitationView, "source">) {
  const asked = source.kind === "interview" ? { paragraph: source.paragraphId } : { evidence: source.id };
  return findPassage(actor, investigationId, citationStart.parse(asked));
}
