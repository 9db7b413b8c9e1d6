import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db";
import { nextCode } from "@/lib/ids/codes";
import type { PersonFields } from "../schema";

/**
 * Gives a new person a code, inside another command that permits and audits it: an interviewee is known here before the
 * interview that brings them is.
 */
export async function addPerson(
  tx: Tx,
  actor: Pick<Actor, "id">,
  investigationId: string,
  fields: PersonFields,
  now: Date,
): Promise<{ personId: string; code: string }> {
  const code = await nextCode(tx, investigationId, "PER");
  const { id } = await tx.person.create({
    data: { investigationId, code, ...fields, recordedById: actor.id, createdAt: now },
    select: { id: true },
  });
  return { personId: id, code };
}
