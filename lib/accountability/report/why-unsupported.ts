import "server-only";
import type { Tx } from "@/lib/db";
import type { CountingWorld } from "../figures/types";
import { listWords } from "../sentences/words";
import type { WhyUnsupported } from "./figure-view";
import type { ReportWords } from "./language";

/** Which sources an unsupported act has lost, by code. For the reading inside only. Two queries for all acts. */
export async function whyUnsupported(
  tx: Tx,
  { standings }: CountingWorld,
  { words, hidesEvidence }: { words: ReportWords; hidesEvidence: boolean },
): Promise<WhyUnsupported> {
  const lost = [...standings.values()].flatMap(({ actId, support }) =>
    support && !support.supported ? [{ actId, why: support.why }] : [],
  );
  const ids = [...new Set(lost.flatMap(({ why }) => why.flatMap(({ sourceIds }) => sourceIds)))];
  const codes = new Map<string, string>();
  if (ids.length > 0) {
    const rows = await tx.$queryRaw<{ id: string; code: string }[]>`
      SELECT id, code FROM "Interview" WHERE id = ANY (${ids}::uuid[])
      UNION ALL SELECT id, code FROM "Evidence" WHERE id = ANY (${hidesEvidence ? [] : ids}::uuid[])`;
    for (const { id, code } of rows) codes.set(id, code);
  }

  const said = new Map(
    lost.map(({ actId, why }) => {
      const lines = why.map(({ key, values, sourceIds }) => {
        const sources = sourceIds.flatMap((id) => codes.get(id) ?? []).sort();
        return words.findingRules(key.replace(/^findingRules\./, ""), {
          ...values,
          sources: listWords(sources, "conjunction", words),
        });
      });
      return [actId, lines.join(" ")];
    }),
  );
  return (actId) => said.get(actId) ?? null;
}
