import "server-only";
import type { Tx } from "@/lib/db";

/**
 * Whether an investigation, or any of this person's where none is named, would be left without an admin. Holds the admins
 * until the transaction ends: of two who let each other go at once, the second finds itself the last.
 */
export async function isLastAdmin(tx: Tx, userId: string, investigationId: string | null): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ isLast: boolean }[]>`
    SELECT attest_is_last_admin(${userId}::uuid, ${investigationId}::uuid) AS "isLast"`;
  return row?.isLast ?? true;
}
