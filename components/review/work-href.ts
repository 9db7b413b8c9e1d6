import type { WaitingRow } from "@/lib/findings/review/types";

/** Where the work that waits is done: judging an item, comparing two acts, deciding. `base` is the investigation's address. */
export function workHref({ kind, subjectId, incidentId }: WaitingRow, base: string): string {
  if (incidentId === null) return `${base}/evidence/${subjectId}/verify`;
  const incident = `${base}/incidents/${incidentId}`;
  return kind === "pair" ? `${incident}#pairs` : `${incident}/acts/${subjectId}/decide`;
}
