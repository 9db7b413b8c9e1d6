"use client";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { TextArea } from "@/components/ui/text-area";
import { resetFactorAction } from "@/lib/access/factor/actions";

export function ResetFactorForm({ userId }: { userId: string }) {
  const t = useTranslations("access.factor");
  return (
    <ActionForm action={resetFactorAction} label={t("reset")} submit={t("reset")} submitVariant="danger">
      <input type="hidden" name="userId" value={userId} />
      <TextArea name="reason" label={t("resetReason")} hint={t("resetReasonHint")} rows={3} required />
    </ActionForm>
  );
}
