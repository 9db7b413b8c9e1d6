import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/radio-group";
import { type InterviewForm, interviewForms } from "@/lib/interviews/conversation/types";
import { FirstAccountByItself } from "./first-account-by-itself";

/** The first account or the whole record. */
export function FormChoice({ defaultValue }: { defaultValue: InterviewForm }) {
  const t = useTranslations("interviews");
  return (
    <FirstAccountByItself>
      <RadioGroup
        required
        name="form"
        label={t("fields.form")}
        defaultValue={defaultValue}
        options={interviewForms.map((value) => ({ value, label: t(`forms.${value}`), hint: t(`formHints.${value}`) }))}
      />
    </FirstAccountByItself>
  );
}
