import type { ReactNode } from "react";
import { EvidencePicture } from "@/components/evidence/evidence-picture";
import type { Actor } from "@/lib/access/actor";
import type { PassageView } from "@/lib/citations/types";
import { openEvidence } from "@/lib/evidence/commands/open-evidence";
import { findEvidence } from "@/lib/evidence/queries";

/** The picture of an item about to be cited, where it has one. Being seen is an event, here as on the item's own page. */
export async function pictureToCite(
  actor: Actor,
  investigation: { id: string; code: string },
  passage: PassageView,
): Promise<ReactNode> {
  if (passage.kind !== "evidence") return null;
  const evidence = await findEvidence(actor, investigation.id, passage.evidenceId);
  if (!evidence?.hasPreview) return null;

  await openEvidence(actor, { evidenceId: passage.evidenceId });
  const src = `/api/v1/investigations/${investigation.code}/evidence/${passage.evidenceId}/preview`;
  return <EvidencePicture evidence={evidence} src={src} />;
}
