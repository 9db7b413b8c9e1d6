"use client";
import { useTranslations } from "next-intl";
import { WhenFields } from "@/components/time/when-fields";
import { ActionForm } from "@/components/ui/action-form";
import { DateField } from "@/components/ui/date-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { type Option, SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { recordSearchAction, recordStepAction } from "@/lib/accountability/steps/actions";
import { stepKinds } from "@/lib/accountability/steps/types";

type Props = { incidentId: string; authorities: readonly Option[] };

export function RecordSearchForm({ incidentId, authorities }: Props) {
  const t = useTranslations("accountability.steps");
  return (
    <ActionForm action={recordSearchAction} label={t("recordSearch")} submit={t("recordSearch")} afterDone="clear">
      <input type="hidden" name="incidentId" value={incidentId} />
      <SelectField
        name="authorityId"
        label={t("authority")}
        hint={t("authorityHint")}
        empty={t("choose")}
        options={authorities}
        required
        width="wide"
      />
      <DateField kind="day" name="on" label={t("searchedOn")} required />
      <TextField name="where" label={t("where")} hint={t("whereHint")} required maxLength={300} />
      <RadioGroup
        name="found"
        label={t("found")}
        required
        options={[
          { value: "no", label: t("foundNo") },
          { value: "yes", label: t("foundYes"), hint: t("foundYesHint") },
        ]}
      />
      <TextArea name="words" label={t("words")} rows={3} />
    </ActionForm>
  );
}

export function RecordStepForm({ incidentId, authorities }: Props) {
  const t = useTranslations("accountability.steps");
  return (
    <ActionForm action={recordStepAction} label={t("recordStep")} submit={t("recordStep")} afterDone="clear">
      <input type="hidden" name="incidentId" value={incidentId} />
      <SelectField
        name="authorityId"
        label={t("authority")}
        hint={t("authorityHint")}
        empty={t("choose")}
        options={authorities}
        required
        width="wide"
      />
      <SelectField
        name="kind"
        label={t("kind")}
        empty={t("choose")}
        options={stepKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        required
      />
      <WhenFields />
      <TextField name="sourceWords" label={t("source")} hint={t("sourceHint")} required maxLength={300} />
      <TextArea name="words" label={t("words")} rows={3} />
    </ActionForm>
  );
}
