import { useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { DateField } from "@/components/ui/date-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { vulnerabilities } from "@/lib/interviews/conversation/types";
import { type InterviewView, knowledgeKinds, modalities } from "@/lib/interviews/types";
import { useLanguageOptions } from "./language-name";

type Props = {
  interview?: InterviewView | undefined;
  /** A person of whom it is known that a first account is the rule. */
  asksReason?: boolean | undefined;
};

const whenFlagged =
  "hidden group-has-[[value=child]:checked]/form:block group-has-[[value^=sexual]:checked]/form:block has-[[aria-invalid=true]]:block!";

/** What every account needs, the shortest too. */
export function CoreFields({ interview, asksReason }: Props) {
  const t = useTranslations("interviews");
  const languages = useLanguageOptions(interview?.languages);
  return (
    <>
      <CheckboxGroup
        name="vulnerabilities[]"
        label={t("fields.vulnerabilities")}
        hint={t("fields.vulnerabilitiesHint")}
        inline
        defaultValues={interview?.record.vulnerabilities}
        options={vulnerabilities.map((value) => ({ value, label: t(`vulnerabilities.${value}`) }))}
      />
      {/* Asked where more than a first account is about to be taken of someone for whom that is the rule. */}
      <div className="group-has-[[name=form][value^=first]:checked]/form:hidden has-[[aria-invalid=true]]:block!">
        <div className={asksReason ? undefined : whenFlagged}>
          <TextArea
            name="fullAccountReason"
            label={t("fields.fullAccountReason")}
            hint={t("fields.fullAccountReasonHint")}
            defaultValue={interview?.record.fullAccountReason}
            rows={2}
            maxLength={5000}
          />
        </div>
      </div>
      <RadioGroup
        inline
        required
        name="knowledge"
        label={t("fields.knowledge")}
        hint={t("fields.knowledgeHint")}
        defaultValue={interview?.knowledge}
        options={knowledgeKinds.map((value) => ({ value, label: t(`knowledgeKinds.${value}`) }))}
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
      <CheckboxGroup
        inline
        required
        name="languages[]"
        label={t("fields.languages")}
        options={languages}
        defaultValues={interview?.languages}
      />
    </>
  );
}
