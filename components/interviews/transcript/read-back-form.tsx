import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { DateField } from "@/components/ui/date-field";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { fixStatementAction } from "@/lib/interviews/actions";
import type { InterviewView } from "@/lib/interviews/types";
import { useLanguageOptions } from "../language-name";

/** Fixes the statement: exactly the text that this page shows, by its hash. */
export function ReadBackForm({ interview }: { interview: InterviewView }) {
  const t = useTranslations("interviews");
  const languages = useLanguageOptions(interview.languages);
  return (
    <Disclosure summary={t("readBack")} className="mt-6 print:hidden">
      <p className="mb-4 max-w-prose text-ink-muted">{t("readBackHint")}</p>
      <ActionForm action={fixStatementAction} label={t("readBack")} submit={t("fix")}>
        <input type="hidden" name="interviewId" value={interview.interviewId} autoComplete="off" />
        <input type="hidden" name="textSha256" value={interview.textSha256} autoComplete="off" />
        <DateField kind="day" name="readBackOn" label={t("readBackOn")} min={interview.startedOn} required />
        <SelectField
          required
          name="readBackLanguage"
          label={t("readBackLanguage")}
          empty={t("choose")}
          options={languages}
        />
        <TextArea name="corrections" label={t("corrections")} hint={t("correctionsHint")} rows={2} />
        <TextArea name="confirmation" label={t("confirmation")} hint={t("confirmationHint")} rows={2} required />
        <TextArea
          name="interpreterDeclaration"
          label={t("declaration")}
          hint={t("declarationHint")}
          rows={2}
          required={interview.hasInterpreter}
        />
      </ActionForm>
    </Disclosure>
  );
}
