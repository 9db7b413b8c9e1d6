import type { Cue } from "./cues";
import type { LeftOutList } from "./left-out";
import { speakersIn, turnsOfParagraphs } from "./turns";
import type { Parsed, Turn } from "./types";

export type Voice = { speaker?: string; text: string };

/**
 * Cues as turns. One cue in two voices is two turns of one time. Words without a voice tag may begin with a label, as in
 * plain text. `at`, from 0, counts cues; the words before the first belong to it.
 */
export function turnsOfCues(
  cues: Cue[],
  leftOut: LeftOutList,
  voicesOf: (text: string, at: number) => Voice[],
): Parsed {
  const spoken = cues.flatMap(({ text, ...times }, index) => {
    const at = Math.max(index - 1, 0);
    const voices = voicesOf(text, at).map(({ text: words, ...voice }) => ({
      ...voice,
      text: oneParagraph(words),
      times,
      at,
    }));
    const said = voices.filter(({ text: words }) => words !== "");
    if (said.length === 0 && index > 0) leftOut.add("empty_cues", at);
    // Who is named but says nothing here.
    for (const { speaker } of voices.filter(({ text: words }) => words === ""))
      if (speaker !== undefined) leftOut.add("cue_names", at, speaker);
    return said;
  });

  const isSpeaker = speakersIn(spoken.flatMap(({ speaker, text }) => (speaker === undefined ? [text] : [])));
  const firstTurnOf: number[] = [];
  const turns: Turn[] = [];
  for (const { speaker, text, times, at } of spoken) {
    firstTurnOf[at] ??= turns.length;
    const said = speaker === undefined ? turnsOfParagraphs([text], isSpeaker).turns : [{ speaker, text }];
    turns.push(...said.map((turn) => ({ ...turn, ...times })));
  }
  return { turns, leftOut: leftOut.list((at) => firstTurnOf[at] ?? Math.max(turns.length - 1, 0)) };
}

/** Blank lines within a cue, as they are left where markup stood by itself, end no paragraph. */
function oneParagraph(words: string): string {
  const lines = words.split("\n").filter((line) => line.trim() !== "");
  return lines.join("\n").trim();
}
