import type { CountedFigure, CountingRefused, Reason } from "../counting/types";
import { boundWords } from "../sentences/bound-words";
import { bucketWords } from "../sentences/bucket-words";
import { figureText, figureWords, followedText, secondaryText, upperWords } from "../sentences/figure-text";
import { listWords } from "../sentences/words";
import type { Counted } from "./count";
import type { ReportWords } from "./language";
import { scopeWords } from "./scope-words";
import type { FigureReport } from "./types";

/** Why an act is unsupported, in words, or null where that is not for this reading. */
export type WhyUnsupported = (actId: string) => string | null;

/** A figure as a reader sees it: numbers, sentence, and every act with its reasons. */
export function viewFigure(
  { record, figure, refusal }: Counted,
  words: ReportWords,
  given: {
    why: WhyUnsupported;
    titleOf: (figureId: string) => string;
    /** Codes of evidence that this reader must judge before they may see the figure. */
    judgeFirst: readonly string[];
    /** The same for its secondary figure alone. */
    judgeFirstForPart: readonly string[];
  },
): FigureReport {
  const { followsFigureId } = record;
  const scope = {
    ...scopeWords(record.scope, words),
    follows:
      followsFigureId === null
        ? null
        : words.accountability("scope.follows", { title: given.titleOf(followsFigureId) }),
  };
  if (given.judgeFirst.length > 0) {
    return {
      record,
      scope,
      ...uncounted,
      isWithheld: true,
      refusal: judgeFirst("judgeFirst", given.judgeFirst, words),
    };
  }
  if (refusal) return { record, scope, ...uncounted, isWithheld: false, refusal: refusalWords(refusal, words) };

  const secondary = secondaryText(figure, words);
  return {
    record,
    scope,
    refusal: null,
    isWithheld: false,
    partWithheld:
      given.judgeFirstForPart.length > 0 ? judgeFirst("partJudgeFirst", given.judgeFirstForPart, words) : null,
    lower: figure.lower,
    words: figureWords(figure, words),
    upper: figure.upper,
    upperWords: upperWords(figure, words),
    text: figureText(figure, words, { namesPerpetrators: true }),
    secondary:
      figure.secondary && secondary !== null
        ? { lower: figure.secondary.lower, words: boundWords(figure.secondary, words.figures), text: secondary }
        : null,
    followed: followedText(figure, words),
    parts: figure.parts.map(({ dimension, value, upper, ...bound }) => ({
      dimension,
      value,
      lower: bound.lower,
      words: boundWords(bound, words.figures),
      upper,
    })),
    buckets: figure.buckets.map(({ bucket, upper, actIds, ...bound }) => ({
      name: bucketWords(bucket, figure.scope.actors, words),
      lower: bound.lower,
      words: boundWords(bound, words.figures),
      upper,
      actCount: actIds.length,
    })),
    acts: actsOf(figure, words, given.why),
  };
}

function judgeFirst(key: "judgeFirst" | "partJudgeFirst", items: readonly string[], words: ReportWords): string {
  return words.figures(`refusals.${key}`, { items: listWords([...items], "conjunction", words) });
}

const uncounted = {
  partWithheld: null,
  lower: 0,
  words: "",
  upper: null,
  upperWords: "",
  text: "",
  secondary: null,
  followed: null,
  parts: [],
  buckets: [],
  acts: [],
} satisfies Partial<FigureReport>;

function actsOf(figure: CountedFigure, words: ReportWords, why: WhyUnsupported) {
  return figure.acts.map(({ actId, code, entered, reasons }) => ({
    actId,
    code,
    entered,
    reasons: reasons.map((reason) => reasonWords(reason, words, why(actId))),
  }));
}

function reasonWords({ code, acts, persons }: Reason, words: ReportWords, why: string | null): string {
  if (code === "unsupported" && why !== null) return why;
  return words.figures(`reasons.${code}`, {
    acts: listWords(acts ?? [], "conjunction", words),
    persons: persons ?? 0,
  });
}

function refusalWords({ key, actCodes }: CountingRefused, words: ReportWords): string {
  return words.figures(`refusals.${key}`, { acts: listWords(actCodes, "conjunction", words) });
}
