import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Prisma, Tx } from "@/lib/db";

type Prior = { id: string; investigationId: string; version: number };

/** Keeps what a record was, whole, before an update in the same transaction. */
export async function keepVersion(tx: Tx, actor: Actor, subjectType: string, prior: Prior, now: Date, reason?: string) {
  await tx.recordVersion.createMany({
    data: [
      {
        investigationId: prior.investigationId,
        subjectType,
        subjectId: prior.id,
        version: prior.version,
        data: plainJson(prior),
        replacedById: actor.id,
        replacedAt: now,
        reason: reason ?? null,
      },
    ],
  });
}

function plainJson(value: object): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(value, (_key, part) => (typeof part === "bigint" ? part.toString() : part)));
}
