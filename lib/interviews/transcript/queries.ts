import "server-only";
import type { Prisma, Tx } from "@/lib/db";

const act = { select: { code: true, incidentId: true, actType: true } } as const;
export type CitationRow = Prisma.CitationGetPayload<{ include: { act: typeof act } }>;
export type MarkRow = Prisma.PassageMarkGetPayload<object>;

/** What stands beside paragraphs, by paragraph. */
export type BesideParagraphs = {
  citations: ReadonlyMap<string, CitationRow[]>;
  marks: ReadonlyMap<string, MarkRow[]>;
};

/** The citations and marks of these paragraphs: as many round trips for one paragraph as for all of them. */
export async function besideParagraphs(
  tx: Tx,
  interviewId: string,
  range: { from: number; to: number },
): Promise<BesideParagraphs> {
  const paragraph = { number: { gte: range.from, lte: range.to } };
  const order = [{ createdAt: "asc" }, { id: "asc" }] as const;
  const citations = await tx.citation.findMany({
    where: { interviewId, withdrawnAt: null, paragraph },
    include: { act },
    orderBy: [...order],
  });
  const marks = await tx.passageMark.findMany({ where: { interviewId, paragraph }, orderBy: [...order] });
  return { citations: byParagraph(citations), marks: byParagraph(marks) };
}

function byParagraph<Row extends { paragraphId: string | null }>(rows: readonly Row[]): Map<string, Row[]> {
  const all = new Map<string, Row[]>();
  for (const row of rows)
    if (row.paragraphId !== null) all.set(row.paragraphId, [...(all.get(row.paragraphId) ?? []), row]);
  return all;
}
