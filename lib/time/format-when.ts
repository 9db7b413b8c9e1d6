import { type Precision, partsOf } from "./days";
import { type DatePart, type Expression, readExpression, Unreadable } from "./expression";
import type { Day, When } from "./types";

type TimeWord =
  | "approximate"
  | "uncertain"
  | "approximateAndUncertain"
  | "dayUnknown"
  | "monthUnknown"
  | "unknown"
  | "between"
  | "notAfter"
  | "notBefore";

/** The translator of the namespace `time` (`useTranslations("time")`, `await getTranslations("time")`). */
export type TimeTranslate = (key: TimeWord, values?: Record<string, string>) => string;

type Printer = { locale: string; t: TimeTranslate };

/**
 * A date in words: "12 May 2024", "May 2024 (approximately)", "between 10 and 14 May 2024", "on or before 12 May 2024".
 * Open ends are inclusive, so "before" alone would say one day less than the record does.
 */
export function formatWhen(when: When, locale: string, t: TimeTranslate): string {
  const expression = expressionOf(when);
  // Bounds alone still say what is known, where a text came in that this version cannot read.
  if (!expression) return when.words;

  const printer = { locale: locale === "en" ? "en-GB" : locale, t };
  if (expression.kind === "date") return printDate(expression.date, printer);
  if (expression.kind === "interval") return printInterval(expression, printer);
  return printOneOf(expression, printer);
}

function expressionOf(when: When): Expression | null {
  try {
    return readExpression(when.edtf);
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

function printInterval({ from, to }: Extract<Expression, { kind: "interval" }>, printer: Printer): string {
  const { t } = printer;
  if (!from && !to) return t("unknown");
  if (!from && to) return t("notAfter", { date: printDate(to, printer), precision: to.precision });
  if (from && !to) return t("notBefore", { date: printDate(from, printer), precision: from.precision });
  return from && to ? printBetween(from, to, printer) : t("unknown");
}

function printOneOf({ members, span }: Extract<Expression, { kind: "one_of" }>, printer: Printer): string {
  const [first, last] = [members[0]?.from, members.at(-1)?.to];
  if (span.earliest === null && last)
    return printer.t("notAfter", { date: printDate(last, printer), precision: last.precision });
  if (span.latest === null && first)
    return printer.t("notBefore", { date: printDate(first, printer), precision: first.precision });

  const dates = members.map(({ from, to }) =>
    from === to || from.template === to.template ? printDate(from, printer) : printBetween(from, to, printer),
  );
  return new Intl.ListFormat(printer.locale, { type: "disjunction" }).format(dates);
}

function printDate(date: DatePart, printer: Printer): string {
  const { t } = printer;
  const words = printStated(date, printer);
  if (date.sign === "~") return t("approximate", { date: words });
  if (date.sign === "?") return t("uncertain", { date: words });
  return date.sign === "%" ? t("approximateAndUncertain", { date: words }) : words;
}

/** What is stated, without its sign; digits that are not known become a range or "day unknown". */
function printStated(date: DatePart, printer: Printer): string {
  const { earliest, latest } = date.stated;
  if (!date.template.includes("X")) return printDay(earliest, date.precision, printer);
  if (/^\d{4}-\d\d-XX$/.test(date.template))
    return printer.t("dayUnknown", { date: printDay(earliest, "month", printer) });
  if (/^\d{4}(-XX)+$/.test(date.template))
    return printer.t("monthUnknown", { date: printDay(earliest, "year", printer) });

  const [from, to] = [earliest, latest].map((day) => plain(day, date.precision));
  return from && to ? printBetween(from, to, printer) : printDay(earliest, date.precision, printer);
}

function plain(day: Day, precision: Precision): DatePart {
  const span = { earliest: day, latest: day };
  return { template: day.slice(0, { year: 4, month: 7, day: 10 }[precision]), precision, sign: "", stated: span, span };
}

function printBetween(from: DatePart, to: DatePart, printer: Printer): string {
  return printer.t("between", {
    from: canShorten(from, to) ? printShared(from, to, printer) : printDate(from, printer),
    fromPrecision: from.precision,
    to: printDate(to, printer),
    toPrecision: to.precision,
  });
}

function canShorten(from: DatePart, to: DatePart): boolean {
  const isPlain = [from, to].every((date) => date.sign === "" && !date.template.includes("X"));
  return isPlain && from.precision === to.precision && from.precision !== "year" && sameYear(from, to);
}

/** The first date without what it shares with the second: "10" of "10 and 14 May 2024", "May" of "May and June 2024". */
function printShared(from: DatePart, to: DatePart, printer: Printer): string {
  const sharesMonth = from.template.slice(0, 7) === to.template.slice(0, 7);
  if (from.precision === "month") return print(from.stated.earliest, { month: "long" }, printer);
  return print(from.stated.earliest, sharesMonth ? { day: "numeric" } : { day: "numeric", month: "long" }, printer);
}

const sameYear = (a: DatePart, b: DatePart) => a.template.slice(0, 4) === b.template.slice(0, 4);

function printDay(day: Day, precision: Precision, printer: Printer): string {
  const fields = { year: { year: "numeric" }, month: { year: "numeric", month: "long" } } as const;
  return print(
    day,
    precision === "day" ? { year: "numeric", month: "long", day: "numeric" } : fields[precision],
    printer,
  );
}

function print(day: Day, fields: Intl.DateTimeFormatOptions, { locale }: Printer): string {
  const parts = partsOf(day);
  const moment = new Date(Date.UTC(parts.year, parts.month - 1, parts.day));
  const words = new Intl.DateTimeFormat(locale, { ...fields, timeZone: "UTC" }).format(moment);
  // French writes the first of a month as an ordinal; Intl does not.
  return fields.day && locale.startsWith("fr") ? words.replace(/^1(?=\s|$)/, "1er") : words;
}
