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

/**
 * The frame of every page: a rail at the start, a bar on top, the page. On small screens there is one bar, with name, menu
 * and account; what the top bar holds beside stands in the menu, with the rail.
 */
export function AppFrame({ brand, context, rail, search, language, account, banner, children }: Props) {
  const t = useTranslations("ui.frame");
  return (
    <>
      <SkipLink />
      {banner && <aside aria-label={t("notice")}>{banner}</aside>}
      <div className="min-h-dvh max-md:flex max-md:flex-col md:grid md:grid-cols-[13.5rem_minmax(0,1fr)] md:grid-rows-[auto_1fr] print:block">
        <header className="border-rule max-md:flex max-md:flex-wrap max-md:items-center max-md:border-b max-md:bg-sunken max-md:px-2 md:contents print:hidden">
          <div className="border-rule max-md:contents md:row-span-2 md:border-e md:bg-sunken">
            <div className="max-md:contents md:sticky md:top-0 md:max-h-dvh md:overflow-y-auto md:px-3 md:py-3">
              <div className="flex min-h-11 items-center px-2 font-semibold text-ink-strong max-md:flex-1">{brand}</div>
              <RailToggle label={t("menu")} />
              <div className="unfolded max-md:order-last max-md:basis-full max-md:px-1 max-md:pb-3">
                {search && <div className="mb-3 md:hidden">{search}</div>}
                {context && <div className="mb-3 md:mt-1">{context}</div>}
                {rail}
                {language && <div className="mt-3 border-t border-rule pt-2 md:hidden">{language}</div>}
              </div>
            </div>
          </div>
          <div className="border-rule max-md:contents md:flex md:min-h-12 md:min-w-0 md:flex-wrap md:items-center md:gap-x-3 md:gap-y-1.5 md:border-b md:px-8 md:py-1.5">
            <div className="min-w-28 flex-1 max-md:hidden">{search}</div>
            {language && <div className="max-md:hidden">{language}</div>}
            {account}
          </div>
        </header>
        <main id="main" tabIndex={-1} className="min-w-0 flex-1 px-4 py-5 outline-none md:px-8 print:p-0">
          {children}
        </main>
      </div>
    </>
  );
}
