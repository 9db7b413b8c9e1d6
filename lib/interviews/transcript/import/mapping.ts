import type { Speaker } from "../types";
import { knownRole, labelKey } from "./labels";
import { labelled } from "./turns";
import type { Turn } from "./types";

/** Who a label stands for; `text` for what is no speaker: it stays in the text. */
export type LabelChoice = Speaker | "text";

export type FoundLabel = {
  key: string;
  /** As it first stands in the file. */
  shown: string;
  count: number;
  proposed: LabelChoice;
};

/** A paragraph as it will be added. */
export type ImportedParagraph = { speaker: Speaker; text: string; startMs?: number; endMs?: number };

/**
 * The labels of a file, most frequent first. Words for a role are proposed as that role; of other names, who mostly asks is
 * proposed as the interviewer and the others as the interviewee. It is a proposal: whoever imports decides.
 */
export function labelsOf(turns: readonly Turn[]): FoundLabel[] {
  const found = new Map<string, { shown: string; count: number; asked: number }>();
  for (const { speaker, text } of turns) {
    if (speaker === undefined) continue;
    const entry = found.get(labelKey(speaker)) ?? { shown: speaker, count: 0, asked: 0 };
    entry.count += 1;
    if (/[?؟？]\p{P}*\s*$/u.test(text)) entry.asked += 1;
    found.set(labelKey(speaker), entry);
  }
  return [...found]
    .map(([key, { shown, count, asked }]) => ({
      ...{ key, shown, count },
      proposed: knownRole(shown) ?? (asked * 2 > count ? ("interviewer" as const) : ("interviewee" as const)),
    }))
    .sort((a, b) => b.count - a.count);
}

/**
 * Turns as paragraphs. A label that stands for a role becomes that role; any other stays in front of its words. Whoever
 * spoke last goes on where no label stands; before the first it is `otherwise`. `numberOf` says in which paragraph, from 1,
 * each turn came to stand.
 */
export function paragraphsOf(
  turns: readonly Turn[],
  choices: ReadonlyMap<string, LabelChoice>,
  otherwise: Speaker,
): { paragraphs: ImportedParagraph[]; numberOf: number[] } {
  const paragraphs: ImportedParagraph[] = [];
  const numberOf: number[] = [];
  let last = otherwise;
  for (const { speaker, text, isInside, ...times } of turns) {
    const chosen = speaker === undefined ? "text" : (choices.get(labelKey(speaker)) ?? "text");
    const words = speaker !== undefined && chosen === "text" ? labelled(speaker, text) : text;
    const before = paragraphs.at(-1);
    if (chosen !== "text") last = chosen;

    if (isInside && chosen === "text" && before) before.text += `\n${words}`;
    else paragraphs.push({ speaker: last, text: words, ...times });
    numberOf.push(paragraphs.length);
  }
  return { paragraphs, numberOf };
}
