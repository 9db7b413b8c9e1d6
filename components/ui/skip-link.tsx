import { useTranslations } from "next-intl";

/** The first stop of the keyboard: past everything that is the same on every page. */
export function SkipLink({ to = "main" }: { to?: string | undefined }) {
  const t = useTranslations("ui");
  return (
    <a
      href={`#${to}`}
      className="sr-only focus:not-sr-only focus:fixed focus:start-2 focus:top-2 focus:z-50 focus:rounded-md focus:bg-accent focus:px-4 focus:py-2 focus:font-semibold focus:text-on-accent"
    >
      {t("skip")}
    </a>
  );
}
