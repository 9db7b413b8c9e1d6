import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

/** To a reviewer who is asked to judge an item blind: what it could move is not on this page. */
export function JudgeFirstNotice({ items }: { items: readonly string[] }) {
  const t = useTranslations("accountability.page");
  if (items.length === 0) return null;
  return (
    <Notice tone="warning" className="mb-6">
      {t("judgeFirst", { items: items.join(", ") })}
    </Notice>
  );
}
