import { dateOfDay, dayOf } from "./clock";
import type { When } from "./types";

/** The four columns that hold a `When`; an open end is NULL. */
export type WhenColumns = { whenEdtf: string; whenWords: string; whenEarliest: Date | null; whenLatest: Date | null };

/** A `When` as it is written to a table. */
export function whenColumns(when: When): WhenColumns {
  return {
    whenEdtf: when.edtf,
    whenWords: when.words,
    whenEarliest: when.earliest === null ? null : dateOfDay(when.earliest),
    whenLatest: when.latest === null ? null : dateOfDay(when.latest),
  };
}

/** A `When` as it stands in a table; `null` where the columns hold none. */
export function whenFrom<Row extends { [Column in keyof WhenColumns]: WhenColumns[Column] | null }>(
  row: Row,
): Row["whenEdtf"] extends string ? When : When | null;
export function whenFrom(row: { [Column in keyof WhenColumns]: WhenColumns[Column] | null }): When | null {
  if (row.whenEdtf === null) return null;
  return {
    edtf: row.whenEdtf,
    words: row.whenWords ?? "",
    earliest: row.whenEarliest && dayOf(row.whenEarliest),
    latest: row.whenLatest && dayOf(row.whenLatest),
  };
}
