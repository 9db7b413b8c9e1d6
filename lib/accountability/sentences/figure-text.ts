import type { Scope } from "../counting/schema";
import type { BucketRow, CountedFigure, LowerBound, PartRow } from "../counting/types";
import { boundPieces, boundWords, briefQuantity } from "./bound-words";
import { bucketWords } from "./bucket-words";
import { nounWords, verbWords } from "./phrase";
import { listWords, type Words } from "./words";

/** The figure's words alone: "at least 32", "over 1,000", "thousands", "none established". */
export function figureWords(figure: LowerBound, words: Words): string {
  return boundWords(figure, words.figures);
}

/**
 * The whole figure: "at least 32 civilians deliberately killed, including 7 in a drone strike". Several buckets are always
 * split ("separately", rule 6). One bucket is named ("by JNIM or ISGS") if `namesPerpetrators`.
 */
export function figureText(figure: CountedFigure, words: Words, options: { namesPerpetrators?: boolean } = {}): string {
  const { figures } = words;
  const { head, inEach, more } = boundPieces(figure, figures);
  if (!head) return noneText(figure, words);

  const isOthers = figure.scope.followsFigure !== null;
  const form = head.isWord ? (isOthers ? "ofOthers" : "of") : isOthers ? "others" : "plain";
  let text = figures("text.counted", {
    quantity: head.words,
    noun: nounWords(figure.scope, { form, number: head.number }, figures),
    verb: verbWords(figure.scope, { number: head.number, isDeliberate: figure.isDeliberate }, figures),
  });

  const rows = figure.buckets.filter(isCounted);
  const [only] = rows;
  if (options.namesPerpetrators && rows.length === 1 && only && only.bucket.length > 0) {
    text = figures("text.by", { text, actors: bucketWords(only.bucket, figure.scope.actors, words) });
  }
  if (inEach !== null) text = figures("text.inEach", { text, inEach });
  if (rows.length > 1) text = separately(text, { rows, asked: figure.scope.actors }, words);

  const parts = partsText(figure.parts, words);
  if (parts !== null) text = figures("text.including", { text, parts });
  return more.reduce((said, piece) => figures("text.more", { text: said, more: piece }), text);
}

/** "separately, at least 6 civilians killed in acts that are probable, not confirmed"; null when there is no such act. */
export function secondaryText(figure: CountedFigure, words: Words): string | null {
  if (figure.secondary === null || !isCounted(figure.secondary)) return null;
  const alone = { ...figure, ...figure.secondary, buckets: [], parts: [], isDeliberate: false };
  return words.figures("text.secondary", { text: figureText(alone, words) });
}

/** "at most 111", or that it is not known (rule 4). */
export function upperWords(figure: Pick<CountedFigure, "upper">, { figures }: Words): string {
  return figure.upper === null ? figures("words.upperUnknown") : figures("words.atMost", { upper: figure.upper });
}

/** Rule 7: a person who disappeared and was later found dead stands in both acts, and is said to; null when nobody does. */
export function followedText(figure: CountedFigure, { figures }: Words): string | null {
  return figure.personsInFollowed === 0 ? null : figures("text.followed", { persons: figure.personsInFollowed });
}

function noneText({ scope }: CountedFigure, { figures }: Words): string {
  const many = { form: "plain", number: 2 } as const;
  return figures("text.none", {
    noun: nounWords(scope, many, figures),
    verb: verbWords(scope, { number: many.number, isDeliberate: false }, figures),
  });
}

function separately(
  text: string,
  { rows, asked }: { rows: readonly BucketRow[]; asked: Scope["actors"] },
  words: Words,
): string {
  const quantities = rows.map((row) => briefQuantity(row, words)?.words ?? "");
  const named = rows.map((row, index) =>
    words.figures("text.row", { bucket: bucketWords(row.bucket, asked, words), quantity: quantities[index] ?? "" }),
  );
  const numbers = listWords(quantities, "conjunction", words);
  return words.figures("text.separately", { text, numbers, rows: named.join(", ") });
}

const dimensions = ["method", "age", "sex", "role"];

function partsText(parts: readonly PartRow[], words: Words): string | null {
  const order = (part: PartRow) =>
    (dimensions.indexOf(part.dimension) + dimensions.length + 1) % (dimensions.length + 1);
  const said = parts
    .filter(isCounted)
    .toSorted((a, b) => order(a) - order(b) || b.compared - a.compared)
    .flatMap((part) => {
      const quantity = briefQuantity(part, words);
      if (!quantity) return [];
      const { words: said, isWord, number } = quantity;
      const values = { quantity: said, form: isWord ? "of" : "plain", n: number, acts: part.acts };
      return [words.figures(`parts.${part.dimension}.${part.value}`, values)];
    });
  return said.length === 0 ? null : listWords(said, "conjunction", words);
}

function isCounted(bound: LowerBound): boolean {
  return bound.lower > 0 || bound.magnitudes.length > 0;
}
