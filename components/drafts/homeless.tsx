"use client";
import { useTranslations } from "next-intl";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";

/** Texts of a draft that the form has no place for now, such as a row that was added by hand. */
export function Homeless({ fields }: { fields: [name: string, value: string][] }) {
  const t = useTranslations("drafts");
  if (fields.length === 0) return null;
  return (
    <Notice tone="warning" title={t("homelessTitle")} className="mb-4">
      <p>{t("homelessBody")}</p>
      <ul className="mt-2 flex flex-col gap-1">
        {fields.map(([name, value]) => (
          <li key={`${name} ${value}`} className="flex items-start gap-2">
            <span className="min-w-0 whitespace-pre-line break-words">{value}</span>
            <CopyButton text={value} label={t("copy")} copied={t("copied")} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
