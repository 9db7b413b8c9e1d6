import { splitParagraphs } from "../rules";
import { cleaned } from "./characters";
import { LeftOutList } from "./left-out";
import { turnsOfParagraphs } from "./turns";
import type { Parsed } from "./types";

/** What ends a paragraph: a blank line (a lone line break stays inside), or each line break. */
export const paragraphEnds = ["blank_line", "line_break"] as const;
export type ParagraphEnd = (typeof paragraphEnds)[number];

/** Plain text. Speaker labels at the beginning of a line begin a turn of their own. */
export function turnsOfText(raw: string, end: ParagraphEnd = "blank_line"): Parsed {
  const leftOut = new LeftOutList();
  const text = cleaned(raw, leftOut);
  const { turns, firstOf } = turnsOfParagraphs(
    splitParagraphs(end === "line_break" ? text.replaceAll("\n", "\n\n") : text),
  );
  return { turns, leftOut: leftOut.list((paragraph) => firstOf[paragraph] ?? 0) };
}

/** Long lines without one blank line between them: a program that wrote each paragraph as one line. */
export function proposedEnd(raw: string): ParagraphEnd {
  const paragraphs = splitParagraphs(raw);
  const [only = ""] = paragraphs;
  return paragraphs.length === 1 && only.split("\n").some((line) => line.length > 120) ? "line_break" : "blank_line";
}
