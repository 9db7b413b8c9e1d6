import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { TextArea } from "@/components/ui/text-area";
import { stopAndReferAction } from "@/lib/interviews/care/actions";
import { ReferralFields } from "./referral-fields";

type Props = { interviewId: string; hasReferral: boolean };

/** A good end: the conversation stops here and the person is referred. */
export function StopForm({ interviewId, hasReferral }: Props) {
  const t = useTranslations("interviews.care");
  return (
    <Section title={t("stopTitle")} hint={t("stopHint")} className="print:hidden">
      <Disclosure summary={t("stop")}>
        <ActionForm action={stopAndReferAction} label={t("stop")} submit={t("stop")}>
          <input type="hidden" name="interviewId" value={interviewId} autoComplete="off" />
          <TextArea name="reason" label={t("stopReason")} hint={t("stopReasonHint")} rows={2} required />
          {hasReferral && <p className="text-ink-muted">{t("referralOnRecord")}</p>}
          <ReferralFields required={!hasReferral} />
        </ActionForm>
      </Disclosure>
    </Section>
  );
}
