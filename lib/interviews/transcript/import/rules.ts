import { longestParagraph } from "../rules";
import type { ImportedParagraph } from "./mapping";

/** What one import may bring: more is several files. A day of speech is 1,500 paragraphs and 400,000 characters. */
export const mostParagraphs = 5_000;
export const mostCharacters = 2_000_000;

/** Why paragraphs are too many or too long to be added at once; null when they are not. `number`, from 1, is the first too long. */
export type TooMuch =
  | { what: "paragraphs"; count: number; most: number }
  | { what: "characters"; count: number; most: number }
  | { what: "paragraph"; number: number; count: number; most: number };

export function tooMuch(paragraphs: readonly Pick<ImportedParagraph, "text">[]): TooMuch | null {
  const characters = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  if (paragraphs.length > mostParagraphs) return { what: "paragraphs", count: paragraphs.length, most: mostParagraphs };
  if (characters > mostCharacters) return { what: "characters", count: characters, most: mostCharacters };
  const at = paragraphs.findIndex(({ text }) => text.length > longestParagraph);
  const long = paragraphs[at];
  return long ? { what: "paragraph", number: at + 1, count: long.text.length, most: longestParagraph } : null;
}

/** `1:02:03.5` of milliseconds: hours only where there are any, tenths only where they are not whole seconds. */
export function timecode(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const tenths = Math.floor((ms % 1000) / 100);
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}${tenths > 0 ? `.${tenths}` : ""}`;
}
