/** A key to press, drawn as one. Told to those who see it; screen readers have the control's own words. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <kbd
      aria-hidden
      className="inline-flex min-w-5 items-center justify-center rounded-md border border-rule bg-paper px-1 font-sans text-xs text-ink-muted pointer-coarse:hidden print:hidden"
    >
      {keys}
    </kbd>
  );
}
