import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/text-area";
import { endRelationAction } from "@/lib/actors/actions";

export function EndRelationDialog({ relationId }: { relationId: string }) {
  const t = useTranslations("actors");
  return (
    <Dialog trigger={t("withdraw")} triggerSize="small" title={t("withdrawRelation")}>
      <ActionForm
        action={endRelationAction}
        label={t("withdrawRelation")}
        submit={t("withdraw")}
        submitVariant="danger"
        afterDone="close"
      >
        <input type="hidden" name="relationId" value={relationId} autoComplete="off" />
        <TextArea name="reason" label={t("withdrawWhy")} hint={t("withdrawHint")} rows={3} required />
      </ActionForm>
    </Dialog>
  );
}
