import type { LowerBound, MagnitudeLine } from "../counting/types";
import { listWords, type Translate, type Words } from "./words";

/** How a noun follows: a digit takes "civilians", a word takes "of civilians". */
export type Quantity = { words: string; isWord: boolean; number: number };

/** A bound in the pieces that a sentence is built around (domain.md 4, rule 5). */
export type BoundPieces = {
  /** What comes first; null when nothing is established. */
  head: Quantity | null;
  /** "in each of 2 incidents", when the head is a word that stands for several. */
  inEach: string | null;
  /** "and thousands more in one further incident": what the head does not hold, word by word. */
  more: string[];
};

/** "at least 32", "over 1,000", "thousands", "at least 350, and thousands more in one further incident", "none established". */
export function boundWords(bound: LowerBound, figures: Translate): string {
  const { head, inEach, more } = boundPieces(bound, figures);
  if (!head) return figures("words.none");
  return [[head.words, inEach].filter((piece) => piece !== null).join(" "), ...more].join(", ");
}

export function boundPieces(bound: LowerBound, figures: Translate): BoundPieces {
  const { lower, magnitudes } = bound;
  if (lower > 0) {
    const key = bound.isExclusiveMinAlone ? "over" : "atLeast";
    return {
      // "Over 1,000" is more than one thousand, and never singular.
      head: {
        words: figures(`words.${key}`, { lower }),
        isWord: false,
        number: bound.isExclusiveMinAlone ? lower + 1 : lower,
      },
      inEach: null,
      more: magnitudes.map((line) => moreWords(line, figures)),
    };
  }

  const [first, ...rest] = magnitudes;
  if (!first) return { head: null, inEach: null, more: [] };
  const isInEach = first.groups > 1 && first.furtherIncidents !== null;
  return {
    head: { words: magnitudeWord(first, figures), isWord: true, number: manyOf },
    inEach: isInEach ? figures("words.inEach", { groups: first.groups }) : null,
    more: rest.map((line) => moreWords(line, figures)),
  };
}

/** "33", "over 1,000", "thousands", "350 and thousands": for a row or a part, where "at least" was said already. */
export function briefQuantity(bound: LowerBound, words: Words): Quantity | null {
  const { figures } = words;
  const { lower } = bound;
  const digits = lower > 0 ? [figures(bound.isExclusiveMinAlone ? "words.over" : "words.plain", { lower })] : [];
  const pieces = [...digits, ...bound.magnitudes.map((line) => magnitudeWord(line, figures))];
  if (pieces.length === 0) return null;

  const isWord = bound.magnitudes.length > 0;
  return { words: listWords(pieces, "conjunction", words), isWord, number: isWord ? manyOf : lower };
}

// Dozens, hundreds and thousands agree as any plural does.
const manyOf = 20;

function magnitudeWord({ magnitude }: MagnitudeLine, figures: Translate): string {
  return figures(`magnitudes.${magnitude}`);
}

function moreWords(line: MagnitudeLine, figures: Translate): string {
  return figures("words.more", {
    magnitude: magnitudeWord(line, figures),
    furtherIncidents: line.furtherIncidents ?? 0,
  });
}
