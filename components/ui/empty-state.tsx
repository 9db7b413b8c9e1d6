import type { ReactNode } from "react";

type Props = {
  /** What goes here, in one sentence. */
  title: ReactNode;
  /** Why it matters or how it starts. */
  children?: ReactNode | undefined;
  /** The first step: a ButtonLink, a form. */
  action?: ReactNode | undefined;
};

/** A place that holds nothing yet: what goes here, and the first step. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <div className="rounded-lg border border-dashed border-edge px-5 py-6">
      <p className="text-base font-semibold text-ink-strong">{title}</p>
      {children && <div className="mt-1 max-w-prose text-ink-muted">{children}</div>}
      {action && <div className="mt-3 flex flex-wrap gap-2">{action}</div>}
    </div>
  );
}
