import { useTranslations } from "next-intl";
import type { AnnexAct } from "@/lib/accountability/report/types";

/** An act's status in words, whether it lost its support, and that it was decided by override: inside, with the reason. */
export function ActStatusWords({ act }: { act: AnnexAct }) {
  const t = useTranslations();
  const { status, isUnsupported, isOverride, overrideReason } = act;
  return (
    <>
      {status === "undecided" ? t("accountability.page.undecided") : t(`vocabulary.findingStatuses.${status}`)}
      {isUnsupported && <>, {t("accountability.page.unsupported")}</>}
      {isOverride && (
        <span className="block text-ink-muted">
          {overrideReason
            ? t("accountability.page.byOverrideBecause", { reason: overrideReason })
            : t("accountability.page.byOverride")}
        </span>
      )}
    </>
  );
}
