import { useTranslations } from "next-intl";
import { NoNames } from "@/components/people/no-names";
import { PersonFields } from "@/components/people/person-fields";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { FieldGroup } from "@/components/ui/field-group";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { recordInterviewAction } from "@/lib/interviews/actions";
import { ConversationFields } from "./conversation-fields";

type Props = {
  investigation: { id: string; code: string };
  interviewers: { userId: string; name: string; code: string }[];
  me: string;
  /** Of a person whose page this was opened from. */
  personCode?: string | undefined;
};

export function RecordInterviewForm({ investigation, interviewers, me, personCode }: Props) {
  const t = useTranslations("interviews");
  const choices = [
    { value: "new", label: t("fields.new"), hint: t("fields.newHint") },
    { value: "known", label: t("fields.known"), hint: t("fields.knownHint") },
  ];
  return (
    <ActionForm
      action={recordInterviewAction.bind(null, investigation.code)}
      label={t("record")}
      submit={t("record")}
      beside={
        <ButtonLink variant="quiet" href={`/${investigation.code}/interviews`}>
          {t("cancel")}
        </ButtonLink>
      }
    >
      <input type="hidden" name="investigationId" value={investigation.id} autoComplete="off" />
      <RadioGroup
        required
        name="interviewee"
        label={t("fields.interviewee")}
        options={choices}
        defaultValue={personCode ? "known" : "new"}
      />
      <TextField
        name="intervieweeCode"
        label={t("fields.intervieweeCode")}
        hint={t("fields.intervieweeCodeHint")}
        defaultValue={personCode}
        autoComplete="off"
        width="short"
      />
      <FieldGroup legend={t("fields.newInterviewee")}>
        <NoNames />
        <PersonFields prefix="newInterviewee." />
      </FieldGroup>
      <FieldGroup legend={t("fields.conversation")}>
        <ConversationFields interviewers={interviewers} me={me} />
      </FieldGroup>
    </ActionForm>
  );
}
