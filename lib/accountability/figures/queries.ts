import "server-only";
import type { Tx } from "@/lib/db";
import { standingsOfActs } from "@/lib/findings/standing/queries";
import type { ActStanding } from "@/lib/findings/standing/types";
import { pairRelationsOf } from "@/lib/incidents/pairs/queries";
import type { AsIf } from "@/lib/interviews/queries";
import { countingAct, isGradedReliable, pairsForFigures } from "./rules";
import type { CountingWorld } from "./types";

/** What figures are counted for (domain.md 4.9). */
export type FigureUse = "internal" | "public";

/**
 * Every act of an investigation as the counting engine sees it, for one use at one moment: as the last finding decided it,
 * and whether that is still supported. Acts without a finding come as they are recorded, for the explanation only. For
 * queries and commands that already decided who may ask.
 */
export async function loadCountingActs(
  tx: Tx,
  investigationId: string,
  use: FigureUse,
  now: Date,
  asIf: AsIf = {},
): Promise<CountingWorld> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Act" WHERE "investigationId" = ${investigationId}::uuid ORDER BY id`;
  const actIds = rows.map(({ id }) => id);
  const relations = await pairRelationsOf(tx, actIds);
  const standings = await standingsOfActs(tx, actIds, { use: `${use}_figure`, now, relations, ...asIf });
  const reliable = await reliablyReported(tx, investigationId, standings);

  const acts = [...standings.values()].map((standing) => countingAct(standing, reliable.has(standing.actId)));
  const named = [...standings.values()].flatMap(({ actId, finding }) =>
    (finding?.decidedPairs ?? []).map((pair) => ({ actId, ...pair })),
  );
  const pairs = pairsForFigures({ named, latest: relations, acts });
  return { asOf: now.toISOString(), acts, pairs, standings };
}

/** Reported acts of which a source that may be used and that is graded reliable says that they happened. */
async function reliablyReported(
  tx: Tx,
  investigationId: string,
  standings: ReadonlyMap<string, ActStanding>,
): Promise<Set<string>> {
  const reported = [...standings.values()].filter(({ finding }) => finding?.status === "reported");
  const admissible = new Set(
    reported.flatMap(({ sources }) =>
      sources.flatMap(({ citationId, admissible, bearing }) =>
        bearing === "supports" && admissible !== "none" ? [citationId] : [],
      ),
    ),
  );
  if (admissible.size === 0) return new Set();

  const rows = await tx.$queryRaw<{ id: string; actId: string; ofSource: string; ofInformation: string }[]>`
    SELECT c.id, c."actId", COALESCE(i.reliability, e.reliability, 'unknown') AS "ofSource",
      c."reliabilityOfInformation" AS "ofInformation"
    FROM "Citation" c LEFT JOIN "Interview" i ON i.id = c."interviewId" LEFT JOIN "Evidence" e ON e.id = c."evidenceId"
    WHERE c."investigationId" = ${investigationId}::uuid AND c."withdrawnAt" IS NULL
      AND c."actId" = ANY (${reported.map(({ actId }) => actId)}::uuid[])`;
  return new Set(rows.flatMap((row) => (admissible.has(row.id) && isGradedReliable(row) ? [row.actId] : [])));
}
