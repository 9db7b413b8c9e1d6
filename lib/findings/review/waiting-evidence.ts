import "server-only";
import type { Actor } from "@/lib/access/actor";
import { Prisma } from "@/lib/db";

/**
 * Evidence with its open round as one reviewer meets it: `lib/verification/rounds.ts` in SQL, for thousands of items at once.
 * What they collected, recorded, brought in or described anew is not there. A CTE named `item`.
 */
export function itemsForReviewer(actor: Actor, investigationId: string): Prisma.Sql {
  return Prisma.sql`
    round AS (
      SELECT DISTINCT ON ("evidenceId") "evidenceId", round, "createdAt" FROM "VerificationRound"
      WHERE "investigationId" = ${investigationId}::uuid ORDER BY "evidenceId", round DESC
    ), item AS (
      SELECT e.id, e.code, e.title, e.kind,
        GREATEST(e."createdAt", f."createdAt", r."createdAt") AS "readyAt",
        count(j.id) AS judged,
        count(j.id) FILTER (WHERE j.outcome = 'verified') AS verifying,
        count(j.id) FILTER (WHERE j.outcome = 'refuted') AS refuting,
        count(j.id) FILTER (WHERE j."reviewerId" = ${actor.id}::uuid) AS mine,
        min(j."judgedAt") AS "firstAt", max(j."judgedAt") AS "lastAt"
      FROM "Evidence" e
        LEFT JOIN "EvidenceFile" f ON f."evidenceId" = e.id AND f.role = 'original'
        LEFT JOIN round r ON r."evidenceId" = e.id
        LEFT JOIN "Judgement" j ON j."investigationId" = e."investigationId" AND j."evidenceId" = e.id
          AND j.round = COALESCE(r.round, 1)
      WHERE e."investigationId" = ${investigationId}::uuid AND (f.id IS NOT NULL OR e.kind = 'external_report')
        AND ${actor.id}::uuid <> ALL (array_remove(ARRAY[e."collectorId", e."recordedById", f."createdById"], NULL))
        AND NOT EXISTS (SELECT 1 FROM "RecordVersion" v WHERE v."investigationId" = e."investigationId"
          AND v."subjectType" = 'evidence' AND v."subjectId" = e.id AND v."replacedById" = ${actor.id}::uuid)
      GROUP BY e.id, f."createdAt", r."createdAt"
    ), open AS (
      SELECT * FROM item WHERE mine = 0 AND verifying < 2 AND refuting < 2 AND NOT (verifying > 0 AND refuting > 0)
    )`;
}

const noOther = Prisma.sql`NULL::uuid AS "otherId", NULL::text AS "otherCode", NULL::uuid AS "incidentId"`;

/** Rows of the queue, of the CTEs above. */
export const waitingEvidence = Prisma.sql`
  SELECT 'first_judgement' AS kind, id AS "subjectId", code, title, kind AS what, ${noOther}, "readyAt" AS since
    FROM open WHERE judged = 0
  UNION ALL SELECT 'second_judgement', id, code, title, kind, ${noOther}, "firstAt" FROM open WHERE judged > 0
  UNION ALL SELECT 'disagreement', id, code, title, kind, ${noOther}, "lastAt" FROM item
    WHERE verifying > 0 AND refuting > 0`;
