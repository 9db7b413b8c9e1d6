/** How often one person may ask the blind index of an investigation in an hour: enough for a day in the field. */
export const mostLookUpsPerHour = 30;
