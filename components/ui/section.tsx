import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";

type Props = {
  title: ReactNode;
  /** The heading's level under the page's h1. */
  level?: 2 | 3 | undefined;
  /** A fragment to link to. */
  id?: string | undefined;
  hint?: ReactNode | undefined;
  actions?: ReactNode | undefined;
  className?: string | undefined;
  children: ReactNode;
};

/** A part of a page with a heading of its own. */
export function Section({ title, level = 2, id, hint, actions, className, children }: Props) {
  const headingId = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section id={id} aria-labelledby={headingId} className={classNames("mb-8 min-w-0", className)}>
      <div className="mb-2.5 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <Heading id={headingId} className={classNames("font-semibold", level === 2 ? "text-lg" : "text-base")}>
          {title}
        </Heading>
        {actions && <div className="flex flex-wrap items-center gap-2 text-table print:hidden">{actions}</div>}
      </div>
      {hint && <p className="-mt-1.5 mb-2.5 max-w-prose text-sm text-ink-muted">{hint}</p>}
      {children}
    </section>
  );
}
