import { overlaps } from "./days";
import { readExpression, Unreadable, type WhenProblem } from "./expression";
import type { DaySpan, When } from "./types";

export { overlaps } from "./days";
export type { WhenProblem } from "./expression";
export { formatWhen, type TimeTranslate } from "./format-when";

/** The answer of `parseWhen`; `reason` is a key of `messages/` that says what to write instead. */
export type ParsedWhen = { ok: true; when: When } | { ok: false; reason: WhenProblem };

/**
 * Reads a date as people enter it: ISO 8601-2 (EDTF) days, months and years, `~ ? %` at the end of a date, `a/b`, open
 * ends (`../b`, `a/..`), unknown digits (`2024-05-XX`), one of several (`[a,b]`, `[a..b]`).
 * Bounds are inclusive days; `~ ? %` widen by one unit of the stated precision on each side; an open end bounds nothing
 * (domain.md 2). `words` are the words the source used; without them, what was typed.
 * Anything that could be read in two ways (12/05/2024, seasons) is refused rather than guessed.
 */
export function parseWhen(input: string, words?: string): ParsedWhen {
  const edtf = input.trim().replaceAll("x", "X");
  try {
    const { span } = readExpression(edtf);
    return { ok: true, when: { edtf, words: words?.trim() || edtf, ...span } };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, reason: error.reason };
    throw error;
  }
}

export function spanOf(when: When): DaySpan {
  return { earliest: when.earliest, latest: when.latest };
}

/** Every day it may have happened lies in the window: what a lower bound asks (domain.md 4.2). */
export function isDefinitelyWithin(span: DaySpan, window: DaySpan): boolean {
  const startsInside = window.earliest === null || (span.earliest !== null && span.earliest >= window.earliest);
  const endsInside = window.latest === null || (span.latest !== null && span.latest <= window.latest);
  return startsInside && endsInside;
}

/** Some day it may have happened lies in the window: what an upper bound asks (domain.md 4.2). */
export function isPossiblyWithin(span: DaySpan, window: DaySpan): boolean {
  return overlaps(span, window);
}
