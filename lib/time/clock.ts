/** The only place that reads the clock for the domain; commands get `now` from here and never read it themselves. */
export const clock = { now: () => new Date() };

/** The UTC calendar day of a moment, `YYYY-MM-DD`. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/** Midnight UTC of a calendar day: how `@db.Date` columns are written. */
export function dateOfDay(day: string): Date {
  return new Date(`${day}T00:00:00.000Z`);
}
