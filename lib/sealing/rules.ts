/** How often one person may ask the blind index of an investigation in an hour: enough for a day in the field. */
export const mostLookUpsPerHour = 30;

/** For so long a match of the over-interview guard asks why a new interviewee is recorded all the same. */
export const matchHoldsHours = 4;
