import { useFormatter } from "next-intl";

type Props = {
  at: Date;
  /** "day" leaves out the time of day. */
  precision?: "day" | "minute" | "second" | undefined;
};

/** A moment, in words of the reader's language and in UTC, which is said. The exact moment is in the markup. */
export function DateTime({ at, precision = "minute" }: Props) {
  const format = useFormatter();
  const day = format.dateTime(at, { timeZone: "UTC", day: "numeric", month: "short", year: "numeric" });
  if (precision === "day") return <time dateTime={at.toISOString()}>{day}</time>;

  const clock = format.dateTime(at, {
    timeZone: "UTC",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    ...(precision === "second" ? { second: "2-digit" } : {}),
  });
  return (
    <time dateTime={at.toISOString()} className="whitespace-nowrap">
      {day}, {clock} UTC
    </time>
  );
}
