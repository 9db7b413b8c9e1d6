import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Prisma, Tx } from "@/lib/db";

/** What an audit entry names beside who and when. `details` hold ids, codes and versions: never words of testimony. */
export type AuditEntry = {
  subjectType: string;
  subjectId: string;
  /** null only for what belongs to the installation, such as accounts. */
  investigationId: string | null;
  reason?: string;
  details?: Prisma.InputJsonObject;
};

export type RecordedEvent = AuditEntry & { name: string; at: Date };

/** Writes to the audit trail in the transaction of the change. `createMany`, for the role may not read back every row. */
export async function recordEvent(tx: Tx, actor: Pick<Actor, "id" | "sessionId"> | null, event: RecordedEvent) {
  await tx.auditEvent.createMany({
    data: [
      {
        at: event.at,
        name: event.name,
        actorId: actor?.id ?? null,
        sessionId: actor?.sessionId ?? null,
        investigationId: event.investigationId,
        subjectType: event.subjectType,
        subjectId: event.subjectId,
        reason: event.reason ?? null,
        details: event.details ?? {},
      },
    ],
  });
}
