import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "./breadcrumbs";
import { CopyCode } from "./copy-code";

type Props = {
  title: ReactNode;
  code?: string | undefined;
  /** One or several StatusBadges. */
  status?: ReactNode | undefined;
  /** Who and when, in one line under the title. */
  meta?: ReactNode | undefined;
  /** Buttons, the main one first. */
  actions?: ReactNode | undefined;
  breadcrumbs?: readonly Crumb[] | undefined;
};

/** The top of a page: where it is, its code, its title (the page's only h1), its status, what can be done. */
export function PageHeading({ title, code, status, meta, actions, breadcrumbs }: Props) {
  return (
    <header className="mb-5 border-b border-rule pb-4">
      {breadcrumbs && <Breadcrumbs items={breadcrumbs} />}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-80">
          {(code || status) && (
            <div className="flex min-h-6 flex-wrap items-center gap-x-4 text-table">
              {code && <CopyCode code={code} />}
              {status}
            </div>
          )}
          <h1 className="text-2xl font-semibold">{title}</h1>
          {meta && <div className="mt-1 text-sm text-ink-muted">{meta}</div>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2 print:hidden">{actions}</div>}
      </div>
    </header>
  );
}
