import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { DateField } from "@/components/ui/date-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { withdrawConsentAction } from "@/lib/interviews/consent/actions";
import { consentUses } from "@/lib/interviews/rules";

export function WithdrawConsentForm({ interviewId }: { interviewId: string }) {
  const t = useTranslations("consent");
  const use = useTranslations("vocabulary.consentUses");
  const scopes = [
    { value: "whole", label: t("scopeWhole") },
    { value: "uses", label: t("scopeUses") },
  ];
  const knownBy = [
    { value: "person", label: t("knownByPerson") },
    { value: "code_word", label: t("knownByWord") },
  ];
  return (
    <ActionForm
      action={withdrawConsentAction}
      label={t("withdraw")}
      submit={t("withdraw")}
      submitVariant="danger"
      afterDone="clear"
      className="group/withdraw"
    >
      <input type="hidden" name="interviewId" value={interviewId} autoComplete="off" />
      <RadioGroup required name="knownBy" label={t("knownBy")} options={knownBy} defaultValue="person" />
      <div className="hidden group-has-[[value^=code]:checked]/withdraw:block">
        <TextField
          name="codeWord"
          label={t("codeWordSaid")}
          hint={t("codeWordSaidHint")}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
        />
      </div>
      <RadioGroup required name="scope" label={t("scope")} options={scopes} />
      <CheckboxGroup
        name="uses[]"
        label={t("scopeUses")}
        options={consentUses.map((value) => ({ value, label: use(value) }))}
      />
      <TextArea name="reason" label={t("reason")} hint={t("reasonHint")} rows={2} />
      <CheckboxField name="isPressureSuspected" value="on" label={t("pressure")} hint={t("pressureHint")} />
      <DateField kind="day" name="withdrawnOn" label={t("withdrawnOn")} hint={t("withdrawnOnHint")} />
    </ActionForm>
  );
}
