import "server-only";
import type { Actor } from "@/lib/access/actor";
import { idList, type Tx } from "@/lib/db";
import type { JudgedItem, RoundJudgement } from "./rounds";
import { type EvidenceKind, evidenceKinds, outcomes } from "./rules";

export type JudgedEvidence = JudgedItem & {
  evidenceId: string;
  code: string;
  kind: EvidenceKind;
  judgements: RoundJudgement[];
};

type Row = {
  id: string;
  investigationId: string;
  code: string;
  kind: string;
  handledBy: string[];
  hasOriginal: boolean;
  round: number;
  judgements: { reviewerId: string; outcome: string; round: number }[];
};

/** Items of evidence with their judgements and rounds: one round trip, however many. What is not there is left out. */
export async function judgedItems(tx: Tx, evidenceIds: readonly string[]): Promise<Map<string, JudgedEvidence>> {
  if (evidenceIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<Row[]>`
    SELECT e.id, e."investigationId", e.code, e.kind,
      array_remove(ARRAY[e."collectorId", e."recordedById", f."createdById"], NULL)::text[]
        || ARRAY(SELECT v."replacedById"::text FROM "RecordVersion" v WHERE v."investigationId" = e."investigationId"
          AND v."subjectType" = 'evidence' AND v."subjectId" = e.id) AS "handledBy",
      f.id IS NOT NULL AS "hasOriginal",
      COALESCE((SELECT max(r.round) FROM "VerificationRound" r
        WHERE r."investigationId" = e."investigationId" AND r."evidenceId" = e.id), 1) AS round,
      COALESCE((SELECT json_agg(json_build_object('reviewerId', j."reviewerId", 'outcome', j.outcome, 'round', j.round)
          ORDER BY j."judgedAt", j.id) FROM "Judgement" j
        WHERE j."investigationId" = e."investigationId" AND j."evidenceId" = e.id), '[]'::json) AS judgements
    FROM "Evidence" e LEFT JOIN "EvidenceFile" f ON f."evidenceId" = e.id AND f.role = 'original'
    WHERE e.id = ANY (${idList([...new Set(evidenceIds)])})`;
  return new Map(rows.map((row) => [row.id, itemFrom(row)]));
}

/** One item, its row held until the end of the transaction: two judgements at once follow one another. */
export async function holdJudgedItem(tx: Tx, actor: Actor, { evidenceId }: { evidenceId: string }) {
  await tx.$queryRaw`SELECT id FROM "Evidence" WHERE id = ${evidenceId}::uuid FOR UPDATE`;
  return findJudgedItem(tx, actor, evidenceId);
}

/** Null for what this actor may not see and for what does not exist. */
export async function findJudgedItem(tx: Tx, actor: Actor, evidenceId: string): Promise<JudgedEvidence | null> {
  const item = (await judgedItems(tx, [evidenceId])).get(evidenceId);
  return item && actor.isMember(item.investigationId) ? item : null;
}

function itemFrom({ id, hasOriginal, ...row }: Row): JudgedEvidence {
  const kind = known(evidenceKinds, row.kind);
  return {
    ...row,
    evidenceId: id,
    kind,
    canBeExamined: hasOriginal || kind === "external_report",
    judgements: row.judgements.map((judgement) => ({ ...judgement, outcome: known(outcomes, judgement.outcome) })),
  };
}

function known<Value extends string>(values: readonly Value[], text: string): Value {
  const value = values.find((one) => one === text);
  if (value === undefined) throw new Error(`unknown value ${text}, expected one of ${values.join(", ")}`);
  return value;
}
