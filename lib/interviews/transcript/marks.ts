import type { Range } from "./types";

type Marked = { quote: string; paragraphVersion: number } & Range;

/**
 * Where marked words stand in a paragraph as it reads now. In the version that was marked: where they were marked. In a
 * later one: only if they are found exactly once; else null, for a mark is never moved to words that may be others.
 */
export function placeOfMark(text: string, version: number, mark: Marked): Range | null {
  if (version === mark.paragraphVersion) {
    const { start, end } = mark;
    return text.slice(start, end) === mark.quote ? { start, end } : null;
  }
  const at = text.indexOf(mark.quote);
  if (at === -1 || text.indexOf(mark.quote, at + 1) !== -1) return null;
  return { start: at, end: at + mark.quote.length };
}

/**
 * The selected words in a text: where they were selected, else where they are found if they are found once. Line ends
 * that a browser sent along do not matter. Null for words that are not there, or are there more than once.
 */
export function findSelected(text: string, { quote, start }: { quote: string; start: number | null }): Range | null {
  const words = quote.replaceAll(/\r\n?/g, "\n").trim();
  if (words === "") return null;
  if (start !== null && text.startsWith(words, start)) return { start, end: start + words.length };
  return placeOfMark(text, 1, { quote: words, paragraphVersion: 0, start: 0, end: 0 });
}
