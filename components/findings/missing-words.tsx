import { useLocale, useTranslations } from "next-intl";
import type { Missing } from "@/lib/findings/missing";
import type { SourceRef } from "@/lib/findings/standing/types";
import { useLineWords } from "./line-words";

/** "For “confirmed”: one more independent source, or verification of EV-0031." */
export function MissingWords({ missing, refs }: { missing: Missing; refs: readonly SourceRef[] }) {
  const t = useTranslations();
  const locale = useLocale();
  const words = useLineWords(refs);
  const and = new Intl.ListFormat(locale, { type: "conjunction" });
  const or = new Intl.ListFormat(locale, { type: "disjunction" });
  const instead = or.format(missing.instead.map(words));
  return (
    <>
      {t("findingRules.missing.sentence", {
        status: t(`vocabulary.findingStatuses.${missing.forStatus}`),
        needs: and.format(missing.needs.map(words)),
        instead: instead === "" ? "none" : instead,
      })}
    </>
  );
}
