import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db";
import { interviewsVisibleTo } from "../policy";

/** What commands on an interview load; null for what this actor may not see. */
export function loadInterview(tx: Tx, actor: Actor, { interviewId }: { interviewId: string }) {
  return tx.interview.findFirst({ where: { id: interviewId, AND: interviewsVisibleTo(actor) } });
}

/** Lets one transaction at a time write to an interview's transcript and consents; the others wait, then see the result. */
export async function lockInterview(tx: Tx, interviewId: string) {
  await tx.$queryRaw`SELECT id FROM "Interview" WHERE id = ${interviewId}::uuid FOR UPDATE`;
}
