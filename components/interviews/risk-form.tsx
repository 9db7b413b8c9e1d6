import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { DateField } from "@/components/ui/date-field";
import { FieldGroup } from "@/components/ui/field-group";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { assessRiskAction } from "@/lib/interviews/care/actions";
import { riskDecisions } from "@/lib/interviews/care/types";
import { ThreatRows } from "./threat-rows";

/** Each threat with how likely and how grave it is and what is done about it; then whether to go on. */
export function RiskForm({ interviewId }: { interviewId: string }) {
  const t = useTranslations("interviews.care");
  return (
    <ActionForm action={assessRiskAction} label={t("assess")} submit={t("saveRisk")} afterDone="clear">
      <input type="hidden" name="interviewId" value={interviewId} autoComplete="off" />
      <FieldGroup legend={t("threatsLegend")} hint={t("threatsHint")}>
        <ThreatRows />
      </FieldGroup>
      <RadioGroup
        required
        name="decision"
        label={t("decision")}
        options={riskDecisions.map((value) => ({ value, label: t(`decisions.${value}`) }))}
      />
      <TextArea name="note" label={t("note")} hint={t("noteHint")} rows={2} maxLength={5000} />
      <DateField kind="day" name="assessedOn" label={t("assessedOn")} required />
    </ActionForm>
  );
}
