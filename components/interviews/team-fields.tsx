import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { type InterviewView, reliabilities } from "@/lib/interviews/types";

type Props = {
  /** Members who can have led it; `me` is chosen unless the interview says otherwise. */
  interviewers: { userId: string; name: string; code: string }[];
  me: string;
  interview?: InterviewView | undefined;
};

/** Who led it, and what the team keeps beside it. */
export function TeamFields({ interviewers, me, interview }: Props) {
  const t = useTranslations("interviews");
  return (
    <>
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
