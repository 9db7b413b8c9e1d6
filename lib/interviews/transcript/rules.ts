/** What one paragraph of a transcript may hold, in characters: more is a transcript without blank lines. */
export const longestParagraph = 20_000;

/**
 * Splits a pasted text at its blank lines. Every character that is not white space at an edge is kept, in order; line
 * breaks inside a paragraph stay. Text without any letter, digit or sign gives no paragraph.
 */
export function splitParagraphs(text: string): string[] {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}

type Cited = { quote: string; start: number | null };

/**
 * Where the words of a citation stand in a paragraph, as character offsets; null when they no longer do. The offsets of
 * the citation are a hint: words that occur twice are found where they were selected, if they are still there.
 */
export function findQuote(text: string, { quote, start }: Cited): { start: number; end: number } | null {
  if (quote === "") return null;
  const at = start !== null && text.startsWith(quote, start) ? start : text.indexOf(quote);
  return at === -1 ? null : { start: at, end: at + quote.length };
}

/** Whether a paragraph's new text still holds the words of everything that cites it. */
export function keepsQuotes(text: string, citations: readonly Cited[]): boolean {
  return citations.every((cited) => cited.quote === "" || findQuote(text, cited) !== null);
}
