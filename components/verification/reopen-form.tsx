import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { TextArea } from "@/components/ui/text-area";
import { reopenRoundAction } from "@/lib/verification/actions";
import type { VerificationView } from "@/lib/verification/types";

export function ReopenForm({ verification: { evidenceId, round } }: { verification: VerificationView }) {
  const t = useTranslations("verificationPages");
  return (
    <Disclosure summary={t("reopen")} className="mb-8">
      <ActionForm action={reopenRoundAction} submit={t("reopen")} submitVariant="secondary" afterDone="clear">
        <input type="hidden" name="evidenceId" value={evidenceId} autoComplete="off" />
        <input type="hidden" name="round" value={round} autoComplete="off" />
        <TextArea name="reason" label={t("reopenWhy")} hint={t("reopenHint")} required rows={3} />
      </ActionForm>
    </Disclosure>
  );
}
