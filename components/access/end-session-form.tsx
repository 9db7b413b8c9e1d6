"use client";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { endSessionAction } from "@/lib/access/actions";

/** One button in a list of sessions: told apart by what describes it, and no landmark for each. */
export function EndSessionForm({ sessionId, describedBy }: { sessionId: string; describedBy: string }) {
  const t = useTranslations("access");
  return (
    <ActionForm
      action={endSessionAction}
      beside={
        <SubmitButton variant="secondary" aria-describedby={describedBy}>
          {t("endSession")}
        </SubmitButton>
      }
    >
      <input type="hidden" name="sessionId" value={sessionId} />
    </ActionForm>
  );
}
