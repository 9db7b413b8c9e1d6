import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { DateField } from "@/components/ui/date-field";
import { DateTime } from "@/components/ui/date-time";
import { Disclosure } from "@/components/ui/disclosure";
import { RadioGroup } from "@/components/ui/radio-group";
import { Section } from "@/components/ui/section";
import { StatusBadge } from "@/components/ui/status-badge";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { makePromiseAction, settlePromiseAction } from "@/lib/interviews/care/actions";
import type { CareView, PromiseView } from "@/lib/interviews/care/types";
import { dateOfDay } from "@/lib/time/clock";
import { RecordedLine } from "./care-entry";

/** What was promised to the interviewee, and what became of it. */
export function Promises({ interviewId, care }: { interviewId: string; care: CareView }) {
  const t = useTranslations("interviews.care");
  return (
    <Section title={t("promises")} hint={t("promisesHint")} id="promises">
      {care.promises.length === 0 && <p className="text-ink-muted">{t("noPromises")}</p>}
      <ul className="divide-y divide-rule">
        {care.promises.map((promise) => (
          <li key={promise.promiseId} className="py-2">
            <Made promise={promise} canSettle={care.canSettle} />
          </li>
        ))}
      </ul>
      {care.canRecord && (
        <Disclosure summary={t("makePromise")} className="mt-3 print:hidden">
          <ActionForm action={makePromiseAction} label={t("makePromise")} submit={t("savePromise")} afterDone="clear">
            <input type="hidden" name="interviewId" value={interviewId} autoComplete="off" />
            <TextArea name="what" label={t("what")} hint={t("whatHint")} rows={2} required maxLength={2000} />
            <DateField kind="day" name="dueOn" label={t("dueOn")} required />
            <TextField name="channel" label={t("channel")} hint={t("channelHint")} maxLength={300} autoComplete="off" />
          </ActionForm>
        </Disclosure>
      )}
    </Section>
  );
}

function Made({ promise, canSettle }: { promise: PromiseView; canSettle: boolean }) {
  const t = useTranslations("interviews.care");
  const { outcome } = promise;
  return (
    <>
      <p className="whitespace-pre-line">{promise.what}</p>
      <p className="mt-0.5 text-table">
        <PromiseBadge promise={promise} /> {t("due")} <DateTime at={dateOfDay(promise.dueOn)} precision="day" />
        {promise.channel && ` · ${t("channelIs", { channel: promise.channel })}`}
      </p>
      {outcome?.reason && <p className="whitespace-pre-line">{outcome.reason}</p>}
      <RecordedLine entry={outcome ? { recordedAt: outcome.at, recordedBy: outcome.by } : promise} />
      {!outcome && canSettle && (
        <Disclosure summary={t("settle")} className="mt-1 print:hidden">
          <ActionForm action={settlePromiseAction} label={t("settle")} submit={t("saveOutcome")}>
            <input type="hidden" name="promiseId" value={promise.promiseId} autoComplete="off" />
            <RadioGroup
              required
              name="kept"
              label={t("keptQuestion")}
              options={(["kept", "not_kept"] as const).map((value) => ({ value, label: t(`keptAnswers.${value}`) }))}
            />
            <TextArea name="reason" label={t("keptReason")} hint={t("keptReasonHint")} rows={2} maxLength={5000} />
          </ActionForm>
        </Disclosure>
      )}
    </>
  );
}

function PromiseBadge({ promise: { outcome, isOverdue } }: { promise: PromiseView }) {
  const t = useTranslations("interviews.care");
  if (outcome)
    return (
      <StatusBadge tone={outcome.isKept ? "good" : "bad"} shape={outcome.isKept ? "check" : "cross"}>
        {t(`keptAnswers.${outcome.isKept ? "kept" : "not_kept"}`)}
      </StatusBadge>
    );
  return (
    <StatusBadge tone={isOverdue ? "bad" : "neutral"} shape={isOverdue ? "exclamation" : "clock"}>
      {t(isOverdue ? "overdue" : "open")}
    </StatusBadge>
  );
}
