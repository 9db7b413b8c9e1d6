import "server-only";
import type { Actor } from "@/lib/access/actor";
import { Prisma, read, type Tx } from "@/lib/db";
import { canDecidePair } from "@/lib/incidents/pairs/policy";
import { undecidedPairs } from "@/lib/incidents/pairs/queries";
import { recordersOfActs } from "@/lib/incidents/recorders";
import { canConductReview } from "@/lib/investigations/policy";
import { standingsOfActs } from "../standing/queries";
import type { ReviewQueue, WaitingCounts, WaitingKind, WaitingRow } from "./types";
import { changedSinceDecided, waitingDecisions } from "./waiting-acts";
import { itemsForReviewer, waitingEvidence } from "./waiting-evidence";

/** What the database cannot decide by itself is looked at up to this many. */
const bound = 1_000;

type Asked = { kind: WaitingKind | null; page: number; pageSize: number; now: Date };

/**
 * What waits for this reviewer in an investigation, the longest first: nothing that they recorded, and nothing that would
 * tell them what another found of an item they must judge blind. Empty for those who do not review.
 */
export const listWaiting = (actor: Actor, investigationId: string, asked: Asked): Promise<ReviewQueue> =>
  read(actor, async (tx) => {
    if (!canConductReview(actor, { investigationId }).allowed) return nothing();

    const again = await toDecideAgain(tx, actor, investigationId, asked.now);
    const pairs = await openPairs(tx, actor, investigationId);
    const waiting = everything(actor, investigationId, { again: again.found, pairs: pairs.found });
    const ofKind = asked.kind ? Prisma.sql`WHERE kind = ${asked.kind}` : Prisma.empty;
    // One statement, so that what waits is worked out once for the page and for the counts.
    const [found] = await tx.$queryRaw<[{ counts: Partial<WaitingCounts> | null; rows: StoredRow[] | null }]>`
      ${waiting}, page AS (
        SELECT * FROM waiting ${ofKind} ORDER BY since, kind, "subjectId", "otherId"
        LIMIT ${asked.pageSize} OFFSET ${(asked.page - 1) * asked.pageSize})
      SELECT
        (SELECT json_object_agg(kind, count) FROM (SELECT kind, count(*) FROM waiting GROUP BY kind) c) AS counts,
        (SELECT json_agg(page ORDER BY since, kind, "subjectId", "otherId") FROM page) AS rows`;
    const rows = (found.rows ?? []).map((row) => ({ ...row, since: new Date(row.since) }));

    const counts = { ...noCounts(), ...found.counts };
    const total = asked.kind ? counts[asked.kind] : Object.values(counts).reduce((sum, count) => sum + count, 0);
    return { isReviewer: true, rows, total, counts, isCapped: again.isCapped || pairs.isCapped };
  });

/** As JSON carries it. */
type StoredRow = Omit<WaitingRow, "since"> & { since: string };

type Found = { again: { actId: string; since: Date }[]; pairs: { a: string; b: string }[] };

function everything(actor: Actor, investigationId: string, { again, pairs }: Found): Prisma.Sql {
  return Prisma.sql`
    WITH ${itemsForReviewer(actor, investigationId)},
    again AS (SELECT * FROM unnest(${again.map(({ actId }) => actId)}::uuid[],
      ${again.map(({ since }) => since)}::timestamptz[]) AS t("actId", since)),
    pair AS (SELECT * FROM unnest(${pairs.map(({ a }) => a)}::uuid[], ${pairs.map(({ b }) => b)}::uuid[]) AS t(a, b)),
    waiting AS (
      ${waitingEvidence}
      UNION ALL ${waitingDecisions(actor, investigationId)}
      UNION ALL SELECT 'decision_again', a.id, a.code, n.title, a."actType", NULL, NULL, a."incidentId", again.since
        FROM again JOIN "Act" a ON a.id = again."actId" JOIN "Incident" n ON n.id = a."incidentId"
      UNION ALL SELECT 'pair', a.id, a.code, n.title, a."actType", b.id, b.code, a."incidentId",
          GREATEST(a."createdAt", b."createdAt")
        FROM pair JOIN "Act" a ON a.id = pair.a JOIN "Incident" n ON n.id = a."incidentId" JOIN "Act" b ON b.id = pair.b
    )`;
}

/** Acts whose finding no longer says what the act does, or has lost its support. */
async function toDecideAgain(tx: Tx, actor: Actor, investigationId: string, now: Date) {
  const candidates = await tx.$queryRaw<{ actId: string; since: Date }[]>`
    WITH ${itemsForReviewer(actor, investigationId)} ${changedSinceDecided(actor, investigationId, bound)}`;
  const ids = candidates.map(({ actId }) => actId);
  const standings = await standingsOfActs(tx, ids, { use: "internal_figure", now });

  const found = candidates.filter(({ actId }) => {
    const standing = standings.get(actId);
    if (!standing) return false;
    const { again, support } = standing;
    return again.length > 0 || support?.supported === false || (support?.lost ?? []).length > 0;
  });
  return { found, isCapped: candidates.length === bound };
}

/** Pairs that this reviewer may decide: they recorded neither act, nor a source of either. */
async function openPairs(tx: Tx, actor: Actor, investigationId: string) {
  const undecided = await undecidedPairs(tx, investigationId, undefined, bound);
  const recorders = await recordersOfActs(
    tx,
    undecided.flatMap(({ aActId, bActId }) => [aActId, bActId]),
  );
  const found = undecided.flatMap(({ aActId, bActId }) => {
    const both = new Set([...(recorders.get(aActId) ?? []), ...(recorders.get(bActId) ?? [])]);
    return canDecidePair(actor, { investigationId, recorders: both }).allowed ? [{ a: aActId, b: bActId }] : [];
  });
  return { found, isCapped: undecided.length === bound };
}

function noCounts(): WaitingCounts {
  return { first_judgement: 0, second_judgement: 0, disagreement: 0, pair: 0, decision: 0, decision_again: 0 };
}

function nothing(): ReviewQueue {
  return { isReviewer: false, rows: [], total: 0, counts: noCounts(), isCapped: false };
}
