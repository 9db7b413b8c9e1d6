import "server-only";
import type { Tx } from "@/lib/db";
import { conflict, Failure } from "@/lib/errors";
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

/** Refuses, in words, what the database refuses too (ERRCODE AT002): after the read-back no paragraph changes, an addendum neither. */
export function refuseIfFixed({ fixedCount }: Transcript) {
  if (fixedCount !== null) throw conflict("interviewRules.statementFixed");
}

/** A draft grows by paragraphs, a fixed statement by addenda. */
export function refuseWrongAddition({ paragraphs, fixedCount }: Transcript, added: StatementParagraph[]) {
  const [problem] = checkParagraphs({ before: paragraphs, after: [...paragraphs, ...added], fixedCount });
  if (problem) throw new Failure("conflict", problem);
}
