import "server-only";
import type { Tx } from "@/lib/db";
import { Failure } from "@/lib/errors";
import { checkParagraphs, type StatementParagraph } from "../rules";
import { lockInterview } from "./load-interview";

/** The transcript as it stands, locked for this transaction; `fixedCount` is null while it is a draft. */
export async function loadTranscript(tx: Tx, interviewId: string) {
  await lockInterview(tx, interviewId);
  const paragraphs = await tx.paragraph.findMany({ where: { interviewId }, orderBy: { number: "asc" } });
  const statement = await tx.statement.findFirst({ where: { interviewId }, select: { paragraphCount: true } });
  return { paragraphs, fixedCount: statement?.paragraphCount ?? null };
}

export type Transcript = Awaited<ReturnType<typeof loadTranscript>>;

/** Refuses, in words, what the database would refuse too (ERRCODE AT002): a change to what was confirmed. */
export function refuseUnlessAllowed({ paragraphs, fixedCount }: Transcript, after: StatementParagraph[]) {
  const [problem] = checkParagraphs({ before: paragraphs, after, fixedCount });
  if (problem) throw new Failure("conflict", problem);
}
