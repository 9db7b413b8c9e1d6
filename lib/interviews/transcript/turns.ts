import { splitParagraphs } from "./rules";
import { type Speaker, speakers } from "./types";

/** What a speaker said without a break: it becomes one paragraph, or several where blank lines stand in it. */
export type Turn = {
  speaker: Speaker;
  text: string;
  language?: string;
  /** Where it is said in a recording, in milliseconds. */
  startMs?: number | null;
  endMs?: number | null;
};

/** The words by which a turn is begun in typed and pasted transcripts, in English and French. */
const speakerWords: Record<Speaker, readonly string[]> = {
  interviewer: ["Q", "Question", "Interviewer", "Enquêteur", "Enquêtrice", "Enquêteur·rice"],
  interviewee: ["A", "R", "Answer", "Réponse", "Interviewee", "Personne entendue"],
  interpreter: ["Interpreter", "Interprète"],
  support_person: ["Support person", "Personne de soutien"],
  other: ["Someone else", "Une autre personne"],
};

const speakerOf = new Map(
  speakers.flatMap((speaker) => speakerWords[speaker].map((word) => [word.toLocaleLowerCase("fr"), speaker] as const)),
);
const longestFirst = [...speakerOf.keys()].sort((a, b) => b.length - a.length).join("|");
const mark = new RegExp(`^[^\\S\\n]*(${longestFirst})[^\\S\\n]?[:：][^\\S\\n]*`, "iu");

/** The speaker that a line begins with, and how long those words are; null for a line that goes on. */
export function markOf(line: string): { speaker: Speaker; length: number } | null {
  const found = mark.exec(line);
  const speaker = found && speakerOf.get((found[1] ?? "").toLocaleLowerCase("fr"));
  return speaker ? { speaker, length: found[0].length } : null;
}

/**
 * Cuts a typed text into turns: a line that begins with a speaker ("Q:", "Interpreter:") begins a turn, a blank line a
 * paragraph of the same speaker. What comes before the first of them is `first`'s. Besides these words nothing is lost.
 */
export function turnsOf(text: string, first: Speaker): Turn[] {
  const turns: Turn[] = [];
  let speaker = first;
  for (const paragraph of splitParagraphs(text)) {
    let lines: string[] = [];
    const finish = () => {
      const said = lines.join("\n").trim();
      if (said !== "") turns.push({ speaker, text: said });
      lines = [];
    };
    for (const line of paragraph.split("\n")) {
      const begun = markOf(line);
      if (begun) finish();
      speaker = begun?.speaker ?? speaker;
      lines.push(line.slice(begun?.length ?? 0));
    }
    finish();
  }
  return turns;
}
