import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db";
import { invalid } from "@/lib/errors";
import { longestParagraph, splitParagraphs } from "../transcript/rules";
import type { Turn } from "../transcript/turns";
import { loadTranscript, refuseWrongAddition } from "./load-transcript";

type Addition = {
  interview: { id: string; investigationId: string };
  turns: readonly Turn[];
  isAddendum: boolean;
  /** Of an addendum: the number of the paragraph that it is about; null for the statement as a whole. */
  aboutNumber?: number | null;
};

/**
 * Splits turns at their blank lines and numbers the paragraphs on from the last one; answers the numbers they got. All
 * that adds to a transcript goes through here: what is typed, pasted, imported, and addenda. Throws `invalid` beside the
 * field `text` (or `aboutNumber`), `conflict` for an addendum to a draft and the like; then nothing was written.
 */
export async function appendParagraphs(
  tx: Tx,
  actor: Actor,
  { interview, turns, isAddendum, aboutNumber = null }: Addition,
  now: Date,
): Promise<{ from: number; to: number }> {
  const texts = turns.flatMap(({ text, ...turn }) => splitParagraphs(text).map((one) => ({ ...turn, text: one })));
  if (texts.length === 0) throw invalid("errors.checkTheForm", { text: "errors.required" });
  if (texts.some(({ text }) => text.length > longestParagraph))
    throw invalid("errors.checkTheForm", { text: "interviews.paragraphTooLong" });

  const transcript = await loadTranscript(tx, interview.id);
  const first = transcript.paragraphs.length + 1;
  const added = texts.map((paragraph, at) => ({ ...paragraph, number: first + at, isAddendum }));
  refuseWrongAddition(transcript, added);
  const aboutId = transcript.paragraphs.find(({ number }) => number === aboutNumber)?.id ?? null;
  if (aboutNumber !== null && aboutId === null)
    throw invalid("errors.checkTheForm", { aboutNumber: "interviews.noSuchParagraph" });

  await tx.paragraph.createMany({
    data: added.map((paragraph) => ({
      ...paragraph,
      aboutId,
      investigationId: interview.investigationId,
      interviewId: interview.id,
      recordedById: actor.id,
      createdAt: now,
    })),
  });
  return { from: first, to: first + texts.length - 1 };
}
