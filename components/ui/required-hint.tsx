"use client";
import { useTranslations } from "next-intl";

/** What the mark of required fields means: shown where a form has fields of both kinds. */
export function RequiredHint() {
  const t = useTranslations("ui.field");
  return (
    <p className="hidden text-sm text-ink-muted group-[:has([data-need=optional]):has([data-need=required])]/form:block">
      {t("requiredHint")}
    </p>
  );
}
