import fc from "fast-check";
import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import { dayFrom, daysInMonth } from "./days";
import { formatWhen, isDefinitelyWithin, isPossiblyWithin, overlaps, parseWhen, spanOf } from "./edtf";
import type { DaySpan } from "./types";

const boundsOf = (input: string) => {
  const parsed = parseWhen(input);
  return parsed.ok ? [parsed.when.earliest, parsed.when.latest] : parsed.reason;
};

describe("what a date bounds", () => {
  test.each([
    ["a day", "2024-05-12", "2024-05-12", "2024-05-12"],
    ["a month", "2024-02", "2024-02-01", "2024-02-29"],
    ["a year", "2024", "2024-01-01", "2024-12-31"],
    ["an approximate day, one day wider", "2024-03-01~", "2024-02-29", "2024-03-02"],
    ["an uncertain month, one month wider", "2024-05?", "2024-04-01", "2024-06-30"],
    ["a month at the turn of the year", "2024-01~", "2023-12-01", "2024-02-29"],
    ["an approximate and uncertain year", "2024%", "2023-01-01", "2025-12-31"],
    ["an interval of days", "2024-05-10/2024-05-14", "2024-05-10", "2024-05-14"],
    ["an interval of mixed precision", "2024-05-20/2024-05", "2024-05-20", "2024-05-31"],
    ["an interval with one approximate end", "2024-05~/2024-06-02", "2024-04-01", "2024-06-02"],
    ["an open beginning", "../2024-05", null, "2024-05-31"],
    ["an open end", "2024-05/..", "2024-05-01", null],
    ["an unknown end", "2024-05/", "2024-05-01", null],
    ["nothing at all", "../..", null, null],
    ["an unknown day", "2024-05-XX", "2024-05-01", "2024-05-31"],
    ["an unknown month", "2024-XX", "2024-01-01", "2024-12-31"],
    ["an unknown month with a day that few months have", "2024-XX-31", "2024-01-31", "2024-12-31"],
    ["a decade by its unknown digit", "202X", "2020-01-01", "2029-12-31"],
    ["a leap day in an unknown year", "202X-02-29", "2020-02-29", "2028-02-29"],
    ["the second ten days", "2024-05-1x", "2024-05-10", "2024-05-19"],
    ["one of two days", "[2024-05-10,2024-05-12]", "2024-05-10", "2024-05-12"],
    ["one of a run of months", "[2024-05..2024-07]", "2024-05-01", "2024-07-31"],
    ["some day up to a month", "[..2024-05]", null, "2024-05-31"],
  ])("reads %s", (_what, input, earliest, latest) => {
    expect(boundsOf(input)).toEqual([earliest, latest]);
  });

  test.each([
    ["nothing typed", "  ", "empty"],
    ["a day that does not exist", "2024-02-30", "impossible"],
    ["a leap day in a common year", "2023-02-29", "impossible"],
    ["a thirteenth month", "2024-13", "impossible"],
    ["an impossible end of an interval", "2024-05-01/2024-06-31", "impossible"],
    ["an interval that runs backwards", "2024-06-01/2024-05-31", "reversed"],
    ["a run of choices that goes backwards", "[2024-06..2024-05]", "reversed"],
    ["a season", "2024-21", "season"],
    ["an interval of seasons", "2024-21/2024-23", "season"],
    ["a list of dates that all apply", "{2024-05-10,2024-05-12}", "list"],
    ["a time of day", "2024-05-12T10:30", "timeOfDay"],
    ["a time of day with its zone", "2024-05-12T10:30:00Z", "timeOfDay"],
    ["a date with the day or the month first", "12/05/2024", "dayOrMonthFirst"],
    ["the same with dots and a short year", "12.5.24", "dayOrMonthFirst"],
    ["a date with slashes", "2024/05/12", "writeIso"],
    ["a month in one figure", "2024-5-12", "writeIso"],
    ["a date without hyphens", "20240512", "writeIso"],
    ["a date in words", "12 May 2024", "wordsInDate"],
    ["a sign on one part alone", "2024-~05-12", "signInside"],
    ["a sign before the last part", "2024-05~-12", "signInside"],
    ["a year of five figures", "Y20240", "unreadable"],
    ["a year before any testimony", "0204", "yearOutOfRange"],
    ["a year of which nothing is known", "XXXX-05-12", "yearOutOfRange"],
    ["noise", "?!", "unreadable"],
    ["something very long", "2024/".repeat(100), "unreadable"],
  ])("refuses %s and says what to write", (_what, input, reason) => {
    expect(boundsOf(input)).toBe(`time.reasons.${reason}`);
    expect(Object.keys(en.time.reasons)).toContain(reason);
  });

  test("keeps the words used, or what was typed", () => {
    expect(parseWhen(" 2024-05 ", "after the rains")).toMatchObject({
      when: { edtf: "2024-05", words: "after the rains" },
    });
    expect(parseWhen("2024-05")).toMatchObject({ when: { words: "2024-05" } });
  });
});

const twoDigits = (number: number) => String(number).padStart(2, "0");
const someDay = fc
  .record({ year: fc.integer({ min: 1990, max: 2030 }), month: fc.integer({ min: 1, max: 12 }), day: fc.nat(30) })
  .map(({ year, month, day }) => dayFrom(year, month, 1 + (day % daysInMonth(year, month))));
const someDate = fc
  .tuple(someDay, fc.constantFrom(4, 7, 10))
  .chain(([day, length]) => fc.constantFrom(day.slice(0, length), `${day.slice(0, 8)}XX`, `${day.slice(0, 4)}-XX`));
const someSpan: fc.Arbitrary<DaySpan> = fc
  .tuple(fc.option(someDay), fc.option(someDay))
  .map(([a, b]) => (a && b && a > b ? { earliest: b, latest: a } : { earliest: a, latest: b }));

const contains = (outer: DaySpan, inner: DaySpan) => isDefinitelyWithin(inner, outer);
const read = (input: string) => {
  const parsed = parseWhen(input);
  if (!parsed.ok) throw new Error(`${input}: ${parsed.reason}`);
  return spanOf(parsed.when);
};

describe("laws of dates", () => {
  test("never throws, whatever is typed, and never bounds backwards", () => {
    const typed = fc.oneof(fc.string(), fc.stringMatching(/^[0-9X~?%./\-[\],T:]{0,24}$/));
    fc.assert(
      fc.property(typed, (input) => {
        const parsed = parseWhen(input);
        if (!parsed.ok || parsed.when.earliest === null || parsed.when.latest === null) return;
        expect(parsed.when.earliest <= parsed.when.latest).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test("a sign widens, and never narrows", () => {
    const plainDate = fc.tuple(someDay, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length));
    fc.assert(
      fc.property(plainDate, fc.constantFrom("~", "?", "%"), (date, sign) => {
        const [stated, widened] = [read(date), read(date + sign)];
        expect(contains(widened, stated)).toBe(true);
        expect(contains(stated, widened)).toBe(false);
      }),
    );
  });

  test("a less precise date holds the more precise one", () => {
    fc.assert(
      fc.property(someDay, (day) => {
        const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
        expect(contains(read(`${year}-${twoDigits(month)}`), read(day))).toBe(true);
        expect(contains(read(year), read(`${year}-${twoDigits(month)}`))).toBe(true);
      }),
    );
  });

  test("an interval reaches from the first date's beginning to the second one's end, or is refused", () => {
    fc.assert(
      fc.property(someDate, someDate, (a, b) => {
        const parsed = parseWhen(`${a}/${b}`);
        const [from, to] = [read(a), read(b)];
        if (!parsed.ok) expect(String(from.earliest) > String(to.latest)).toBe(true);
        else expect(spanOf(parsed.when)).toEqual({ earliest: from.earliest, latest: to.latest });
      }),
    );
  });

  test("definitely within implies possibly within, and a wider window keeps both", () => {
    fc.assert(
      fc.property(someSpan, someSpan, someSpan, (span, window, other) => {
        if (isDefinitelyWithin(span, window)) expect(isPossiblyWithin(span, window)).toBe(true);
        const wider = {
          earliest: minimum(window.earliest, other.earliest),
          latest: maximum(window.latest, other.latest),
        };
        if (isDefinitelyWithin(span, window)) expect(isDefinitelyWithin(span, wider)).toBe(true);
        if (isPossiblyWithin(span, window)) expect(isPossiblyWithin(span, wider)).toBe(true);
        expect(overlaps(span, window)).toBe(overlaps(window, span));
      }),
    );
  });

  test("an open end is never definitely inside a bounded window", () => {
    expect(
      isDefinitelyWithin({ earliest: "2024-05-01", latest: null }, { earliest: "2024-05-01", latest: "2024-12-31" }),
    ).toBe(false);
    expect(isDefinitelyWithin({ earliest: "2024-05-01", latest: null }, { earliest: "2024-05-01", latest: null })).toBe(
      true,
    );
    expect(isPossiblyWithin({ earliest: "2024-05-01", latest: null }, { earliest: "2030-01-01", latest: null })).toBe(
      true,
    );
  });
});

describe("a date in words", () => {
  const print = (input: string, locale: "en" | "fr") => {
    const parsed = parseWhen(input);
    if (!parsed.ok) throw new Error(parsed.reason);
    const t = createTranslator({ locale, messages: locale === "en" ? en : fr, namespace: "time" });
    return formatWhen(parsed.when, locale, t);
  };

  test.each([
    ["2024-05-12", "12 May 2024", "12 mai 2024"],
    ["2024-05-01", "1 May 2024", "1er mai 2024"],
    ["2024-05~", "May 2024 (approximately)", "mai 2024 (environ)"],
    ["2024?", "2024 (uncertain)", "2024 (date incertaine)"],
    ["2024-05%", "May 2024 (approximate and uncertain)", "mai 2024 (date approximative et incertaine)"],
    ["2024-05-10/2024-05-14", "between 10 and 14 May 2024", "entre le 10 et le 14 mai 2024"],
    ["2024-05-01/2024-06-02", "between 1 May and 2 June 2024", "entre le 1er mai et le 2 juin 2024"],
    [
      "2023-12-30/2024-01-02",
      "between 30 December 2023 and 2 January 2024",
      "entre le 30 décembre 2023 et le 2 janvier 2024",
    ],
    ["2024-05/2024-06", "between May and June 2024", "entre mai et juin 2024"],
    ["2023/2024", "between 2023 and 2024", "entre 2023 et 2024"],
    ["../2024-05-12", "on or before 12 May 2024", "le 12 mai 2024 ou avant"],
    ["2024-05/..", "in or after May 2024", "en mai 2024 ou après"],
    ["../..", "date unknown", "date inconnue"],
    ["2024-05-XX", "May 2024 (day unknown)", "mai 2024 (jour inconnu)"],
    ["2024-XX", "2024 (day and month unknown)", "2024 (jour et mois inconnus)"],
    ["2024-05-1X", "between 10 and 19 May 2024", "entre le 10 et le 19 mai 2024"],
    ["[2024-05-10,2024-05-12]", "10 May 2024 or 12 May 2024", "10 mai 2024 ou 12 mai 2024"],
    ["[..2024-05]", "in or before May 2024", "en mai 2024 ou avant"],
  ])("prints %s", (input, english, french) => {
    expect(print(input, "en")).toBe(english);
    expect(print(input, "fr")).toBe(french);
  });

  test("falls back to the words used where the stored text cannot be read", () => {
    const when = { edtf: "not a date", words: "at the time of the harvest", earliest: null, latest: null };
    expect(formatWhen(when, "en", (key) => key)).toBe("at the time of the harvest");
  });
});

const minimum = (a: string | null, b: string | null) => (a === null || b === null ? null : a < b ? a : b);
const maximum = (a: string | null, b: string | null) => (a === null || b === null ? null : a > b ? a : b);
