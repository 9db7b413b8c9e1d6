"use client";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { removeFactorAction } from "@/lib/access/factor/actions";

export function RemoveFactorForm() {
  const t = useTranslations("access.factor");
  return (
    <ActionForm action={removeFactorAction} label={t("remove")} submit={t("remove")} submitVariant="danger">
      <p className="max-w-prose">{t("removeBody")}</p>
    </ActionForm>
  );
}
