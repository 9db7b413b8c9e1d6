"use client";
import { useTranslations } from "next-intl";
import { GrowingRows } from "@/components/incidents/growing-rows";
import { ActionForm } from "@/components/ui/action-form";
import { DateField } from "@/components/ui/date-field";
import { FieldGroup } from "@/components/ui/field-group";
import { FieldRow } from "@/components/ui/field-row";
import { RadioGroup } from "@/components/ui/radio-group";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { assessRiskAction } from "@/lib/interviews/care/actions";
import { degrees, riskDecisions, threats } from "@/lib/interviews/care/types";

/** Each threat with how likely and how grave it is and what is done about it; then whether to go on. */
export function RiskForm({ interviewId }: { interviewId: string }) {
  const t = useTranslations("interviews.care");
  const choose = useTranslations("interviews")("choose");
  const degreeOptions = degrees.map((value) => ({ value, label: t(`degrees.${value}`) }));
  return (
    <ActionForm action={assessRiskAction} label={t("assess")} submit={t("saveRisk")} afterDone="clear">
      <input type="hidden" name="interviewId" value={interviewId} autoComplete="off" />
      <FieldGroup legend={t("threatsLegend")} hint={t("threatsHint")}>
        <GrowingRows
          filled={0}
          spare={1}
          more={t("moreThreats")}
          row={(index) => (
            <div key={index} className="flex flex-col gap-3 border-s-2 border-rule ps-3">
              <FieldRow>
                <SelectField
                  name={`threats.${index}.threat`}
                  label={t("threat", { number: index + 1 })}
                  empty={choose}
                  options={threats.map((value) => ({ value, label: t(`threats.${value}`) }))}
                  required={index === 0}
                />
                <SelectField
                  name={`threats.${index}.likelihood`}
                  label={t("likelihood")}
                  empty={choose}
                  options={degreeOptions}
                  width="short"
                  required={index === 0}
                />
                <SelectField
                  name={`threats.${index}.impact`}
                  label={t("impact")}
                  empty={choose}
                  options={degreeOptions}
                  width="short"
                  required={index === 0}
                />
              </FieldRow>
              <TextField
                name={`threats.${index}.mitigation`}
                label={t("mitigation")}
                maxLength={2000}
                required={index === 0}
              />
            </div>
          )}
        />
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
