import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TextLink } from "./text-link";

export type Crumb = { label: ReactNode; href?: string | undefined };

/** The way up from here. The last one is this page and needs no link. */
export function Breadcrumbs({ items }: { items: readonly Crumb[] }) {
  const t = useTranslations("ui");
  return (
    <nav aria-label={t("breadcrumbs")} className="mb-1.5 text-sm print:hidden">
      <ol className="flex flex-wrap items-center gap-x-1.5 gap-y-0.5 text-ink-muted leading-6">
        {items.map(({ label, href }, index) => (
          <li key={href ?? index} className="flex items-center gap-1.5">
            {index > 0 && (
              <span aria-hidden className="text-edge">
                /
              </span>
            )}
            {href ? (
              <TextLink quiet href={href}>
                {label}
              </TextLink>
            ) : (
              <span aria-current="page">{label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
