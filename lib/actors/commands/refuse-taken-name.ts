import "server-only";
import type { Tx } from "@/lib/db";
import { invalid } from "@/lib/errors";

/**
 * One actor, one record: a second one of the same name would split its acts between two buckets. The table's unique key
 * still stands behind this for two people who save at the same moment.
 */
export async function refuseTakenName(tx: Tx, investigationId: string, name: string, exceptId?: string) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`actor ${investigationId}`}, 0))`;
  const taken = await tx.actor.findFirst({
    where: { investigationId, name: { equals: name, mode: "insensitive" }, ...(exceptId && { id: { not: exceptId } }) },
    select: { id: true },
  });
  if (taken) throw invalid("errors.checkTheForm", { name: "actors.nameTaken" });
}
