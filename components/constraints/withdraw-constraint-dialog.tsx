import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/text-area";
import { withdrawAccessConstraintAction } from "@/lib/investigations/actions";
import type { AccessConstraintView } from "@/lib/investigations/types";

export function WithdrawConstraintDialog({ constraint }: { constraint: AccessConstraintView }) {
  const t = useTranslations("constraints");
  return (
    <Dialog trigger={t("withdraw")} triggerSize="small" title={t("withdrawTitle")}>
      <ActionForm
        action={withdrawAccessConstraintAction}
        label={t("withdrawTitle")}
        submit={t("withdraw")}
        submitVariant="danger"
        afterDone="close"
      >
        <input type="hidden" name="constraintId" value={constraint.id} autoComplete="off" />
        <input type="hidden" name="version" value={constraint.version} autoComplete="off" />
        <TextArea name="reason" label={t("why")} rows={3} required />
      </ActionForm>
    </Dialog>
  );
}
