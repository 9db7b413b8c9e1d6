import { notFound } from "next/navigation";
import { findSummary } from "@/lib/accountability/summaries/queries";
import { openInvestigation } from "../../opened";

export type SummaryParams = Promise<{ investigation: string; summaryId: string }>;

/** The summary in the URL, for an admin who is about to change it; not found for whoever may not. */
export async function openSummaryToChange(params: SummaryParams) {
  const { actor, investigation } = await openInvestigation(params);
  const summary = await findSummary(actor, investigation.id, (await params).summaryId);
  if (!summary?.canChange) notFound();
  return { actor, investigation, summary, path: `/${investigation.code}/summaries/${summary.summaryId}` };
}
