import { type Parsed, type ParsedDate, parse } from "edtf";
import { dayFrom, daysInMonth, hullOf, type Precision, widened } from "./days";
import type { Day, DaySpan } from "./types";

/** Why a date was refused: keys of `messages/`, each says what to write instead. */
export type WhenProblem = `time.reasons.${
  | "empty"
  | "unreadable"
  | "wordsInDate"
  | "dayOrMonthFirst"
  | "writeIso"
  | "timeOfDay"
  | "impossible"
  | "reversed"
  | "season"
  | "list"
  | "signInside"
  | "yearOutOfRange"}`;

/** `template` is the date with `X` for digits that are not known; `span` already widened if `sign` asks for it. */
export type DatePart = {
  template: string;
  precision: Precision;
  sign: "" | "~" | "?" | "%";
  stated: { earliest: Day; latest: Day };
  span: { earliest: Day; latest: Day };
};

export type Expression =
  | { kind: "date"; date: DatePart; span: DaySpan }
  | { kind: "interval"; from: DatePart | null; to: DatePart | null; span: DaySpan }
  | { kind: "one_of"; members: { from: DatePart; to: DatePart }[]; span: DaySpan };

/** What a date expression may not be; `readExpression` throws nothing else. */
export class Unreadable extends Error {
  constructor(readonly reason: WhenProblem) {
    super(reason);
  }
}

/** Reads EDTF to what its dates bound. Throws `Unreadable` with the reason. */
export function readExpression(edtf: string): Expression {
  const parsed = parseEdtf(edtf);

  if (parsed.type === "Date") {
    const date = readDate(parsed);
    return { kind: "date", date, span: date.span };
  }
  if (parsed.type === "Interval") return readInterval(parsed.values);
  if (parsed.type === "Set") return readSet(parsed);
  // A season is three months that depend on the hemisphere, and the Sahel counts other seasons than either.
  if (parsed.type === "Season") throw new Unreadable("time.reasons.season");
  if (parsed.type === "List") throw new Unreadable("time.reasons.list");
  throw new Unreadable("time.reasons.unreadable");
}

function parseEdtf(edtf: string): Parsed {
  // The grammar's cost grows with length; no date that someone means is this long.
  if (edtf.length > 120) throw new Unreadable("time.reasons.unreadable");
  try {
    return parse(edtf);
  } catch {
    throw new Unreadable(reasonItIsNotEdtf(edtf));
  }
}

function reasonItIsNotEdtf(text: string): WhenProblem {
  if (text === "") return "time.reasons.empty";
  if (/\dT\d|\d:\d/.test(text)) return "time.reasons.timeOfDay";
  if (/^\d{1,2}[/.\- ]\d{1,2}[/.\- ]\d{2,4}$/.test(text)) return "time.reasons.dayOrMonthFirst";
  if (/^\d{4}[/.\- ]\d{1,2}([/.\- ]\d{1,2})?$/.test(text) && !/^\d{4}-\d\d(-\d\d)?$/.test(text))
    return "time.reasons.writeIso";
  if (/^(\d{6}|\d{8})$/.test(text)) return "time.reasons.writeIso";

  for (const [, year, month, day] of text.matchAll(/(\d{4})-(\d\d)(?:-(\d\d))?/g)) {
    if (Number(month) >= 21 && Number(month) <= 41) return "time.reasons.season";
    if (!exists(Number(year), Number(month), Number(day ?? 1))) return "time.reasons.impossible";
  }
  return /\p{L}{3}/u.test(text.replace(/X/g, "")) ? "time.reasons.wordsInDate" : "time.reasons.unreadable";
}

function readInterval(ends: (ParsedDate | number | null)[]): Expression {
  // Unknown or open: no bound either way, never a guess.
  const [from = null, to = null] = ends.map((end) => (typeof end === "object" && end ? readDate(end) : null));
  if (from && to && from.stated.earliest > to.stated.latest) throw new Unreadable("time.reasons.reversed");

  return {
    kind: "interval",
    from,
    to,
    span: { earliest: from?.span.earliest ?? null, latest: to?.span.latest ?? null },
  };
}

function readSet(set: Extract<Parsed, { type: "Set" }>): Expression {
  const members = set.values.map((member) => {
    const [first, last = first] = Array.isArray(member) ? member : [member];
    if (!first || !last) throw new Unreadable("time.reasons.unreadable");
    const [from, to] = [readDate(first), readDate(last)];
    if (from.stated.earliest > to.stated.latest) throw new Unreadable("time.reasons.reversed");
    return { from, to };
  });

  const hull = hullOf(members.flatMap(({ from, to }) => [from.span, to.span]));
  const span = { earliest: set.earlier ? null : hull.earliest, latest: set.later ? null : hull.latest };
  return { kind: "one_of", members, span };
}

function readDate(parsed: ParsedDate): DatePart {
  const [year = 0, month = 0, day = 1] = parsed.values;
  if (parsed.values.length > 3) throw new Unreadable("time.reasons.timeOfDay");
  if (year < 0) throw new Unreadable("time.reasons.yearOutOfRange");

  const precision = (["year", "month", "day"] as const)[parsed.values.length - 1] ?? "year";
  const digits = dayFrom(year, month + 1, day).replaceAll("-", "");
  const masked = [...digits].map((digit, place) => ((parsed.unspecified ?? 0) & (1 << place) ? "X" : digit)).join("");
  const template = [masked.slice(0, 4), masked.slice(4, 6), masked.slice(6)].slice(0, parsed.values.length).join("-");

  const stated = boundsOf(template);
  const sign = signOf(parsed, precision);
  return { template, precision, sign, stated, span: sign === "" ? stated : widened(stated, precision) };
}

/** `?` and `~` together are `%`. A sign on one component alone is refused: the rule to widen knows whole dates only. */
function signOf(parsed: ParsedDate, precision: Precision): DatePart["sign"] {
  const whole = { year: 0b1111, month: 0b111111, day: 0b11111111 }[precision];
  const [isUncertain, isApproximate] = [parsed.uncertain, parsed.approximate].map((mark) => {
    if (typeof mark === "number" && mark !== 0 && mark !== whole) throw new Unreadable("time.reasons.signInside");
    return Boolean(mark);
  });

  if (isUncertain) return isApproximate ? "%" : "?";
  return isApproximate ? "~" : "";
}

/** First and last day that exist among those that the template allows (`2024-XX-31` begins in January, ends in December). */
function boundsOf(template: string): { earliest: Day; latest: Day } {
  const [yearMask = "", monthMask = "XX", dayMask = "XX"] = template.split("-");
  const years = matching(yearMask, 0, 9999);
  if (years.some((year) => year < 1000 || year > 2999)) throw new Unreadable("time.reasons.yearOutOfRange");

  const earliest = firstThatExists(years, matching(monthMask, 1, 12), matching(dayMask, 1, 31));
  const latest = firstThatExists(
    years.reverse(),
    matching(monthMask, 1, 12).reverse(),
    matching(dayMask, 1, 31).reverse(),
  );
  if (!earliest || !latest) throw new Unreadable("time.reasons.impossible");
  return { earliest, latest };
}

function matching(mask: string, from: number, to: number): number[] {
  if (!mask.includes("X")) return [Number(mask)];

  const pattern = new RegExp(`^${mask.replaceAll("X", "\\d")}$`);
  const all = Array.from({ length: to - from + 1 }, (_, step) => from + step);
  return all.filter((number) => pattern.test(String(number).padStart(mask.length, "0")));
}

function firstThatExists(years: number[], months: number[], days: number[]): Day | null {
  for (const year of years)
    for (const month of months) for (const day of days) if (exists(year, month, day)) return dayFrom(year, month, day);
  return null;
}

function exists(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}
