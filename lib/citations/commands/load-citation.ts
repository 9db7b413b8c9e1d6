import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db";
import { conflict } from "@/lib/errors";
import { recordersOfAct } from "@/lib/incidents/recorders";
import { citationsVisibleTo } from "../policy";

/** A citation that this actor may see, with what its commands check. */
export const loadCitation = (tx: Tx, actor: Actor, { citationId }: { citationId: string }) =>
  tx.citation.findFirst({
    where: { id: citationId, AND: citationsVisibleTo(actor) },
    include: {
      act: { select: { code: true, incidentId: true } },
      evidence: { select: { kind: true } },
    },
  });

export type LoadedCitation = NonNullable<Awaited<ReturnType<typeof loadCitation>>>;

/** The same, with those who may not decide on its act. */
export async function loadAnswerable(tx: Tx, actor: Actor, input: { citationId: string }) {
  const citation = await loadCitation(tx, actor, input);
  return citation && { ...citation, recorders: await recordersOfAct(tx, citation.actId) };
}

export function refuseIfWithdrawn({ withdrawnAt }: { withdrawnAt: Date | null }) {
  if (withdrawnAt !== null) throw conflict("citations.alreadyWithdrawn");
}

/** What is kept of a version: the row itself, without what was loaded beside it. */
export function rowOf({ act: _act, evidence: _evidence, ...row }: LoadedCitation) {
  return row;
}
