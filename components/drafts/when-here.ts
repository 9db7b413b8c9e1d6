import { dateLocale } from "@/components/ui/date-locale";

/** By the clock of this device: what someone remembers of what they typed here. Only for what the browser alone draws. */
export function whenHere(locale: string, at: number): string {
  const day = { day: "numeric", month: "short", year: "numeric" } as const;
  const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  return new Intl.DateTimeFormat(dateLocale(locale), { ...day, ...clock }).format(at);
}
