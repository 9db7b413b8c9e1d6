import { createHash } from "node:crypto";

/** What one entry says. `at` is a moment; `actorId` is null where a process acted. */
export type CustodyFacts = {
  evidenceId: string;
  number: number;
  at: Date;
  actorId: string | null;
  action: string;
  sha256: string;
  purpose: string;
};

export type ChainedEntry = CustodyFacts & { previousHash: string; entryHash: string };

/** Stands before the first entry. */
export const beforeTheFirst = "0".repeat(64);

/**
 * SHA-256, lower-case hex, of an entry and of the hash of the one before it, as canonical JSON (RFC 8785: sorted keys, no
 * spaces; all values here are texts, null and one whole number, for which JSON.stringify is canonical).
 */
export function entryHashOf(entry: CustodyFacts & { previousHash: string }): string {
  const { action, actorId, at, evidenceId, number, previousHash, purpose, sha256 } = entry;
  const canonical = JSON.stringify({
    action,
    actorId,
    at: at.toISOString(),
    evidenceId,
    number,
    previousHash,
    purpose,
    sha256,
  });
  return createHash("sha256").update(canonical).digest("hex");
}

/** The entry that follows `last` (null for the first), with its number and hashes. */
export function nextEntry(
  facts: Omit<CustodyFacts, "number">,
  last: { number: number; entryHash: string } | null,
): ChainedEntry {
  const chained = { ...facts, number: (last?.number ?? 0) + 1, previousHash: last?.entryHash ?? beforeTheFirst };
  return { ...chained, entryHash: entryHashOf(chained) };
}

/**
 * Whether a list of custody is as it was written: numbered from 1 without gap, each entry on the one before it, each
 * hash that of its words. `brokenAt` is the number expected at the first place where it is not. An entry taken away at
 * the end cannot be told from the list alone: the audit trail counts them.
 */
export function verifyCustody(entries: readonly ChainedEntry[]): { holds: true } | { holds: false; brokenAt: number } {
  let previousHash = beforeTheFirst;
  for (const [at, entry] of entries.entries()) {
    const isNext = entry.number === at + 1 && entry.previousHash === previousHash;
    if (!isNext || entry.entryHash !== entryHashOf(entry)) return { holds: false, brokenAt: at + 1 };
    previousHash = entry.entryHash;
  }
  return { holds: true };
}
