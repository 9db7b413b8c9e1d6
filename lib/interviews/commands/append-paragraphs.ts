import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db";
import { invalid } from "@/lib/errors";
import { longestParagraph, splitParagraphs } from "../transcript/rules";
import type { Speaker } from "../types";
import { loadTranscript, refuseWrongAddition } from "./load-transcript";

type Addition = {
  interview: { id: string; investigationId: string };
  text: string;
  speaker: Speaker;
  isAddendum: boolean;
};

/** Splits a text at its blank lines and numbers it on from the last paragraph; answers the numbers it got. */
export async function appendParagraphs(
  tx: Tx,
  actor: Actor,
  { interview, text, speaker, isAddendum }: Addition,
  now: Date,
): Promise<{ from: number; to: number }> {
  const texts = splitParagraphs(text);
  if (texts.length === 0) throw invalid("errors.checkTheForm", { text: "errors.required" });
  if (texts.some((paragraph) => paragraph.length > longestParagraph))
    throw invalid("errors.checkTheForm", { text: "interviews.paragraphTooLong" });

  const transcript = await loadTranscript(tx, interview.id);
  const first = transcript.paragraphs.length + 1;
  const added = texts.map((paragraph, at) => ({ number: first + at, speaker, text: paragraph, isAddendum }));
  refuseWrongAddition(transcript, added);

  await tx.paragraph.createMany({
    data: added.map((paragraph) => ({
      ...paragraph,
      investigationId: interview.investigationId,
      interviewId: interview.id,
      recordedById: actor.id,
      createdAt: now,
    })),
  });
  return { from: first, to: first + texts.length - 1 };
}
