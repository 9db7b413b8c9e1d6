import "server-only";
import type { Actor } from "@/lib/access/actor";
import { peopleOf } from "@/lib/audit/queries";
import { idList, Prisma, read, type Tx } from "@/lib/db";
import * as field from "@/lib/fields";
import { evidenceVisibleTo } from "./policy";
import { isPreview, presentEvidence, presentEvidenceRow, presentOrigin } from "./present";
import { listInclude, originInclude, recordInclude } from "./rows";
import { needsOriginal } from "./rules";
import type { EvidenceFilters, EvidenceSort } from "./schema";
import {
  type EvidenceListView,
  type EvidenceReference,
  type EvidenceView,
  evidenceKinds,
  type SharedOriginView,
} from "./types";

export type EvidenceListing = {
  filters: EvidenceFilters;
  sort: { column: EvidenceSort; direction: "asc" | "desc" };
  /** From 1. */
  page: number;
  pageSize: number;
  /** Only these items: for a filter of another domain, such as the verification status. */
  onlyIds?: readonly string[];
};

/** One page of an investigation's evidence, and how many there are in all under these filters. */
export const listEvidence = (
  actor: Actor,
  investigationId: string,
  listing: EvidenceListing,
): Promise<EvidenceListView> =>
  read(actor, async (tx) => {
    const where = { investigationId, AND: [evidenceVisibleTo(actor), ...conditionsOf(listing)] };
    const total = await tx.evidence.count({ where });
    const rows = await tx.evidence.findMany({
      where,
      include: listInclude,
      orderBy: orderOf(listing.sort),
      skip: (listing.page - 1) * listing.pageSize,
      take: listing.pageSize,
    });
    return { rows: rows.map(presentEvidenceRow), total };
  });

function conditionsOf({ filters, onlyIds }: EvidenceListing): Prisma.EvidenceWhereInput[] {
  const { q, kind, graphic, reliability, original, cited } = filters;
  const contains = { contains: q, mode: "insensitive" } as const;
  const isOriginal = { role: "original" };
  const isStanding = { withdrawnAt: null };

  return [
    ...(onlyIds ? [{ id: { in: [...onlyIds] } }] : []),
    ...(q
      ? [{ OR: [{ code: contains }, { title: contains }, { description: contains }, { provenance: contains }] }]
      : []),
    ...(kind ? [{ kind }] : []),
    ...(graphic ? [{ graphic }] : []),
    ...(reliability ? [{ reliability }] : []),
    ...(original === "present" ? [{ files: { some: isOriginal } }] : []),
    ...(original === "missing"
      ? [{ files: { none: isOriginal }, kind: { in: evidenceKinds.filter(needsOriginal) } }]
      : []),
    ...(cited === "yes" ? [{ citations: { some: isStanding } }] : []),
    ...(cited === "no" ? [{ citations: { none: isStanding } }] : []),
  ];
}

const columnOf = {
  created: "createdAt",
  code: "code",
  kind: "kind",
  title: "title",
  claimed: "claimedEarliest",
  collected: "collectedOn",
} as const satisfies Record<EvidenceSort, string>;

function orderOf({ column, direction }: EvidenceListing["sort"]): Prisma.EvidenceOrderByWithRelationInput[] {
  const mayBeEmpty = column === "claimed" || column === "collected";
  const order = mayBeEmpty ? { sort: direction, nulls: "last" as const } : direction;
  // The id decides between equals, so that no row stands on two pages.
  return [{ [columnOf[column]]: order }, { id: direction }];
}

/** One item with everything its page shows; null for what this actor may not see and for what does not exist. */
export const findEvidence = (actor: Actor, investigationId: string, evidenceId: string): Promise<EvidenceView | null> =>
  read(actor, async (tx) => {
    if (!isId(evidenceId)) return null;
    const row = await tx.evidence.findFirst({
      where: { id: evidenceId, investigationId, AND: evidenceVisibleTo(actor) },
      include: recordInclude,
    });
    if (!row) return null;

    const original = row.files.find((file) => file.role === "original");
    const sameFileAs = original ? await withSameFile(tx, investigationId, evidenceId, original.sha256) : [];
    const origins = await tx.sharedOrigin.findMany({
      where: { investigationId, endedAt: null, OR: [{ aEvidenceId: evidenceId }, { bEvidenceId: evidenceId }] },
      include: originInclude,
      orderBy: { createdAt: "asc" },
    });
    const people = [
      row.collectorId,
      row.recordedById,
      original?.createdById,
      ...row.custody.map((entry) => entry.actorId),
    ];
    const staff = await peopleOf(
      tx,
      people.filter((one) => typeof one === "string"),
    );
    return presentEvidence(actor, row, { staff, sameFileAs, origins });
  });

/** An address that was typed is not found, as one that never was. */
function isId(typed: string): boolean {
  return field.id.safeParse(typed).success;
}

async function withSameFile(
  tx: Tx,
  investigationId: string,
  evidenceId: string,
  sha256: string,
): Promise<EvidenceReference[]> {
  const rows = await tx.evidence.findMany({
    where: { investigationId, id: { not: evidenceId }, files: { some: { role: "original", sha256 } } },
    select: { id: true, code: true },
    orderBy: { code: "asc" },
  });
  return rows.map(({ id, code }) => ({ evidenceId: id, code }));
}

/** What an upload needs to know before its first byte is read. */
export const findEvidenceForUpload = (actor: Actor, evidenceId: string) =>
  read(actor, async (tx) => {
    if (!isId(evidenceId)) return null;
    const row = await tx.evidence.findFirst({
      where: { id: evidenceId, AND: evidenceVisibleTo(actor) },
      select: { investigationId: true, code: true, kind: true, files: { where: { role: "original" } } },
    });
    const kind = evidenceKinds.find((known) => known === row?.kind);
    if (!row || !kind) return null;

    const { investigationId, code, files } = row;
    const [file] = files;
    const original = file && {
      evidenceId,
      code,
      sha256: file.sha256,
      bytes: Number(file.bytes),
      mediaType: file.mediaType,
    };
    return { evidenceId, investigationId, code, kind, original: original ?? null };
  });

/** The picture that stands for an item on screen: a derivative without metadata, never the original. */
export const findPreview = (actor: Actor, investigationId: string, evidenceId: string) =>
  read(actor, async (tx) => {
    if (!isId(evidenceId)) return null;
    const rows = await tx.evidenceFile.findMany({
      where: { evidenceId, investigationId, AND: evidenceVisibleTo(actor) },
      select: { role: true, sha256: true, bytes: true, mediaType: true },
    });
    return rows.find((row) => isPreview(row.role)) ?? null;
  });

/** Every item's id: for a filter that another domain answers (`onlyIds`). */
export const listEvidenceIds = (actor: Actor, investigationId: string): Promise<string[]> =>
  read(actor, async (tx) => {
    const where = { investigationId, AND: evidenceVisibleTo(actor) };
    const rows = await tx.evidence.findMany({ where, select: { id: true } });
    return rows.map((row) => row.id);
  });

/** What a person has said about an interview's or an item's origins and not ended. */
export const listOrigins = (actor: Actor, investigationId: string, sourceId: string): Promise<SharedOriginView[]> =>
  read(actor, async (tx) => {
    const isSide = ["aInterviewId", "aEvidenceId", "bInterviewId", "bEvidenceId"].map((side) => ({ [side]: sourceId }));
    const rows = await tx.sharedOrigin.findMany({
      where: { investigationId, endedAt: null, OR: isSide, AND: evidenceVisibleTo(actor) },
      include: originInclude,
      orderBy: { createdAt: "asc" },
    });
    return rows.map((row) => presentOrigin(row, sourceId));
  });

/**
 * Groups of sources of one origin in some investigations, by interview and evidence id, in one round trip: what a person has
 * said and not ended, two by two; interviews with one person and hearsay from that person; evidence whose originals are the
 * same file. A source may stand in several groups: clusters are what hangs together through any source, also one that does
 * not count for the use at hand (domain.md 3). What stands alone is in none.
 */
export async function sourcesOfOneOrigin(tx: Tx, investigationIds: readonly string[]): Promise<string[][]> {
  const within = Prisma.sql`"investigationId" = ANY (${idList(investigationIds)})`;
  const rows = await tx.$queryRaw<{ ids: string[] }[]>(Prisma.sql`
    WITH keyed AS (
      SELECT id, "intervieweeId"::text AS key FROM "Interview" WHERE ${within}
      UNION SELECT id, "heardFromId"::text FROM "Interview" WHERE ${within} AND "heardFromId" IS NOT NULL
      UNION SELECT "evidenceId", "investigationId" || sha256 FROM "EvidenceFile" WHERE ${within} AND role = 'original'
    )
    SELECT array_agg(id::text) AS ids FROM keyed GROUP BY key HAVING count(*) > 1
    UNION ALL
    SELECT ARRAY[COALESCE("aInterviewId", "aEvidenceId")::text, COALESCE("bInterviewId", "bEvidenceId")::text]
      FROM "SharedOrigin" WHERE ${within} AND "endedAt" IS NULL`);
  return rows.map(({ ids }) => ids);
}
