import "server-only";
import type { Actor } from "@/lib/access/actor";
import { Prisma } from "@/lib/db";

/**
 * Acts that this reviewer may decide on: they had no hand in the act or in a source cited for it (`recordersOfActs`), and have
 * judged what they must judge blind. A condition on `"Act" a`; needs the CTE `open` of `waiting-evidence.ts`.
 */
export function mayBeDecidedBy(actor: Actor): Prisma.Sql {
  const me = Prisma.sql`${actor.id}::uuid`;
  return Prisma.sql`a."recordedById" <> ${me}
    AND NOT EXISTS (SELECT 1 FROM "RecordVersion" v WHERE v."subjectType" = 'act' AND v."subjectId" = a.id
      AND v."investigationId" = a."investigationId" AND v."replacedById" = ${me})
    AND NOT EXISTS (SELECT 1 FROM "Citation" c
        LEFT JOIN "Interview" i ON i.id = c."interviewId" LEFT JOIN "Paragraph" p ON p.id = c."paragraphId"
        LEFT JOIN "Evidence" e ON e.id = c."evidenceId"
        LEFT JOIN "EvidenceFile" f ON f."evidenceId" = e.id AND f.role = 'original'
      WHERE c."investigationId" = a."investigationId" AND c."actId" = a.id AND c."withdrawnAt" IS NULL
        AND (${me} IN (i."recordedById", i."interviewerId", p."recordedById", e."recordedById", e."collectorId", f."createdById")
          OR EXISTS (SELECT 1 FROM "RecordVersion" v WHERE v."investigationId" = a."investigationId"
            AND v."subjectId" IN (c."interviewId", c."paragraphId", c."evidenceId") AND v."replacedById" = ${me}
            AND v."subjectType" IN ('interview', 'paragraph', 'evidence'))
          OR c."evidenceId" IN (SELECT id FROM open WHERE judged > 0)))`;
}

/**
 * Acts without a finding for which something that may carry one is cited: testimony with a consent, a report, evidence that
 * a reviewer verified. Whether it suffices is for the reviewer, and for the suggestion beside the form.
 */
export function waitingDecisions(actor: Actor, investigationId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT 'decision' AS kind, a.id AS "subjectId", a.code, n.title, a."actType" AS what,
      NULL::uuid AS "otherId", NULL::text AS "otherCode", a."incidentId", ready.since
    FROM "Act" a JOIN "Incident" n ON n.id = a."incidentId"
    JOIN LATERAL (
      SELECT min(c."createdAt") AS since FROM "Citation" c LEFT JOIN "Evidence" e ON e.id = c."evidenceId"
      WHERE c."investigationId" = a."investigationId" AND c."actId" = a.id
        AND c."withdrawnAt" IS NULL AND c.bearing = 'supports'
        AND (e.kind = 'external_report'
          OR EXISTS (SELECT 1 FROM "Consent" s WHERE s."interviewId" = c."interviewId")
          OR EXISTS (SELECT 1 FROM "Judgement" j WHERE j."investigationId" = c."investigationId"
            AND j."evidenceId" = c."evidenceId" AND j.outcome = 'verified'))
    ) ready ON ready.since IS NOT NULL
    WHERE a."investigationId" = ${investigationId}::uuid AND ${mayBeDecidedBy(actor)}
      AND NOT EXISTS (SELECT 1 FROM "Finding" f WHERE f."investigationId" = a."investigationId" AND f."actId" = a.id)`;
}

/**
 * Decided acts that something happened to since, with when the first of it did: the act or a citation changed, a pair was
 * decided, a source lost its consent, was refuted or was found to share an origin. Whether any of it matters is for
 * `standingsOfActs` to say. At most `limit`, the longest first.
 */
export function changedSinceDecided(actor: Actor, investigationId: string, limit: number): Prisma.Sql {
  return Prisma.sql`
    SELECT a.id AS "actId", change.since
    FROM "Act" a
    JOIN LATERAL (SELECT * FROM "Finding" f WHERE f."investigationId" = a."investigationId" AND f."actId" = a.id
      ORDER BY f.sequence DESC LIMIT 1) f ON true
    JOIN LATERAL (
      SELECT min(at) AS since FROM (
        SELECT v."replacedAt" AS at FROM "RecordVersion" v
          WHERE v."investigationId" = a."investigationId" AND v."subjectType" = 'act' AND v."subjectId" = a.id
        UNION ALL SELECT d."decidedAt" FROM "PairDecision" d
          WHERE d."investigationId" = a."investigationId" AND a.id IN (d."aActId", d."bActId")
        UNION ALL SELECT c."createdAt" FROM "Citation" c
          WHERE c."investigationId" = a."investigationId" AND c."actId" = a.id AND c.bearing = 'contradicts'
        UNION ALL SELECT s.at FROM "FindingCitation" fc JOIN "Citation" c ON c.id = fc."citationId"
          JOIN LATERAL (
            SELECT c."withdrawnAt" AS at
            UNION ALL SELECT v."replacedAt" FROM "RecordVersion" v
              WHERE v."investigationId" = a."investigationId" AND v."subjectType" = 'citation' AND v."subjectId" = c.id
            UNION ALL SELECT w."createdAt" FROM "ConsentWithdrawal" w WHERE w."interviewId" = c."interviewId"
              AND (w.uses = '{}' OR 'internal_figure' = ANY (w.uses))
            UNION ALL SELECT k."createdAt" FROM "Consent" k WHERE k."interviewId" = c."interviewId"
              AND 'internal_figure' <> ALL (k.uses)
            UNION ALL SELECT k."expiresAt" FROM "Consent" k WHERE k."interviewId" = c."interviewId" AND k."expiresAt" <= now()
            UNION ALL SELECT j."judgedAt" FROM "Judgement" j WHERE j."evidenceId" = c."evidenceId"
              AND j.outcome = 'refuted'
            UNION ALL SELECT o."createdAt" FROM "SharedOrigin" o WHERE o."investigationId" = a."investigationId"
              AND o."endedAt" IS NULL AND (c."interviewId" IN (o."aInterviewId", o."bInterviewId")
                OR c."evidenceId" IN (o."aEvidenceId", o."bEvidenceId"))
          ) s ON true
          WHERE fc."findingId" = f.id
      ) causes WHERE at > f."decidedAt"
    ) change ON change.since IS NOT NULL
    WHERE a."investigationId" = ${investigationId}::uuid AND ${mayBeDecidedBy(actor)}
    ORDER BY change.since, a.id LIMIT ${limit}`;
}
