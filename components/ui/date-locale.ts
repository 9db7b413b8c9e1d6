/**
 * The locale that dates are written in. English here is international: "3 Nov 2024", never "11/3/2024", which half
 * of its readers would take for March.
 */
export function dateLocale(locale: string): string {
  return locale === "en" ? "en-GB" : locale;
}
