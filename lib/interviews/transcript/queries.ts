import "server-only";
import type { Actor } from "@/lib/access/actor";
import { peopleOf } from "@/lib/audit/queries";
import { type Prisma, read, type Tx } from "@/lib/db";
import { interviewsVisibleTo } from "../policy";
import type { VersionsView } from "./types";
import { changesIn } from "./versions";

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

/** How many changes a page of them shows. */
export const changesAtOnce = 50;

/**
 * How the text of an interview came to be: the changes of its draft, the last first, of one paragraph or of all; and what
 * was added to the statement. Pages call `openInterview` first. Null for what this actor may not see.
 */
export const listVersions = (
  actor: Actor,
  interviewId: string,
  { paragraphId, page }: { paragraphId: string | null; page: number },
): Promise<VersionsView | null> =>
  read(actor, async (tx) => {
    const interview = await tx.interview.findFirst({
      where: { id: interviewId, AND: interviewsVisibleTo(actor) },
      select: { investigationId: true },
    });
    if (!interview) return null;
    const rows = await tx.paragraph.findMany({
      where: { interviewId },
      include: { translation: true },
      orderBy: { number: "asc" },
    });
    const versions = await tx.recordVersion.findMany({
      where: {
        investigationId: interview.investigationId,
        subjectType: { in: ["paragraph", "translation"] },
        data: { path: ["interviewId"], equals: interviewId },
      },
    });

    const changes = changesIn(rows, versions).filter((one) => paragraphId === null || one.paragraphId === paragraphId);
    const shown = changes.slice((page - 1) * changesAtOnce, page * changesAtOnce);
    const added = rows.filter(({ isAddendum }) => isAddendum);
    const staff = await peopleOf(tx, [
      ...shown.map(({ changedById }) => changedById),
      ...added.map(({ recordedById }) => recordedById),
    ]);
    const byId = new Map(rows.map(({ id, number, text }) => [id, { number, text }]));
    return {
      changes: shown.map(({ changedById, paragraphId: _, ...change }) => ({
        ...change,
        changedBy: staff.get(changedById) ?? null,
      })),
      total: changes.length,
      addenda: added.map(({ id, number, text, createdAt, recordedById, aboutId }) => ({
        ...{ paragraphId: id, number, text, recordedAt: createdAt },
        recordedBy: staff.get(recordedById) ?? null,
        about: (aboutId !== null && byId.get(aboutId)) || null,
      })),
    };
  });
