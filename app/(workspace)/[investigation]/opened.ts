import { notFound } from "next/navigation";
import { requireActor } from "@/lib/access/session";
import { findInvestigationByCode } from "@/lib/investigations/queries";

export type InvestigationParams = Promise<{ investigation: string }>;

/** The actor and the investigation in the URL; not found for strangers exactly as for a code that does not exist. */
export async function openInvestigation(params: InvestigationParams) {
  const actor = await requireActor();
  const { investigation: code } = await params;
  const investigation = await findInvestigationByCode(actor, code);
  if (!investigation) notFound();
  return { actor, investigation };
}
