import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { DateField } from "@/components/ui/date-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { recordConsentAction } from "@/lib/interviews/actions";
import { consentUses } from "@/lib/interviews/rules";
import { consentMethods, type InterviewView, identityLevels } from "@/lib/interviews/types";
import { useLanguageOptions } from "./language-name";

/** Nothing is ticked beforehand: consent is what was said, not what was left standing. */
export function RecordConsentForm({ interview }: { interview: InterviewView }) {
  const t = useTranslations("consent");
  const use = useTranslations("vocabulary.consentUses");
  const choose = useTranslations("interviews")("choose");
  const languages = useLanguageOptions(interview.languages);
  return (
    <ActionForm action={recordConsentAction} label={t("record")} submit={t("record")} afterDone="clear">
      <input type="hidden" name="interviewId" value={interview.interviewId} autoComplete="off" />
      <CheckboxField required name="wasExplained" value="on" label={t("wasExplained")} hint={t("wasExplainedHint")} />
      <CheckboxField name="hasTeachBack" value="on" label={t("hasTeachBack")} />
      <CheckboxGroup
        required
        name="uses[]"
        label={t("uses")}
        hint={t("usesHint")}
        options={consentUses.map((value) => ({ value, label: use(value) }))}
      />
      <RadioGroup
        required
        name="identityLevel"
        label={t("identityLevel")}
        options={identityLevels.map((value) => ({ value, label: t(`identityLevels.${value}`) }))}
      />
      <TextArea name="conditions" label={t("conditions")} hint={t("conditionsHint")} rows={2} />
      <RadioGroup
        required
        name="method"
        label={t("method")}
        options={consentMethods.map((value) => ({ value, label: t(`methods.${value}`) }))}
      />
      <SelectField required name="language" label={t("language")} empty={choose} options={languages} />
      <DateField kind="day" name="givenOn" label={t("givenOn")} required />
      <DateField kind="day" name="expiresOn" label={t("expiresOn")} hint={t("expiresHint")} />
    </ActionForm>
  );
}
