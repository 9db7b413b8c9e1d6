import type { useFormatter } from "next-intl";

/** By the clock of this device: what someone remembers of what they typed here. Only for what the browser alone draws. */
export const whenHere = (format: ReturnType<typeof useFormatter>, at: number) =>
  format.dateTime(at, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
