import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { InterviewView } from "@/lib/interviews/types";
import { ConsentHistory } from "./consent-history";
import { ConsentNow } from "./consent-now";
import { RecordConsentForm } from "./record-consent-form";
import { WithdrawConsentForm } from "./withdraw-consent-form";

/** Consent beside the text, never behind it: what is allowed now first, then how it came about. */
export function ConsentPanel({ interview }: { interview: InterviewView }) {
  const t = useTranslations("consent");
  const hasConsent = interview.consents.length > 0;
  return (
    <Section title={t("title")} id="consent">
      <ConsentNow interview={interview} />
      <div className="mt-3 flex flex-col gap-2 print:hidden">
        {hasConsent && (
          <Disclosure summary={t("history")}>
            <ConsentHistory interview={interview} />
          </Disclosure>
        )}
        {interview.canRecordConsent && (
          <Disclosure summary={t(hasConsent ? "recordAgain" : "record")} open={!hasConsent}>
            <RecordConsentForm interview={interview} />
          </Disclosure>
        )}
        {interview.canWithdrawConsent && hasConsent && (
          <Disclosure summary={t("withdraw")}>
            <p className="mb-3 text-sm text-ink-muted">{t("withdrawHint")}</p>
            <WithdrawConsentForm interviewId={interview.interviewId} />
          </Disclosure>
        )}
      </div>
    </Section>
  );
}
