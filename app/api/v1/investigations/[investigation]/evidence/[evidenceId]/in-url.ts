import "server-only";
import type { Actor } from "@/lib/access/actor";
import { notFound } from "@/lib/errors";
import { findEvidenceForUpload } from "@/lib/evidence/queries";
import { findInvestigationByCode } from "@/lib/investigations/queries";

export type Params = { params: Promise<{ investigation: string; evidenceId: string }> };

/** The item that the URL names, in the investigation that it names: anything else is not found. */
export async function evidenceInUrl(actor: Actor, params: Params["params"]) {
  const { investigation: code, evidenceId } = await params;
  const investigation = await findInvestigationByCode(actor, code);
  const evidence = investigation && (await findEvidenceForUpload(actor, evidenceId));
  if (!evidence || evidence.investigationId !== investigation?.id) throw notFound();
  return { ...evidence, investigationCode: investigation.code };
}
