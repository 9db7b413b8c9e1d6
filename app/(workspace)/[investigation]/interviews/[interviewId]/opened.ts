import { notFound } from "next/navigation";
import { openInterview } from "@/lib/interviews/commands/open-interview";
import { findInterview, findOpening } from "@/lib/interviews/queries";
import type { PartAsked } from "@/lib/interviews/transcript/rules";
import { clock } from "@/lib/time/clock";
import { openInvestigation } from "../../opened";

/**
 * The interview in the URL, with its opening on the audit trail before any of its text is read. Links never prefetch, so
 * a page that is asked for is a page that is seen; showing it again within half an hour is the same opening.
 */
export async function openTheInterview(
  params: Promise<{ investigation: string; interviewId: string }>,
  asked: PartAsked = { part: 1 },
) {
  const { actor, investigation } = await openInvestigation(params);
  const { interviewId } = await params;
  const now = clock.now();

  const opening = await findOpening(actor, investigation.id, interviewId, now);
  if (!opening) notFound();
  if (!opening.isRecent) await openInterview(actor, { interviewId }, { now });

  const interview = await findInterview(actor, investigation.id, interviewId, now, asked);
  if (!interview) notFound();
  return { actor, investigation, interview };
}
