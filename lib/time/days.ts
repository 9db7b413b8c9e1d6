import type { Day, DaySpan } from "./types";

export type Precision = "day" | "month" | "year";

export function dayFrom(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** `YYYY-MM-DD` taken apart; the parser and the database only let whole days in. */
export function partsOf(day: Day): { year: number; month: number; day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

/** One unit of the precision added on each side; `span` is whole units of it (domain.md 2). */
export function widened(span: { earliest: Day; latest: Day }, unit: Precision): { earliest: Day; latest: Day } {
  return { earliest: shifted(span.earliest, unit, -1), latest: shifted(span.latest, unit, 1) };
}

/** The smallest span that holds all of them; one open end opens the whole. */
export function hullOf(spans: DaySpan[]): DaySpan {
  const starts = spans.map((span) => span.earliest);
  const ends = spans.map((span) => span.latest);

  return {
    earliest: starts.reduce((a, b) => (a === null || b === null ? null : a < b ? a : b), starts[0] ?? null),
    latest: ends.reduce((a, b) => (a === null || b === null ? null : a > b ? a : b), ends[0] ?? null),
  };
}

function shifted(from: Day, unit: Precision, step: -1 | 1): Day {
  const { year, month, day } = partsOf(from);
  if (unit === "year") return dayFrom(year + step, month, day);
  if (unit === "day") return new Date(Date.UTC(year, month - 1, day + step)).toISOString().slice(0, 10);

  const other = new Date(Date.UTC(year, month - 1 + step, 1));
  const [otherYear, otherMonth] = [other.getUTCFullYear(), other.getUTCMonth() + 1];
  return dayFrom(otherYear, otherMonth, step < 0 ? 1 : daysInMonth(otherYear, otherMonth));
}

/** The two spans share at least one day. */
export function overlaps(a: DaySpan, b: DaySpan): boolean {
  return isNotAfter(a.earliest, b.latest) && isNotAfter(b.earliest, a.latest);
}

function isNotAfter(start: string | null, end: string | null): boolean {
  return start === null || end === null || start <= end;
}
