"use client";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { endSessionAction } from "@/lib/access/actions";

export function EndSessionForm({ sessionId }: { sessionId: string }) {
  const t = useTranslations("access");
  return (
    <ActionForm action={endSessionAction} label={t("endSession")} submit={t("endSession")} submitVariant="secondary">
      <input type="hidden" name="sessionId" value={sessionId} />
    </ActionForm>
  );
}
