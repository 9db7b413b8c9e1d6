import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db";
import { handsInSources } from "@/lib/incidents/recorders";
import { verificationSeenBy } from "@/lib/verification/queries";
import { type DecidableAct, findingsVisibleTo } from "../policy";

/**
 * Who stands behind some acts and their sources, and what this actor must judge before deciding on them: by act id, in four
 * round trips. What they cannot see is left out.
 */
export async function decidableActs(
  tx: Tx,
  actor: Actor,
  actIds: readonly string[],
): Promise<Map<string, DecidableAct>> {
  const acts = await tx.act.findMany({
    where: { id: { in: [...actIds] }, AND: findingsVisibleTo(actor) },
    select: { id: true, investigationId: true, recordedById: true },
  });
  const earlier = await tx.recordVersion.findMany({
    where: { subjectType: "act", subjectId: { in: [...actIds] }, AND: findingsVisibleTo(actor) },
    select: { subjectId: true, replacedById: true },
  });
  const sources = await sourcesOf(tx, actIds);
  const evidenceIds = sources.filter(({ isEvidence }) => isEvidence).map(({ sourceId }) => sourceId);
  const seen = await verificationSeenBy(tx, actor, evidenceIds);

  return new Map(
    acts.map(({ id, investigationId, recordedById }) => {
      const own = sources.filter(({ actId }) => actId === id);
      const replacers = earlier.filter(({ subjectId }) => subjectId === id).map(({ replacedById }) => replacedById);
      return [
        id,
        {
          investigationId,
          actRecordedBy: [recordedById, ...replacers],
          sources: own.map(({ sourceId, code, recordedBy }) => ({ sourceId, code, recordedBy })),
          toJudgeFirst: own.filter(({ sourceId }) => seen.get(sourceId) === "withheld").map(({ code }) => code),
        },
      ];
    }),
  );
}

type SourceRow = { actId: string; sourceId: string; code: string; isEvidence: boolean; recordedBy: string[] };

/** What is cited for each act, with everyone who had a hand in the source. */
function sourcesOf(tx: Tx, actIds: readonly string[]): Promise<SourceRow[]> {
  return tx.$queryRaw<SourceRow[]>`
    SELECT "actId"::text, "sourceId"::text, code, "isEvidence", array_agg(DISTINCT "userId"::text) AS "recordedBy"
    FROM (${handsInSources(actIds)}) hands GROUP BY "actId", "sourceId", code, "isEvidence" ORDER BY code`;
}
