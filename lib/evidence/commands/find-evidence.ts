import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db";
import { evidenceVisibleTo } from "../policy";

/** `load` of every command on one item: the row with its original's file, or null for those outside. */
export function findEvidenceRow(tx: Tx, actor: Actor, { evidenceId }: { evidenceId: string }) {
  return tx.evidence.findFirst({
    where: { id: evidenceId, AND: evidenceVisibleTo(actor) },
    include: { files: { where: { role: "original" } } },
  });
}
