/** A calendar day in the proleptic Gregorian calendar, `YYYY-MM-DD`. Never a moment: testimony knows days, not time zones. */
export type Day = string;

/**
 * When something happened, as honestly as the source knows it.
 * `edtf` is ISO 8601-2 (EDTF level 1 and the level 2 features that `parseWhen` accepts); `words` are the words used;
 * `earliest` and `latest` bound it, inclusive. `null` is an open end: no bound, never a guess.
 */
export type When = {
  edtf: string;
  words: string;
  earliest: Day | null;
  latest: Day | null;
};

/** A span of days, inclusive on both sides; `null` is unbounded. */
export type DaySpan = { earliest: Day | null; latest: Day | null };
