import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import type { Tx } from "@/lib/db";
import { env } from "@/lib/env";
import { clock } from "@/lib/time/clock";

type Opening = { userId: string; device: string; factorProvenAt: Date | null };

/** A new session with an id of its own, on the audit trail. */
export async function openSession(tx: Tx, { userId, device, factorProvenAt }: Opening): Promise<{ id: string }> {
  const now = clock.now();
  const expiresAt = new Date(now.getTime() + env().ATTEST_SESSION_HOURS * 3_600_000);
  const session = await tx.session.create({
    data: { userId, createdAt: now, lastSeenAt: now, expiresAt, device: device.slice(0, 300), factorProvenAt },
    select: { id: true },
  });
  await recordEvent(
    tx,
    { id: userId, sessionId: session.id },
    {
      name: "session.opened",
      at: now,
      investigationId: null,
      subjectType: "session",
      subjectId: session.id,
      details: { withSecondFactor: factorProvenAt !== null },
    },
  );
  return session;
}
