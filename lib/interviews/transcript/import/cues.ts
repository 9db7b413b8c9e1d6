import type { LeftOutList } from "./left-out";

/** A subtitle: its words as written, with the times at which they are said. The first may be words before any time. */
export type Cue = { startMs?: number; endMs?: number; text: string };

const time = "(?:(\\d{1,2}):)?(\\d{1,2}):(\\d{1,2})[.,](\\d{1,3})";
const timing = new RegExp(`^\\s*${time}\\s*-->\\s*${time}(?:\\s+(\\S.*))?$`);

/**
 * The cues of a subtitle file's lines. Whatever stands between two lines of time is the text of the first: nothing depends
 * on blank lines. `isName` says whether the line above a time is the cue's number or name rather than the end of the text
 * before.
 */
export function cuesOf(lines: string[], isName: (at: number) => boolean, leftOut: LeftOutList): Cue[] {
  const cues: (Cue & { lines: string[] })[] = [{ text: "", lines: [] }];
  for (const [at, line] of lines.entries()) {
    const found = timing.exec(line);
    if (found) {
      cues.push({ ...timesOf(found, cues.length - 1, leftOut), text: "", lines: [] });
      if (found[9]) leftOut.add("cue_places", cues.length - 2, found[9]);
    } else if (line.trim() !== "" && timing.test(lines[at + 1] ?? "") && isName(at))
      leftOut.add("cue_names", cues.length - 1, line);
    else cues.at(-1)?.lines.push(line);
  }
  return cues.map(({ lines: spoken, ...cue }) => ({
    ...cue,
    text: spoken.filter((line) => line.trim() !== "").join("\n"),
  }));
}

function timesOf(found: RegExpExecArray, at: number, leftOut: LeftOutList): { startMs: number; endMs?: number } {
  const startMs = milliseconds(found.slice(1, 5));
  const endMs = milliseconds(found.slice(5, 9));
  if (endMs >= startMs) return { startMs, endMs };
  // An end before its beginning is no end; the beginning may still be right.
  leftOut.add("cue_times", at, found[0]);
  return { startMs };
}

function milliseconds([hours, minutes, seconds, fraction]: (string | undefined)[]): number {
  const whole = Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
  return whole * 1000 + Number((fraction ?? "").padEnd(3, "0"));
}
