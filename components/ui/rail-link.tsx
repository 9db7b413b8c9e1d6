"use client";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { TextLink } from "./text-link";

type Props = {
  href: string;
  icon?: ReactNode | undefined;
  label: ReactNode;
  /** What waits there, with words for it: { number: 3, label: "3 waiting for review" }. */
  count?: { number: number; label: string } | undefined;
  /** Current on this very page only, not on those below it. */
  exact?: boolean | undefined;
};

/** One place in the rail. Knows whether one is there or below. */
export function RailLink({ href, icon, label, count, exact }: Props) {
  const pathname = usePathname();
  const isHere = pathname === href;
  const isCurrent = isHere || (!exact && pathname.startsWith(`${href}/`));
  return (
    <li>
      <TextLink
        href={href}
        quiet
        aria-current={isHere ? "page" : isCurrent ? "true" : undefined}
        className={classNames(
          "flex min-h-8 items-center gap-2.5 rounded-md border-s-3 px-2 no-underline! hover:bg-hover pointer-coarse:min-h-11",
          isCurrent
            ? "border-accent bg-surface font-semibold text-ink-strong! print:bg-transparent"
            : "border-transparent text-ink!",
        )}
      >
        {icon}
        <span className="min-w-0 flex-1">{label}</span>
        {count && (
          <span className="text-sm text-ink-muted tabular-nums">
            <span aria-hidden>{count.number}</span>
            <span className="sr-only">{count.label}</span>
          </span>
        )}
      </TextLink>
    </li>
  );
}
