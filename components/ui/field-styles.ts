/** The classes that text inputs, selects and textareas share. */
export const controlStyles =
  "block w-full min-w-0 min-h-8.5 rounded-md border border-edge bg-surface px-2.5 py-1 text-base text-ink-strong " +
  "hover:border-ink-muted aria-invalid:border-2 aria-invalid:border-bad [&[readonly]]:bg-sunken " +
  "pointer-coarse:min-h-11 pointer-coarse:text-[1rem]";

export type FieldWidth = "full" | "wide" | "medium" | "short" | "tiny";

/** Width says how much is expected: a year is tiny, a title is full. */
export const widths: Record<FieldWidth, string> = {
  full: "max-w-full",
  wide: "max-w-xl",
  medium: "max-w-xs",
  short: "max-w-44",
  tiny: "max-w-24",
};
