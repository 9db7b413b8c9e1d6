import type { TranscriptPart } from "./types";

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

/** How many paragraphs are read at once; a transcript of up to one and a half times as many is read whole. */
export const partSize = 100;

/** Which part of a transcript is asked for: by its number from 1, the one in which a paragraph stands, or all of it. */
export type PartAsked = { part: number } | { paragraphId: string } | "whole";

/** The paragraphs to read, by number, `to` inclusive. What is out of range is the nearest part; no paragraph is in two parts. */
export function partOf(asked: PartAsked, paragraphs: readonly { id: string; number: number }[]): TranscriptPart {
  const total = paragraphs.length;
  if (asked === "whole" || total <= partSize * 1.5) return { from: 1, to: total, total, isWhole: true };
  const at = "part" in asked ? null : paragraphs.find(({ id }) => id === asked.paragraphId);
  const wanted = "part" in asked ? asked.part : Math.ceil((at?.number ?? 1) / partSize);
  const part = Math.min(Math.max(1, wanted), Math.ceil(total / partSize));
  return { from: (part - 1) * partSize + 1, to: Math.min(part * partSize, total), total, isWhole: false };
}
