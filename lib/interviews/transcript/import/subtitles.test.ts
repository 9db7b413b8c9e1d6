import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { turnsOfSrt } from "./srt";
import type { Parsed, Turn } from "./types";
import { turnsOfVtt } from "./vtt";

const compact = (text: string) => text.replaceAll(/\s/g, "");
const what = ({ leftOut }: Parsed) => leftOut.map(({ what: kind, count, where }) => [kind, count, where]);

function clock(ms: number, mark: string) {
  const two = (value: number, width = 2) => String(value).padStart(width, "0");
  const seconds = Math.floor(ms / 1000);
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}${mark}${two(ms % 1000, 3)}`;
}

const srtOf = (turns: Turn[]) =>
  turns
    .map(({ speaker, text, startMs = 0, endMs = startMs }, at) => {
      const words = speaker === undefined ? text : `${speaker} ${text}`;
      return `${at + 1}\n${clock(startMs, ",")} --> ${clock(endMs, ",")}\n${words}\n`;
    })
    .join("\n");

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const vttOf = (turns: Turn[]) =>
  `WEBVTT\n\n${turns
    .map(({ speaker, text, startMs = 0, endMs = startMs }) => {
      const isLabel = speaker !== undefined && /[:–-]$/.test(speaker);
      const voice = speaker === undefined ? "" : isLabel ? `${escaped(speaker)} ` : `<v ${escaped(speaker)}>`;
      return `${clock(startMs, ".")} --> ${clock(endMs, ".")}\n${voice}${escaped(text)}\n`;
    })
    .join("\n")}`;

describe("SubRip", () => {
  test("each subtitle is a turn with its times; numbers, colours and places are named", () => {
    const parsed = turnsOfSrt(
      "\uFEFF1\r\n00:00:01,000 --> 00:00:02,500\r\n<i>They came</i>\r\nat dawn.\r\n\r\n2\r\n00:01:00,5 --> 01:00:00,000 X1:40\r\nQ: How many?\r\nA: Ten.\r\n\r\n3\r\n00:59:00,000 --> 00:58:00,000\r\n2024\r\n\r\n4\r\n02:00:00,000 --> 02:00:01,000\r\n",
    );
    expect(parsed.turns).toEqual([
      { text: "They came\nat dawn.", startMs: 1000, endMs: 2500 },
      { speaker: "Q:", text: "How many?", startMs: 60_500, endMs: 3_600_000 },
      { speaker: "A:", text: "Ten.", isInside: true, startMs: 60_500, endMs: 3_600_000 },
      { text: "2024", startMs: 3_540_000 },
    ]);
    expect(what(parsed)).toEqual([
      ["cue_names", 4, [1, 2, 4]],
      ["cue_places", 1, [2]],
      ["cue_times", 1, [4]],
      ["markup", 2, [1]],
      ["empty_cues", 1, [4]],
    ]);
  });

  test("words before the first time and behind a blank line are kept", () => {
    const { turns } = turnsOfSrt(
      "Heard in Gao\n\n00:01 --> 00:02\none\n\ntwo\n1\n00:00:03,000 --> 00:00:04,000\nthree",
    );
    expect(turns.map(({ text }) => text)).toEqual([
      "Heard in Gao\n\n00:01 --> 00:02\none\n\ntwo".replaceAll("\n\n", "\n"),
      "three",
    ]);
  });
});

describe("WebVTT", () => {
  test("keeps times and voices, and names notes and styles", () => {
    const parsed = turnsOfVtt(
      "WEBVTT - taken in Gao\nKind: captions\n\nNOTE\nHe cries here.\n\nSTYLE\n::cue { color: red }\n\nfirst\n00:01.000 --> 00:02.000 align:start\n<v.loud Amina D.>They <i>shot</i> &amp; left.</v> Quiet.\n\n00:03.000 --> 00:04.000\n<v Amina D.>Then</v><v Interviewer>How < many?\n",
    );
    expect(parsed.turns).toEqual([
      { speaker: "Amina D.", text: "They shot & left.", startMs: 1000, endMs: 2000 },
      { text: "Quiet.", startMs: 1000, endMs: 2000 },
      { speaker: "Amina D.", text: "Then", startMs: 3000, endMs: 4000 },
      { speaker: "Interviewer", text: "How < many?", startMs: 3000, endMs: 4000 },
    ]);
    expect(what(parsed)).toEqual([
      ["notes", 2, []],
      ["styles", 1, []],
      ["cue_names", 1, [1]],
      ["cue_places", 1, [1]],
      ["markup", 2, [1]],
    ]);
    expect(parsed.leftOut[0]?.texts).toEqual(["- taken in Gao\nKind: captions", "NOTE\nHe cries here."]);
  });
});

const said = fc
  .array(
    fc.constantFrom(
      "a",
      "é",
      "é",
      "م",
      "‏",
      "\u200D",
      "😀",
      " ",
      "\n",
      "\n\n",
      "Q: ",
      "Amina:",
      "12",
      "<i>",
      "<b",
      "&amp;",
      "&",
      "-->",
      "{",
      "\t",
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(""));
const cue = fc.record({ text: said, startMs: fc.nat(359_999_999), lasts: fc.nat(10_000) });
const cues = fc.array(
  cue.map(({ text, startMs, lasts }) => ({ text, startMs, endMs: Math.min(startMs + lasts, 359_999_999) })),
  { minLength: 1, maxLength: 8 },
);

/** All characters of the turns and of what is left out, as a bag. */
const bag = (text: string) => [...compact(text)].sort().join("");
const spoken = (turns: Turn[]) => turns.map(({ speaker = "", text }) => speaker + text).join("");

function isWithin(part: string, whole: string) {
  let at = 0;
  for (const character of part) {
    at = whole.indexOf(character, at) + character.length;
    if (at < character.length) return false;
  }
  return true;
}

describe.each([
  ["SubRip", turnsOfSrt, srtOf],
  ["WebVTT", turnsOfVtt, vttOf],
] as const)("%s", (_name, parse, write) => {
  test("every character comes out in order, or is named", () => {
    fc.assert(
      fc.property(cues, (written) => {
        const parsed = parse(write(written));
        const leftOut = parsed.leftOut.filter(({ what: kind }) => kind !== "cue_names" || parse === turnsOfVtt);
        const whole = written.map(({ text }) => text).join("");
        expect(isWithin(compact(spoken(parsed.turns)), compact(whole))).toBe(true);
        const named = leftOut.flatMap(({ texts }) => texts).join("");
        const names = parse === turnsOfSrt ? numbersLeftOut(parsed, written.length) : "";
        expect(bag(spoken(parsed.turns) + named + names)).toBe(bag(whole));
      }),
      { numRuns: 500 },
    );
  });

  test("written again and read again it is the same", () => {
    fc.assert(
      fc.property(cues, (written) => {
        const bare = (turns: Turn[]) => turns.map(({ isInside: _inside, ...turn }) => turn);
        const once = bare(parse(write(written)).turns);
        expect(bare(parse(write(once)).turns)).toEqual(once);
      }),
      { numRuns: 500 },
    );
  });
});

/** Numbers left out beside those that the file itself counts with: digits that were said alone on the last line. */
function numbersLeftOut({ leftOut }: Parsed, own: number): string {
  const names = leftOut.find(({ what: kind }) => kind === "cue_names")?.texts ?? [];
  const counted = Array.from({ length: own }, (_, at) => String(at + 1));
  return names.filter((name) => !counted.includes(name) || !counted.splice(counted.indexOf(name), 1)).join("");
}
