import { useLocale } from "next-intl";
import { dateLocale } from "@/components/ui/date-locale";

/** Prints a calendar day (YYYY-MM-DD) in the reader's language; a day has no time zone. */
export function useDay(): (day: string) => string {
  const format = new Intl.DateTimeFormat(dateLocale(useLocale()), { dateStyle: "long", timeZone: "UTC" });
  return (day) => format.format(new Date(`${day}T00:00:00Z`));
}
