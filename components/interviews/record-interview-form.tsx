import { useTranslations } from "next-intl";
import { KeptDraft } from "@/components/drafts/kept-draft";
import { PersonFields } from "@/components/people/person-fields";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Disclosure } from "@/components/ui/disclosure";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { recordInterviewAction } from "@/lib/interviews/actions";
import type { InterviewForm } from "@/lib/interviews/conversation/types";
import { CoreFields } from "./core-fields";
import { FormChoice } from "./form-choice";
import { RecordFields } from "./record-fields";
import { TeamFields } from "./team-fields";

type Props = {
  investigation: { id: string; code: string };
  interviewers: { userId: string; name: string; code: string }[];
  me: string;
  form: InterviewForm;
  /** Of a person whose page this was opened from. */
  personCode?: string | undefined;
};

const onlyInFull = "group-has-[[name=form][value^=first]:checked]/form:hidden has-[[aria-invalid=true]]:flex!";

/** One form in two lengths. What belongs to the full record alone folds away, and keeps what was typed in it. */
export function RecordInterviewForm({ investigation, interviewers, me, form, personCode }: Props) {
  const t = useTranslations("interviews");
  const choices = [
    { value: "new", label: t("fields.new"), hint: t("fields.newHint") },
    { value: "known", label: t("fields.known"), hint: t("fields.knownHint") },
  ];
  return (
    <KeptDraft of={`investigation:${investigation.id}:interview`} form="record-interview">
      <ActionForm
        action={recordInterviewAction.bind(null, investigation.code)}
        label={t("record")}
        submit={t("record")}
        className="group/form"
        beside={
          <ButtonLink variant="quiet" href={`/${investigation.code}/interviews`}>
            {t("cancel")}
          </ButtonLink>
        }
      >
        <input type="hidden" name="investigationId" value={investigation.id} autoComplete="off" />
        <FormChoice defaultValue={form} />
        <RadioGroup
          required
          name="interviewee"
          label={t("fields.interviewee")}
          options={choices}
          defaultValue={personCode ? "known" : "new"}
        />
        <div className="flex flex-col gap-5 group-has-[[name=interviewee][value=new]:checked]/form:hidden has-[[aria-invalid=true]]:flex!">
          <TextField
            name="intervieweeCode"
            label={t("fields.intervieweeCode")}
            hint={t("fields.intervieweeCodeHint")}
            defaultValue={personCode}
            autoComplete="off"
            width="short"
          />
        </div>
        {/* Of a new person too, once the look-up above has matched someone. */}
        <div className="group-has-[[data-matching]]/guard:block! group-has-[[name=interviewee][value=new]:checked]/form:hidden has-[[aria-invalid=true]]:block!">
          <TextArea
            name="repeatReason"
            label={t("fields.repeatReason")}
            hint={t("fields.repeatReasonHint")}
            rows={2}
            maxLength={5000}
          />
        </div>
        <CoreFields asksReason={form === "first_account"} />
        <TextArea
          serif
          name="account"
          label={t("fields.account")}
          hint={t("fields.accountHint")}
          rows={8}
          width="full"
        />
        <div className={`flex flex-col gap-3 border-t border-rule pt-4 ${onlyInFull}`}>
          <h2 className="text-lg font-semibold">{t("fullRecord")}</h2>
          <Disclosure
            summary={t("fields.newInterviewee")}
            className="group-has-[[name=interviewee][value=known]:checked]/form:hidden"
          >
            <div className="flex flex-col gap-5 pb-3">
              <PersonFields prefix="newInterviewee." />
            </div>
          </Disclosure>
          <RecordFields />
          <Disclosure summary={t("groups.team")}>
            <div className="flex flex-col gap-5 pb-3">
              <TeamFields interviewers={interviewers} me={me} />
            </div>
          </Disclosure>
        </div>
      </ActionForm>
    </KeptDraft>
  );
}
