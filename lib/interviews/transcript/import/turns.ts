import { knownRole, labelKey, labelOf } from "./labels";
import type { Turn } from "./types";

type Piece = { speaker?: string; text: string; isInside?: true };

/** A name before a colon is a speaker once it comes back; words such as `Interviewer` at their first. */
export function speakersIn(paragraphs: readonly string[]): (speaker: string) => boolean {
  const counts = new Map<string, number>();
  for (const paragraph of paragraphs)
    for (const line of paragraph.split("\n")) {
      const found = labelOf(line);
      if (found) counts.set(labelKey(found.speaker), (counts.get(labelKey(found.speaker)) ?? 0) + 1);
    }
  return (speaker) => knownRole(speaker) !== null || (counts.get(labelKey(speaker)) ?? 0) > 1;
}

/**
 * Paragraphs as turns: one that holds labelled lines becomes several. A label that stands alone belongs to the paragraph
 * below it, if that has none of its own; else it is text. `firstOf` says with which turn each paragraph begins.
 */
export function turnsOfParagraphs(
  paragraphs: readonly string[],
  isSpeaker = speakersIn(paragraphs),
): { turns: Turn[]; firstOf: number[] } {
  const pieces = paragraphs.flatMap((paragraph, of) => piecesOf(paragraph, isSpeaker).map((piece) => ({ of, piece })));
  const turns: Turn[] = [];
  const firstOf: number[] = [];
  let label: string | undefined;

  for (const [at, { of, piece }] of pieces.entries()) {
    const next = pieces[at + 1]?.piece;
    const { speaker, text } = piece;
    const before = turns.at(-1);
    firstOf[of] ??= turns.length;

    if (text === "" && speaker !== undefined && next && next.speaker === undefined) label = speaker;
    else if (text === "" && speaker !== undefined && piece.isInside && before) before.text += `\n${speaker}`;
    else if (text === "" && speaker !== undefined) turns.push({ text: speaker });
    // Nothing but characters that were left out.
    else if (text === "") continue;
    else {
      turns.push(label === undefined ? piece : { speaker: label, text });
      label = undefined;
    }
  }
  return { turns, firstOf };
}

function piecesOf(paragraph: string, isSpeaker: (speaker: string) => boolean): Piece[] {
  const pieces: { speaker?: string; lines: string[] }[] = [];
  for (const line of paragraph.split("\n")) {
    const found = labelOf(line);
    if (found && isSpeaker(found.speaker)) pieces.push({ speaker: found.speaker, lines: [found.rest] });
    else if (pieces.length > 0) pieces.at(-1)?.lines.push(line);
    else pieces.push({ lines: [line] });
  }
  return pieces.map(({ speaker, lines }, at) => ({
    text: lines.join("\n").trim(),
    ...(speaker !== undefined && { speaker }),
    ...(at > 0 && { isInside: true as const }),
  }));
}

/** Turns written as text again, label before the words, blank lines between. */
export function textOfTurns(turns: readonly Turn[]): string {
  return turns.map(({ speaker, text }) => (speaker === undefined ? text : labelled(speaker, text))).join("\n\n");
}

/** A label in front of the words; a name out of a voice tag has no mark of its own. */
export function labelled(speaker: string, text: string): string {
  const mark = /[:：\-–—|]\p{Cf}*$/u.test(speaker) ? "" : ":";
  return `${speaker}${mark} ${text}`;
}
