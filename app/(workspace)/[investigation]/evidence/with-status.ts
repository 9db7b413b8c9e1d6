import "server-only";
import type { Actor } from "@/lib/access/actor";
import { listEvidenceIds } from "@/lib/evidence/queries";
import { listVerification } from "@/lib/verification/queries";
import { type VerificationStatus, verificationStatuses } from "@/lib/verification/rules";

/** The filter of another domain: what can't be read is as if unsaid. */
export function readStatus(typed: string | string[] | undefined): VerificationStatus | null {
  return verificationStatuses.find((known) => known === typed) ?? null;
}

/** Items whose status, as this person may see it, is this one: whoever must judge blind cannot find out by filtering. */
export async function idsWithStatus(
  actor: Actor,
  investigationId: string,
  status: VerificationStatus,
): Promise<string[]> {
  const ids = await listEvidenceIds(actor, investigationId);
  const statuses = await listVerification(actor, ids);
  return ids.filter((id) => (statuses.get(id) ?? "unverified") === status);
}
