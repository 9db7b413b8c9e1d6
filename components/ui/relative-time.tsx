import { useFormatter, useLocale } from "next-intl";
import { dateLocale } from "./date-locale";

type Props = {
  at: Date;
  /** What "now" is for the whole page, so that server and browser say the same. */
  now: Date;
};

/** How long ago or ahead, in words; the exact moment in UTC on hover and in the markup. */
export function RelativeTime({ at, now }: Props) {
  const format = useFormatter();
  const exact = new Intl.DateTimeFormat(dateLocale(useLocale()), {
    timeZone: "UTC",
    dateStyle: "long",
    timeStyle: "short",
    hourCycle: "h23",
  });
  return (
    <time dateTime={at.toISOString()} title={`${exact.format(at)} UTC`} className="whitespace-nowrap">
      {format.relativeTime(at, now)}
    </time>
  );
}
