import { cleaned } from "./characters";
import { cuesOf } from "./cues";
import { LeftOutList } from "./left-out";
import { turnsOfCues, type Voice } from "./turns-of-cues";
import type { Parsed } from "./types";

const tag = /<(\/?)(c|i|b|u|s|ruby|rt|lang|v|font)((?:\.[^\s<>.]+)*)(?:[ \t\n]+([^<>]*))?>|<\d[\d:.]*>/g;
const characters: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  nbsp: "\u00A0",
  lrm: "\u200E",
  rlm: "\u200F",
};

/** WebVTT (W3C, 2019): cues with their times, `<v Name>` as the speaker; notes, styles and regions are reported. */
export function turnsOfVtt(raw: string): Parsed {
  const leftOut = new LeftOutList();
  const lines = withoutBlocks(cleaned(raw, leftOut).split("\n"), leftOut);
  const isName = (at: number) => /^\s*\d+\s*$/.test(lines[at] ?? "") || (lines[at - 1] ?? "").trim() === "";
  return turnsOfCues(cuesOf(lines, isName, leftOut), leftOut, (text, at) => voicesOf(text, at, leftOut));
}

/** Takes out the heading and the blocks that nobody says: each ends at a blank line. */
function withoutBlocks(lines: string[], leftOut: LeftOutList): string[] {
  const kept: string[] = [];
  let block: { what: "notes" | "styles"; lines: string[] } | null = null;
  const close = () => {
    if (block) leftOut.add(block.what, null, block.lines.join("\n"));
    block = null;
  };
  for (const [at, line] of lines.entries()) {
    const isBlank = line.trim() === "";
    if (isBlank) close();
    const begins = at === 0 || (lines[at - 1] ?? "").trim() === "";
    if (at === 0 && /^WEBVTT(?:\s|$)/.test(line)) block = { what: "notes", lines: [line.slice("WEBVTT".length)] };
    else if (begins && /^NOTE(?:\s|$)/.test(line)) block = { what: "notes", lines: [line] };
    else if (begins && /^(?:STYLE|REGION)\s*$/.test(line)) block = { what: "styles", lines: [line] };
    // A heading without the blank line that should follow it ends where the first cue begins.
    else if (block && line.includes("-->")) {
      close();
      kept.push(line);
    } else if (block) (block as { lines: string[] }).lines.push(line);
    else kept.push(line);
  }
  close();
  return kept;
}

/** The words of a cue by the voices that say them. What has the shape of no tag of WebVTT is text. */
function voicesOf(text: string, at: number, leftOut: LeftOutList): Voice[] {
  const voices: Voice[] = [{ text: "" }];
  const say = (words: string) => {
    const last = voices.at(-1);
    if (last) last.text += decoded(words);
  };
  let from = 0;
  for (const found of text.matchAll(tag)) {
    say(text.slice(from, found.index));
    from = found.index + found[0].length;
    const [whole, slash, kind, , annotation = ""] = found;
    const speaker = decoded(annotation).trim().replaceAll(/\s+/g, " ");
    if (kind !== "v") leftOut.add("markup", at, whole);
    else if (slash === "/" || speaker === "") voices.push({ text: "" });
    else voices.push({ speaker, text: "" });
  }
  say(text.slice(from));
  return voices;
}

function decoded(text: string): string {
  return text.replaceAll(/&(amp|lt|gt|quot|nbsp|lrm|rlm);/g, (_whole, name: string) => characters[name] ?? "");
}
