import "server-only";
import type { Tx } from "@/lib/db";
import { conflict, Failure } from "@/lib/errors";
import { checkParagraphs, type StatementParagraph } from "../rules";
import { asReadBack } from "../transcript/hash";
import { lockInterview } from "./load-interview";

/** Locks the transcript for this transaction; `fixedCount` is null while it is a draft. */
export async function lockTranscript(tx: Tx, interviewId: string): Promise<{ fixedCount: number | null }> {
  await lockInterview(tx, interviewId);
  const statement = await tx.statement.findFirst({ where: { interviewId }, select: { paragraphCount: true } });
  return { fixedCount: statement?.paragraphCount ?? null };
}

/** The transcript as it stands, with the translations beside it, locked for this transaction. */
export async function loadTranscript(tx: Tx, interviewId: string) {
  const { fixedCount } = await lockTranscript(tx, interviewId);
  const paragraphs = await tx.paragraph.findMany({
    where: { interviewId },
    include: { translation: true },
    orderBy: { number: "asc" },
  });
  return { paragraphs: asReadBack(paragraphs), fixedCount };
}

export type Transcript = Awaited<ReturnType<typeof loadTranscript>>;

/** Refuses, in words, what the database refuses too (ERRCODE AT002): after the read-back no paragraph changes, an addendum neither. */
export function refuseIfFixed({ fixedCount }: Pick<Transcript, "fixedCount">) {
  if (fixedCount !== null) throw conflict("interviewRules.statementFixed");
}

/** A draft grows by paragraphs, a fixed statement by addenda. */
export function refuseWrongAddition({ paragraphs, fixedCount }: Transcript, added: StatementParagraph[]) {
  const [problem] = checkParagraphs({ before: paragraphs, after: [...paragraphs, ...added], fixedCount });
  if (problem) throw new Failure("conflict", problem);
}
