import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

/** Said on every form about a person, before its first field. */
export function NoNames() {
  const t = useTranslations("people.noNames");
  return (
    <Notice tone="warning" title={t("title")} className="mb-5">
      {t("body")}
    </Notice>
  );
}
