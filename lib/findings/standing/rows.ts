import "server-only";
import type { Prisma, Tx } from "@/lib/db";
import { actWithFacts } from "@/lib/incidents/facts";

/** What a standing is made of, read for many acts at once. */

export const citedRow = {
  id: true,
  actId: true,
  interviewId: true,
  evidenceId: true,
  bearing: true,
  knowledge: true,
  carries: true,
  elements: true,
  quote: true,
  saysCountMin: true,
  saysCountWords: true,
  admittedById: true,
  interview: { select: { code: true, recordedById: true, interviewerId: true } },
  paragraph: { select: { id: true, number: true, recordedById: true } },
  evidence: { select: { code: true, kind: true } },
  answers: { select: { id: true }, take: 1 },
} as const satisfies Prisma.CitationSelect;

export type CitedRow = Prisma.CitationGetPayload<{ select: typeof citedRow }>;

/** Acts with their facts; what is withdrawn is not a citation any more. */
export async function actsWithCitations(tx: Tx, actIds: readonly string[]) {
  const acts = await tx.act.findMany({ where: { id: { in: [...actIds] } }, include: actWithFacts });
  const citations = await tx.citation.findMany({
    where: { actId: { in: [...actIds] }, withdrawnAt: null },
    select: citedRow,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return { acts, citations: byAct(citations) };
}

const findingWithCitations = { citations: { select: { citationId: true } } } as const satisfies Prisma.FindingInclude;
export type FindingRow = Prisma.FindingGetPayload<{ include: typeof findingWithCitations }>;

/** The last finding on each act: the one in force. */
export async function findingsInForce(tx: Tx, actIds: readonly string[]): Promise<Map<string, FindingRow>> {
  const last = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT ON ("actId") id FROM "Finding" WHERE "actId" = ANY (${[...actIds]}::uuid[])
    ORDER BY "actId", sequence DESC`;
  const rows = await tx.finding.findMany({
    where: { id: { in: last.map(({ id }) => id) } },
    include: findingWithCitations,
  });
  return new Map(rows.map((row) => [row.actId, row]));
}

/** All findings on some acts, the latest first. */
export async function findingsOf(tx: Tx, actIds: readonly string[]): Promise<Map<string, FindingRow[]>> {
  const rows = await tx.finding.findMany({
    where: { actId: { in: [...actIds] } },
    orderBy: { sequence: "desc" },
    include: findingWithCitations,
  });
  return byAct(rows);
}

function byAct<Row extends { actId: string }>(rows: Row[]): Map<string, Row[]> {
  const lists = new Map<string, Row[]>();
  for (const row of rows) {
    const list = lists.get(row.actId);
    if (list) list.push(row);
    else lists.set(row.actId, [row]);
  }
  return lists;
}
