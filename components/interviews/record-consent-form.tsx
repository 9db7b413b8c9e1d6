import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { DateField } from "@/components/ui/date-field";
import { FieldGroup } from "@/components/ui/field-group";
import { RadioGroup } from "@/components/ui/radio-group";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { recordConsentAction } from "@/lib/interviews/consent/actions";
import {
  capacities,
  consentMethods,
  essentialItems,
  explainedItems,
  identityLevels,
  useAnswers,
} from "@/lib/interviews/consent/types";
import { consentUses } from "@/lib/interviews/rules";
import type { InterviewView } from "@/lib/interviews/types";
import { useLanguageOptions } from "./language-name";

type Props = {
  interview: InterviewView;
  members: { userId: string; name: string; code: string }[];
  me: string;
  investigationCode: string;
  path: string;
};

const essential: readonly string[] = essentialItems;

/** Nothing is answered beforehand: consent is what was said, not what was left standing. */
export function RecordConsentForm({ interview, members, me, investigationCode, path }: Props) {
  const t = useTranslations("consent");
  const use = useTranslations("vocabulary.consentUses");
  const choose = useTranslations("interviews")("choose");
  const languages = useLanguageOptions(interview.languages);
  const answers = useAnswers.map((value) => ({ value, label: t(`answers.${value}`) }));
  return (
    <ActionForm
      action={recordConsentAction.bind(null, investigationCode)}
      label={t("record")}
      submit={t("record")}
      beside={
        <ButtonLink variant="quiet" href={path}>
          {t("cancel")}
        </ButtonLink>
      }
    >
      <input type="hidden" name="interviewId" value={interview.interviewId} autoComplete="off" />
      <CheckboxGroup
        required
        name="explained[]"
        label={t("explained")}
        hint={t("explainedHint")}
        options={explainedItems.map((value) => ({
          value,
          label: t(`explainedItems.${value}`),
          hint: essential.includes(value) ? t("essential") : undefined,
        }))}
      />
      <CheckboxField name="hasTeachBack" value="on" label={t("hasTeachBack")} hint={t("teachBackHint")} />
      <SelectField
        required
        name="explainedById"
        label={t("explainedBy")}
        defaultValue={me}
        options={members.map(({ userId, name, code }) => ({ value: userId, label: `${name} (${code})` }))}
      />
      <RadioGroup
        required
        name="capacity"
        label={t("capacity")}
        options={capacities.map((value) => ({ value, label: t(`capacities.${value}`) }))}
      />
      <TextArea name="capacityNote" label={t("capacityNote")} hint={t("capacityNoteHint")} rows={2} maxLength={5000} />
      <FieldGroup legend={t("uses")} hint={t("usesHint")}>
        <div className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
          {consentUses.map((value) => (
            <RadioGroup key={value} inline name={`answers.${value}`} label={use(value)} options={answers} />
          ))}
        </div>
      </FieldGroup>
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
      <TextField
        name="interpreterCode"
        label={t("interpreterCode")}
        defaultValue={interview.record.interpreter?.code}
        autoComplete="off"
        width="short"
      />
      <DateField kind="day" name="givenOn" label={t("givenOn")} required />
      <DateField kind="day" name="expiresOn" label={t("expiresOn")} hint={t("expiresHint")} />
      {interview.withdrawals.length > 0 && (
        <CheckboxField name="isGivenAnew" value="on" label={t("givenAnew")} hint={t("givenAnewHint")} />
      )}
      <TextField
        name="codeWord"
        label={t("codeWord")}
        hint={t("codeWordHint")}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        width="medium"
      />
    </ActionForm>
  );
}
