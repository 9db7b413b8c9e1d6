import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { TextField } from "@/components/ui/text-field";
import { changeInterviewAction } from "@/lib/interviews/actions";
import type { InterviewView } from "@/lib/interviews/types";
import { CoreFields } from "./core-fields";
import { FormChoice } from "./form-choice";
import { RecordFields } from "./record-fields";
import { TeamFields } from "./team-fields";

type Props = {
  interview: InterviewView;
  interviewers: { userId: string; name: string; code: string }[];
  me: string;
  path: string;
};

export function ChangeInterviewForm({ interview, interviewers, me, path }: Props) {
  const t = useTranslations("interviews");
  return (
    <ActionForm
      action={changeInterviewAction}
      label={t("change")}
      submit={t("save")}
      className="group/form"
      beside={
        <ButtonLink variant="quiet" href={path}>
          {t("close")}
        </ButtonLink>
      }
    >
      <input type="hidden" name="interviewId" value={interview.interviewId} autoComplete="off" />
      <input type="hidden" name="version" value={interview.version} autoComplete="off" />
      <TextField
        required
        name="intervieweeCode"
        label={t("fields.intervieweeCode")}
        defaultValue={interview.person.code}
        autoComplete="off"
        width="short"
      />
      <FormChoice defaultValue={interview.record.form} />
      <CoreFields interview={interview} />
      <RecordFields interview={interview} />
      <TeamFields interviewers={interviewers} me={me} interview={interview} />
    </ActionForm>
  );
}
