import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { pageNumbers } from "./page-numbers";
import { listHref, type SearchParams } from "./table-view";
import { TextLink } from "./text-link";

type Props = {
  /** From 1. */
  page: number;
  pageCount: number;
  pageSize: number;
  total: number;
  path: string;
  params: SearchParams;
  /** What is paged through. */
  label: string;
};

/** Which rows of how many are shown, always; and links to the other pages, if there are any. */
export function Pagination({ page, pageCount, pageSize, total, path, params, label }: Props) {
  const t = useTranslations("ui.pages");
  const from = (page - 1) * pageSize + 1;
  const to = Math.min(total, page * pageSize);
  const href = (number: number) => listHref(path, params, { page: number === 1 ? undefined : String(number) });

  return (
    <div className="mt-2.5 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 text-table">
      <p className="text-ink-muted">{from <= to ? t("shown", { from, to, total }) : t("noneShown", { total })}</p>
      {(pageCount > 1 || page > pageCount) && (
        <nav aria-label={t("label", { list: label })} className="print:hidden">
          <ul className="flex flex-wrap items-center gap-px">
            {page > 1 && (
              <Page href={href(Math.min(page - 1, pageCount))} label={t("previous")}>
                <ChevronLeft aria-hidden className="size-4 rtl:-scale-x-100" />
              </Page>
            )}
            {pageNumbers(page, pageCount).map((number, index) =>
              number === null ? (
                <li key={`gap ${index === 1 ? "before" : "after"}`} aria-hidden className="px-1 text-ink-muted">
                  …
                </li>
              ) : (
                <Page key={number} href={href(number)} label={t("page", { number })} isCurrent={number === page}>
                  {number}
                </Page>
              ),
            )}
            {page < pageCount && (
              <Page href={href(page + 1)} label={t("next")}>
                <ChevronRight aria-hidden className="size-4 rtl:-scale-x-100" />
              </Page>
            )}
          </ul>
        </nav>
      )}
    </div>
  );
}

type PageProps = { href: string; label: string; isCurrent?: boolean; children: ReactNode };

function Page({ href, label, isCurrent = false, children }: PageProps) {
  return (
    <li>
      <TextLink
        quiet
        href={href}
        aria-label={label}
        aria-current={isCurrent ? "page" : undefined}
        className={`inline-flex h-8 min-w-8 items-center justify-center border-b-2 px-1.5 tabular-nums hover:bg-hover pointer-coarse:h-11 pointer-coarse:min-w-11 ${
          isCurrent ? "border-accent font-semibold text-ink-strong!" : "border-transparent"
        }`}
      >
        {children}
      </TextLink>
    </li>
  );
}
