import { useTranslations } from "next-intl";
import { KeptDraft } from "@/components/drafts/kept-draft";
import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { TextArea } from "@/components/ui/text-area";
import { writeAssessmentAction } from "@/lib/interviews/care/actions";
import type { CareView } from "@/lib/interviews/care/types";
import { RecordedLine } from "./care-entry";

/** What the interviewer makes of it: nothing at all is drawn for whoever may not read it. */
export function Assessments({ interviewId, care }: { interviewId: string; care: CareView }) {
  const t = useTranslations("interviews.care");
  if (!care.assessments) return null;
  return (
    <Section title={t("assessments")} hint={t("assessmentsHint")}>
      {care.assessments.length === 0 && <p className="text-ink-muted">{t("noAssessments")}</p>}
      <ul className="divide-y divide-rule">
        {care.assessments.map((assessment) => (
          <li key={assessment.assessmentId} className="py-2">
            <p className="whitespace-pre-line">{assessment.text}</p>
            <RecordedLine entry={assessment} />
          </li>
        ))}
      </ul>
      {care.canAssess && (
        <Disclosure summary={t("writeAssessment")} className="mt-3 print:hidden">
          <KeptDraft of={`interview:${interviewId}:assessment`} form="write-assessment">
            <ActionForm
              action={writeAssessmentAction}
              label={t("writeAssessment")}
              submit={t("saveAssessment")}
              afterDone="clear"
            >
              <input type="hidden" name="interviewId" value={interviewId} autoComplete="off" />
              <TextArea name="text" label={t("assessment")} hint={t("assessmentHint")} rows={4} required />
            </ActionForm>
          </KeptDraft>
        </Disclosure>
      )}
    </Section>
  );
}
