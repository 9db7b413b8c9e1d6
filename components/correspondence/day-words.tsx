import { useLocale, useTranslations } from "next-intl";
import { formatWhen } from "@/lib/time/format-when";
import type { Day } from "@/lib/time/types";

/** A calendar day in the reader's language. */
export function DayWords({ day }: { day: Day }) {
  const locale = useLocale();
  const t = useTranslations("time");
  return (
    <time dateTime={day} className="whitespace-nowrap">
      {formatWhen({ edtf: day, words: day, earliest: day, latest: day }, locale, t)}
    </time>
  );
}
