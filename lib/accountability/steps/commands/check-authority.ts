import "server-only";
import type { Tx } from "@/lib/db";
import { invalid } from "@/lib/errors";

/** Refuses an authority that is not of this investigation, as what does not exist. */
export async function checkAuthority(tx: Tx, investigationId: string, authorityId: string) {
  const count = await tx.actor.count({ where: { id: authorityId, investigationId } });
  if (count === 0) throw invalid("errors.checkTheForm", { authorityId: "accountability.refusals.unknownAuthority" });
}
