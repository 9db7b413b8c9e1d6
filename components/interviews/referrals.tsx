import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { DateTime } from "@/components/ui/date-time";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { type Shape, StatusBadge, type Tone } from "@/components/ui/status-badge";
import { offerReferralAction } from "@/lib/interviews/care/actions";
import type { CareView, ReferralOutcome } from "@/lib/interviews/care/types";
import { dateOfDay } from "@/lib/time/clock";
import { RecordedLine } from "./care-entry";
import { ReferralFields } from "./referral-fields";

const looks: Record<ReferralOutcome, { tone: Tone; shape: Shape }> = {
  offered: { tone: "info", shape: "ring" },
  accepted: { tone: "good", shape: "check" },
  declined: { tone: "neutral", shape: "dashed" },
  none_exists: { tone: "warning", shape: "cross" },
};

/** Help that was offered and what came of it. */
export function Referrals({ interviewId, care }: { interviewId: string; care: CareView }) {
  const t = useTranslations("interviews.care");
  return (
    <Section title={t("referrals")} hint={t("referralsHint")}>
      {care.referrals.length === 0 && <p className="text-ink-muted">{t("noReferrals")}</p>}
      <ul className="divide-y divide-rule">
        {care.referrals.map((referral) => (
          <li key={referral.referralId} className="py-2">
            <strong>{t(`services.${referral.service}`)}</strong>{" "}
            <StatusBadge {...looks[referral.outcome]}>{t(`outcomes.${referral.outcome}`)}</StatusBadge>{" "}
            <DateTime at={dateOfDay(referral.offeredOn)} precision="day" />
            {referral.organisation && <p>{referral.organisation}</p>}
            {referral.note && <p className="whitespace-pre-line">{referral.note}</p>}
            <RecordedLine entry={referral} />
          </li>
        ))}
      </ul>
      {care.canRecord && (
        <Disclosure summary={t("offer")} className="mt-3 print:hidden">
          <ActionForm action={offerReferralAction} label={t("offer")} submit={t("saveReferral")} afterDone="clear">
            <input type="hidden" name="interviewId" value={interviewId} autoComplete="off" />
            <ReferralFields required />
          </ActionForm>
        </Disclosure>
      )}
    </Section>
  );
}
