import "server-only";
import type { Tx } from "@/lib/db";
import { type CustodyFacts, nextEntry } from "../custody";
import type { CustodyAction } from "../types";

type Entry = Omit<CustodyFacts, "number" | "action" | "purpose"> & {
  investigationId: string;
  action: CustodyAction;
  purpose?: string;
};

/**
 * Writes one entry of an item's chain of custody inside another command, which permits and audits it. Entries of one item
 * wait for each other, so that each stands on the last. Returns its number.
 */
export async function addCustodyEntry(tx: Tx, { investigationId, purpose = "", ...facts }: Entry): Promise<number> {
  await holdItem(tx, facts.evidenceId);
  const last = await tx.custodyEntry.findFirst({
    where: { evidenceId: facts.evidenceId },
    orderBy: { number: "desc" },
    select: { number: true, entryHash: true },
  });
  const entry = nextEntry({ ...facts, purpose }, last);
  await tx.custodyEntry.createMany({ data: [{ ...entry, investigationId }] });
  return entry.number;
}

/** Until the end of the transaction no other one changes this item's original or its custody. */
export async function holdItem(tx: Tx, evidenceId: string) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${evidenceId}, 0))`;
}
