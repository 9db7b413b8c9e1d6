import { useLocale } from "next-intl";
import { dateLocale } from "./date-locale";

type Props = {
  at: Date;
  /** "day" leaves out the time of day. */
  precision?: "day" | "minute" | "second" | undefined;
};

/** A moment, in words of the reader's language and in UTC, which is said. The exact moment is in the markup. */
export function DateTime({ at, precision = "minute" }: Props) {
  const locale = dateLocale(useLocale());
  const day = new Intl.DateTimeFormat(locale, { timeZone: "UTC", day: "numeric", month: "short", year: "numeric" });
  const clock = new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    ...(precision === "second" ? { second: "2-digit" } : {}),
  });
  return (
    <time dateTime={at.toISOString()} className="whitespace-nowrap">
      {day.format(at)}
      {precision !== "day" && `, ${clock.format(at)} UTC`}
    </time>
  );
}
