import type { ReactNode } from "react";

type Props = { legend: ReactNode; hint?: ReactNode | undefined; children: ReactNode };

/** Several fields about one thing, under a heading of their own. */
export function FieldGroup({ legend, hint, children }: Props) {
  return (
    <fieldset className="min-w-0 border-t border-rule pt-4">
      <legend className="float-start mb-1 w-full text-lg font-semibold text-ink-strong">{legend}</legend>
      <div className="clear-both flex flex-col gap-4">
        {hint && <div className="max-w-prose text-sm text-ink-muted">{hint}</div>}
        {children}
      </div>
    </fieldset>
  );
}
