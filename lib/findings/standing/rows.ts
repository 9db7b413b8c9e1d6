import "server-only";
import { idList, Prisma, rowsAtOnce, type Tx } from "@/lib/db";

/** What a standing is made of, read for many acts at once: by hand, for a figure reads every act of an investigation. */

/** A citation as far as the rules weigh it. */
export type CitedSourceRow = {
  id: string;
  actId: string;
  interviewId: string | null;
  evidenceId: string | null;
  evidenceKind: string | null;
  bearing: string;
  knowledge: string;
  carries: string[];
  saysCountMin: number | null;
  isAdmission: boolean;
  isAnswered: boolean;
};

/** The citations of some acts, the oldest first; what is withdrawn is not a citation any more. */
export async function citedSources(tx: Tx, actIds: readonly string[]): Promise<Map<string, CitedSourceRow[]>> {
  const rows = await rowsAtOnce<CitedSourceRow>(
    tx,
    Prisma.sql`
    SELECT c.id, c."actId", c."interviewId", c."evidenceId", e.kind AS "evidenceKind", c.bearing, c.knowledge, c.carries,
      c."saysCountMin", c."admittedById" IS NOT NULL AS "isAdmission",
      c.bearing = 'contradicts' AND EXISTS (SELECT 1 FROM "ContradictionAnswer" x
        WHERE x."investigationId" = c."investigationId" AND x."citationId" = c.id) AS "isAnswered"
    FROM "Citation" c LEFT JOIN "Evidence" e ON e.id = c."evidenceId"
    WHERE c."actId" = ANY (${idList(actIds)}) AND c."withdrawnAt" IS NULL
    ORDER BY c."createdAt", c.id`,
  );
  return byAct(rows);
}

const citedRow = {
  id: true,
  actId: true,
  interviewId: true,
  evidenceId: true,
  elements: true,
  quote: true,
  saysCountMin: true,
  saysCountWords: true,
  interview: { select: { code: true } },
  paragraph: { select: { id: true, number: true } },
  evidence: { select: { code: true, kind: true } },
} as const satisfies Prisma.CitationSelect;

/** A citation as a reader sees it: with its words, and where they stand. */
export type CitedRow = Prisma.CitationGetPayload<{ select: typeof citedRow }>;

/** The same citations for a page of some acts. */
export async function citationsShown(tx: Tx, actIds: readonly string[]): Promise<Map<string, CitedRow[]>> {
  const rows = await tx.citation.findMany({
    where: { actId: { in: [...actIds] }, withdrawnAt: null },
    select: citedRow,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return byAct(rows);
}

export type FindingRow = Omit<Prisma.FindingGetPayload<object>, "sequence" | "investigationId"> & {
  citationIds: string[];
};

/** The last finding on each act: the one in force. */
export async function findingsInForce(tx: Tx, actIds: readonly string[]): Promise<Map<string, FindingRow>> {
  const last = Prisma.sql`(
    SELECT DISTINCT ON ("actId") * FROM "Finding" WHERE "actId" = ANY (${idList(actIds)})
    ORDER BY "actId", sequence DESC)`;
  return new Map((await findingRows(tx, last)).map((row) => [row.actId, row]));
}

/** All findings on some acts, the latest first. */
export async function findingsOf(tx: Tx, actIds: readonly string[]): Promise<Map<string, FindingRow[]>> {
  return byAct(await findingRows(tx, Prisma.sql`(SELECT * FROM "Finding" WHERE "actId" = ANY (${idList(actIds)}))`));
}

async function findingRows(tx: Tx, findings: Prisma.Sql): Promise<FindingRow[]> {
  const rows = await rowsAtOnce<Omit<FindingRow, "decidedAt"> & { decidedAt: string }>(
    tx,
    Prisma.sql`
    SELECT f.id, f."actId", f."actVersion", f.status, f."suggestedStatus", f.standard, f.basis, f."overrideReason",
      f.overrides, f."isCountAccepted", f."acceptedMin", f."isVictimStatusAccepted", f."isStructureKindAccepted",
      f."isAttributionAccepted", f."isIntentAccepted", f.reasons, f.facts, f.decided, f."decidedPairs", f."reviewerId",
      f."decidedAt",
      ARRAY(SELECT x."citationId" FROM "FindingCitation" x WHERE x."findingId" = f.id ORDER BY 1) AS "citationIds"
    FROM ${findings} f ORDER BY f.sequence DESC`,
  );
  return rows.map((row) => ({ ...row, decidedAt: new Date(row.decidedAt) }));
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
