import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RailToggle } from "./rail-toggle";
import { SkipLink } from "./skip-link";

type Props = {
  /** The product's name or mark, a link home. */
  brand: ReactNode;
  /** Where one is: a switcher above the rail's links. */
  context?: ReactNode | undefined;
  /** The rail's links: RailGroup and RailLink. */
  rail: ReactNode;
  search?: ReactNode | undefined;
  language?: ReactNode | undefined;
  account?: ReactNode | undefined;
  /** Above everything, on every page: a throwaway database, a lost connection. */
  banner?: ReactNode | undefined;
  children: ReactNode;
};

/** The frame of every page: a rail at the start, a bar on top, the page. On small screens the rail folds into the bar. */
export function AppFrame({ brand, context, rail, search, language, account, banner, children }: Props) {
  const t = useTranslations("ui.frame");
  return (
    <>
      <SkipLink />
      {banner && <aside aria-label={t("notice")}>{banner}</aside>}
      <div className="min-h-dvh max-md:flex max-md:flex-col md:grid md:grid-cols-[13.5rem_minmax(0,1fr)] md:grid-rows-[auto_1fr] print:block">
        <header className="contents print:hidden">
          <div className="row-span-2 border-rule bg-sunken max-md:border-b md:border-e">
            <div className="flex flex-wrap items-center justify-between gap-x-2 px-3 md:sticky md:top-0 md:block md:max-h-dvh md:overflow-y-auto md:py-3">
              <div className="flex min-h-11 items-center px-2 font-semibold text-ink-strong">{brand}</div>
              <RailToggle label={t("menu")} />
              <div className="unfolded basis-full pb-3">
                {context && <div className="mb-3 md:mt-1">{context}</div>}
                {rail}
              </div>
            </div>
          </div>
          <div className="flex min-h-12 min-w-0 flex-wrap items-center gap-x-3 gap-y-1.5 border-b border-rule px-4 py-1.5 md:px-8">
            <div className="min-w-28 flex-1">{search}</div>
            <div className="flex items-center gap-1 max-md:-me-2">
              {language}
              {account}
            </div>
          </div>
        </header>
        <main id="main" tabIndex={-1} className="min-w-0 flex-1 px-4 py-5 outline-none md:px-8 print:p-0">
          {children}
        </main>
      </div>
    </>
  );
}
