import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { DateField } from "@/components/ui/date-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { recordRelationAction } from "@/lib/actors/actions";
import { type ActorChoice, type ActorView, relationKinds } from "@/lib/actors/types";

/** `others` are the actors that this one can stand in a relation to. */
export function RecordRelationForm({ record, others }: { record: ActorView; others: ActorChoice[] }) {
  const t = useTranslations("actors");
  return (
    <ActionForm action={recordRelationAction} label={t("addRelation")} submit={t("addRelation")} afterDone="clear">
      <input type="hidden" name="fromActorId" value={record.actorId} autoComplete="off" />
      <RadioGroup
        inline
        required
        name="kind"
        label={`${record.name} …`}
        options={relationKinds.map((value) => ({ value, label: t(`relationKinds.${value}`) }))}
      />
      <SelectField
        required
        name="toActorId"
        label={t("to")}
        empty={t("choose")}
        width="wide"
        options={others.map(({ actorId, name }) => ({ value: actorId, label: name }))}
      />
      <DateField kind="text" name="period.edtf" label={t("period")} hint={t("periodHint")} width="medium" />
      <TextArea name="sourceWords" label={t("source")} hint={t("sourceHint")} rows={2} maxLength={2000} required />
    </ActionForm>
  );
}
