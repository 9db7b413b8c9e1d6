import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { DateField } from "@/components/ui/date-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { type InterviewView, knowledgeKinds, modalities, reliabilities } from "@/lib/interviews/types";
import { useLanguageOptions } from "./language-name";

type Props = {
  /** Members who can have led it; `me` is chosen unless the interview says otherwise. */
  interviewers: { userId: string; name: string; code: string }[];
  me: string;
  interview?: InterviewView | undefined;
};

/** How a conversation was held and what the interviewee can know. */
export function ConversationFields({ interviewers, me, interview }: Props) {
  const t = useTranslations("interviews");
  const languages = useLanguageOptions(interview?.languages);
  return (
    <>
      <RadioGroup
        inline
        required
        name="knowledge"
        label={t("fields.knowledge")}
        hint={t("fields.knowledgeHint")}
        defaultValue={interview?.knowledge}
        options={knowledgeKinds.map((value) => ({ value, label: t(`knowledgeKinds.${value}`) }))}
      />
      <TextField
        name="heardFromCode"
        label={t("fields.heardFrom")}
        hint={t("fields.heardFromHint")}
        defaultValue={interview?.heardFrom?.code}
        autoComplete="off"
        width="short"
      />
      <DateField
        kind="day"
        name="startedOn"
        label={t("fields.startedOn")}
        defaultValue={interview?.startedOn}
        required
      />
      <RadioGroup
        inline
        required
        name="modality"
        label={t("fields.modality")}
        defaultValue={interview?.modality}
        options={modalities.map((value) => ({ value, label: t(`modalities.${value}`) }))}
      />
      <TextField
        name="placeWords"
        label={t("fields.placeWords")}
        hint={t("fields.placeHint")}
        defaultValue={interview?.placeWords}
        maxLength={300}
        autoComplete="off"
      />
      <CheckboxGroup
        inline
        required
        name="languages[]"
        label={t("fields.languages")}
        options={languages}
        defaultValues={interview?.languages}
      />
      <TextField name="otherLanguages" label={t("fields.otherLanguages")} hint={t("fields.otherLanguagesHint")} />
      <CheckboxField
        name="hasInterpreter"
        value="on"
        label={t("fields.hasInterpreter")}
        hint={t("fields.hasInterpreterHint")}
        defaultChecked={interview?.hasInterpreter}
      />
      <SelectField
        required
        name="interviewerId"
        label={t("fields.interviewer")}
        defaultValue={interview?.interviewer?.userId ?? me}
        options={interviewers.map(({ userId, name, code }) => ({ value: userId, label: `${name} (${code})` }))}
      />
      <SelectField
        required
        name="reliability"
        label={t("fields.reliability")}
        hint={t("fields.reliabilityHint")}
        defaultValue={interview?.reliability ?? "unknown"}
        options={reliabilities.map((value) => ({ value, label: t(`reliabilities.${value}`) }))}
      />
      <TextArea
        name="summary"
        label={t("fields.summary")}
        hint={t("fields.summaryHint")}
        defaultValue={interview?.summary}
        maxLength={20_000}
      />
    </>
  );
}
