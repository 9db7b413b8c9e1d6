import "server-only";
import { Prisma, type Tx } from "@/lib/db";

/**
 * A select: `actId, sourceId, code, isEvidence, userId`, each user who had a hand in a source that is cited for some acts.
 * Of testimony whoever recorded, led or later changed the interview, and whoever wrote or rewrote the paragraph cited; of
 * evidence whoever recorded, collected, brought in or later described it.
 */
export function handsInSources(actIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    SELECT c."actId", i.id AS "sourceId", i.code, false AS "isEvidence", hand."userId"
    FROM "Citation" c JOIN "Interview" i ON i.id = c."interviewId" JOIN "Paragraph" p ON p.id = c."paragraphId",
      LATERAL (SELECT unnest(ARRAY[i."recordedById", i."interviewerId", p."recordedById"]) AS "userId"
        UNION SELECT v."replacedById" FROM "RecordVersion" v WHERE v."investigationId" = c."investigationId"
          AND v."subjectId" IN (i.id, p.id) AND v."subjectType" IN ('interview', 'paragraph')) hand
    WHERE c."actId" = ANY (${[...actIds]}::uuid[]) AND c."withdrawnAt" IS NULL
    UNION SELECT c."actId", e.id, e.code, true, hand."userId"
    FROM "Citation" c JOIN "Evidence" e ON e.id = c."evidenceId"
      LEFT JOIN "EvidenceFile" f ON f."evidenceId" = e.id AND f.role = 'original',
      LATERAL (SELECT unnest(array_remove(ARRAY[e."recordedById", e."collectorId", f."createdById"], NULL)) AS "userId"
        UNION SELECT v."replacedById" FROM "RecordVersion" v WHERE v."investigationId" = c."investigationId"
          AND v."subjectId" = e.id AND v."subjectType" = 'evidence') hand
    WHERE c."actId" = ANY (${[...actIds]}::uuid[]) AND c."withdrawnAt" IS NULL`;
}

/**
 * Whoever recorded or changed these acts, or had a hand in a source that is cited for them. They may not decide on them
 * (domain.md 3 and 6). User ids by act id; an act that is not there has none.
 */
export async function recordersOfActs(tx: Tx, actIds: readonly string[]): Promise<Map<string, Set<string>>> {
  const recorders = new Map(actIds.map((actId) => [actId, new Set<string>()]));
  if (actIds.length === 0) return recorders;
  const ids = Prisma.sql`${[...actIds]}::uuid[]`;
  const rows = await tx.$queryRaw<{ actId: string; userId: string }[]>`
    SELECT id AS "actId", "recordedById" AS "userId" FROM "Act" WHERE id = ANY (${ids})
    UNION SELECT "subjectId", "replacedById" FROM "RecordVersion" WHERE "subjectType" = 'act' AND "subjectId" = ANY (${ids})
    UNION SELECT "actId", "userId" FROM (${handsInSources(actIds)}) hands`;
  for (const { actId, userId } of rows) recorders.get(actId)?.add(userId);
  return recorders;
}

/** The same for one act. */
export async function recordersOfAct(tx: Tx, actId: string): Promise<Set<string>> {
  return (await recordersOfActs(tx, [actId])).get(actId) ?? new Set();
}
