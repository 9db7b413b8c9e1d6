import { notFound } from "next/navigation";
import { findIncident } from "@/lib/incidents/queries";
import { openInvestigation } from "../../opened";

export type IncidentParams = Promise<{ investigation: string; incidentId: string }>;

/** The incident in the URL, with who asks; not found for what is another investigation's or nobody's. */
export async function openIncident(params: IncidentParams) {
  const { actor, investigation } = await openInvestigation(params);
  const { incidentId } = await params;
  const incident = await findIncident(actor, investigation.id, incidentId);
  if (!incident) notFound();
  return { actor, investigation, incident, base: `/${investigation.code}` };
}
