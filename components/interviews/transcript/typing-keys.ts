import { markOf } from "@/lib/interviews/transcript/turns";
import type { Speaker } from "@/lib/interviews/transcript/types";

/** Puts words at the caret, or over what is selected, as if they were typed: the browser's own undo takes them back. */
export function typeIn(area: HTMLTextAreaElement, words: string, from = area.selectionStart, to = area.selectionEnd) {
  area.focus();
  area.setSelectionRange(from, to);
  if (document.execCommand("insertText", false, words)) return;
  area.setRangeText(words, from, to, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Where the turn at the caret begins: at the last line that names a speaker, or after the last blank line. */
export function turnAt(text: string, caret: number): { start: number; markLength: number } {
  for (let line = lineStart(text, caret); ; line = lineStart(text, line - 1)) {
    const mark = markOf(lineFrom(text, line));
    if (mark) return { start: line, markLength: mark.length };
    const isAfterBlank = line >= 2 && text.slice(lineStart(text, line - 1), line - 1).trim() === "";
    if (line === 0 || isAfterBlank) return { start: line, markLength: 0 };
  }
}

/** Who speaks at the caret: whoever was named last before it, else `first`. */
export function speakerAt(text: string, caret: number, first: Speaker): Speaker {
  for (let line = lineStart(text, caret); ; line = lineStart(text, line - 1)) {
    const mark = markOf(lineFrom(text, line));
    if (mark) return mark.speaker;
    if (line === 0) return first;
  }
}

/** Names the speaker of the turn at the caret, in place of the one it named; the caret stays with its words. */
export function nameSpeaker(area: HTMLTextAreaElement, mark: string) {
  const { start, markLength } = turnAt(area.value, area.selectionStart);
  const [from, to] = [area.selectionStart, area.selectionEnd];
  const shift = mark.length + 1 - markLength;
  typeIn(area, `${mark} `, start, start + markLength);
  const moved = (at: number) => Math.max(start + mark.length + 1, at + shift);
  area.setSelectionRange(moved(from), moved(to));
}

/** A new paragraph; none where the caret stands in an empty one already. */
export function beginParagraph(area: HTMLTextAreaElement) {
  const before = area.value.slice(0, area.selectionStart);
  if (before.trim() === "" || before.endsWith("\n\n")) return;
  typeIn(area, before.endsWith("\n") ? "\n" : "\n\n");
}

function lineStart(text: string, at: number): number {
  return at <= 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
}

function lineFrom(text: string, start: number): string {
  const end = text.indexOf("\n", start);
  return end === -1 ? text.slice(start) : text.slice(start, end);
}
