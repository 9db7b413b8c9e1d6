"use client";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { startEnrolmentAction } from "@/lib/access/factor/actions";

export function StartEnrolmentForm({ isAnother }: { isAnother: boolean }) {
  const t = useTranslations("access.factor");
  return (
    <ActionForm action={startEnrolmentAction} label={t("begin")} submit={isAnother ? t("beginAnother") : t("begin")} />
  );
}
