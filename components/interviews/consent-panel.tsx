import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { DateTime } from "@/components/ui/date-time";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { InterviewLine, InterviewView } from "@/lib/interviews/types";
import { ConsentHistory } from "./consent-history";
import { ConsentNow } from "./consent-now";
import { InterviewLines } from "./interview-lines";
import { WithdrawConsentForm } from "./withdraw-consent-form";

type Props = { interview: InterviewView; others: InterviewLine[]; base: string };

/** Consent beside the text, never behind it: what is allowed now first, then how it came about. */
export function ConsentPanel({ interview, others, base }: Props) {
  const t = useTranslations("consent");
  const hasConsent = interview.consents.length > 0;
  return (
    <Section title={t("title")} id="consent">
      <ConsentNow interview={interview} />
      <LastWithdrawal interview={interview} others={others} base={base} />
      <div className="mt-3 flex flex-col gap-2 print:hidden">
        {hasConsent && (
          <Disclosure summary={t("history")}>
            <ConsentHistory interview={interview} base={base} />
          </Disclosure>
        )}
        {interview.canRecordConsent && (
          <div>
            <ButtonLink
              size="small"
              variant={hasConsent ? "secondary" : "primary"}
              href={`${base}/interviews/${interview.interviewId}/consent`}
            >
              {t(hasConsent ? "recordAgain" : "record")}
            </ButtonLink>
          </div>
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

/** What a withdrawal changed, once there is one; and that the same person's other accounts stand on consents of their own. */
function LastWithdrawal({ interview, others, base }: Props) {
  const t = useTranslations("consent");
  const [last] = interview.withdrawals;
  if (!last) return null;
  const standing = others.filter(({ allowedUses }) => allowedUses.length > 0);
  return (
    <Notice tone="info" className="mt-3">
      <p>
        {t("withdrawnAt")} <DateTime at={last.withdrawnAt} precision="day" />.{" "}
        <TextLink href={`${base}/withdrawals/${last.withdrawalId}`}>{t("seeImpact")}</TextLink>
      </p>
      {last.uses.length === 0 && standing.length > 0 && (
        <>
          <p className="mt-2">{t("otherConsents")}</p>
          <InterviewLines lines={standing} path={`${base}/interviews`} />
        </>
      )}
    </Notice>
  );
}
