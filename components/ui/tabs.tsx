import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { TextLink } from "./text-link";

export type Tab = { href: string; label: ReactNode; count?: number | undefined; isCurrent: boolean };

/** Views of one thing, each with a URL of its own. Links, not ARIA tabs: they open in new windows and need no script. */
export function Tabs({ label, items }: { label: string; items: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="mb-5 overflow-x-auto border-b border-rule print:hidden">
      <ul className="flex gap-5">
        {items.map((tab) => (
          <li key={tab.href}>
            <TextLink
              quiet
              href={tab.href}
              aria-current={tab.isCurrent ? "page" : undefined}
              className={classNames(
                "inline-flex gap-1.5 border-b-2 px-0.5 py-1.5 whitespace-nowrap focus-visible:-outline-offset-2 pointer-coarse:py-3",
                tab.isCurrent ? "border-accent font-semibold text-ink-strong!" : "border-transparent",
              )}
            >
              {tab.label}
              {tab.count !== undefined && <span className="text-ink-muted tabular-nums">{tab.count}</span>}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
