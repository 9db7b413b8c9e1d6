import { cleaned } from "./characters";
import { cuesOf } from "./cues";
import { LeftOutList } from "./left-out";
import { turnsOfCues } from "./turns-of-cues";
import type { Parsed } from "./types";

/** What players draw rather than show: bold, italics, colours, `{\an8}`. */
const markup = /<\/?(?:b|i|u|s|font)(?:[^\S\n][^<>\n]*)?>|\{\\[^{}\n]*\}/gi;

/** SubRip subtitles: each becomes a turn with its times. */
export function turnsOfSrt(raw: string): Parsed {
  const leftOut = new LeftOutList();
  const lines = cleaned(raw, leftOut).split("\n");
  const cues = cuesOf(lines, (at) => /^\s*\d+\s*$/.test(lines[at] ?? ""), leftOut);
  return turnsOfCues(cues, leftOut, (text, at) => [{ text: withoutMarkup(text, at, leftOut) }]);
}

/** Until none is left: taking one out may make another of what stood around it. */
function withoutMarkup(text: string, at: number, leftOut: LeftOutList): string {
  const less = text.replaceAll(markup, (tag) => {
    leftOut.add("markup", at, tag);
    return "";
  });
  return less === text ? text : withoutMarkup(less, at, leftOut);
}
