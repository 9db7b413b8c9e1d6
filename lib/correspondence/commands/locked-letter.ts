import "server-only";
import type { Tx } from "@/lib/db";
import { conflict, notFound } from "@/lib/errors";
import { type LetterWithEvents, letterWithEvents } from "../present";

/**
 * The letter as it is now, held until the transaction ends: its state follows from its events, so two people recording
 * at once must come one after the other. Refuses who looked at another version of it.
 */
export async function lockedLetter(tx: Tx, letterId: string, version: number): Promise<LetterWithEvents> {
  await tx.$queryRaw`SELECT id FROM "Letter" WHERE id = ${letterId}::uuid FOR UPDATE`;
  const letter = await tx.letter.findFirst({ where: { id: letterId }, include: letterWithEvents });
  if (!letter) throw notFound();
  if (letter.version !== version) throw conflict("errors.changedMeanwhile");
  return letter;
}
