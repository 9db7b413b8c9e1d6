import { type MarkKind, type Range, type Token, tokens } from "@/lib/interviews/transcript/types";

export type Segment = {
  text: string;
  start: number;
  isCited: boolean;
  kinds: MarkKind[];
  /** The kinds of the marks that end here: their words are said once, after the last of the marked words. */
  ends: MarkKind[];
  token: Token | null;
};

type Marked = Range & { kind: MarkKind };

/**
 * Cuts a text at the edges of what is cited, marked or left out in it. What overlaps is drawn once, as all that it is; no
 * character is lost or doubled.
 */
export function segmentsOf(text: string, cited: readonly Range[], marked: readonly Marked[]): Segment[] {
  const left = tokensIn(text);
  const edges = [...cited, ...marked, ...left].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([0, ...edges, text.length])]
    .filter((at) => at >= 0 && at <= text.length)
    .sort((a, b) => a - b);

  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    const covers = (range: Range) => range.start <= start && range.end >= end;
    const marks = marked.filter(covers);
    return {
      text: text.slice(start, end),
      start,
      isCited: cited.some(covers),
      kinds: [...new Set(marks.map(({ kind }) => kind))],
      ends: [...new Set(marks.filter((mark) => mark.end === end).map(({ kind }) => kind))],
      // Cited or marked in part only, it is drawn as the characters that it is.
      token: left.find((range) => range.start === start && range.end === end)?.token ?? null,
    };
  });
}

function tokensIn(text: string): (Range & { token: Token })[] {
  return tokens.flatMap((token) => {
    const found: (Range & { token: Token })[] = [];
    for (let at = text.indexOf(token); at !== -1; at = text.indexOf(token, at + token.length))
      found.push({ start: at, end: at + token.length, token });
    return found;
  });
}
