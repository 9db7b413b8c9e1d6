"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { DateField } from "@/components/ui/date-field";
import { FieldRow } from "@/components/ui/field-row";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/components/ui/use-kept-form";
import {
  decideLetterRiskAction,
  recordDeliveryAction,
  recordNotSentAction,
  recordSentAction,
} from "@/lib/correspondence/actions";
import { notSentReasons, riskDecisions } from "@/lib/correspondence/types";

type About = { letterId: string; version: number };

export function DecideRiskForm({ about }: { about: About }) {
  const t = useTranslations("correspondence");
  return (
    <EventForm about={about} action={decideLetterRiskAction} label={t("risk.title")} submit={t("risk.submit")}>
      <p className="max-w-prose text-sm text-ink-muted">{t("risk.hint")}</p>
      <TextArea
        name="identifiable"
        label={t("risk.identifiable")}
        hint={t("risk.identifiableHint")}
        rows={3}
        required
      />
      <TextArea name="reprisalRisk" label={t("risk.reprisalRisk")} rows={3} required />
      <RadioGroup
        name="decision"
        label={t("risk.decision")}
        required
        options={riskDecisions.map((value) => ({ value, label: t(`riskDecisions.${value}`) }))}
      />
    </EventForm>
  );
}

export function NotSentForm({ about }: { about: About }) {
  const t = useTranslations("correspondence");
  return (
    <EventForm about={about} action={recordNotSentAction} label={t("notSent.title")} submit={t("notSent.submit")}>
      <p className="max-w-prose text-sm text-ink-muted">{t("notSent.hint")}</p>
      <RadioGroup
        name="why"
        label={t("notSent.why")}
        required
        options={notSentReasons.map((value) => ({ value, label: t(`notSentReasons.${value}`) }))}
      />
      <TextArea name="reason" label={t("notSent.reason")} rows={3} required />
    </EventForm>
  );
}

export function SentForm({ about }: { about: About }) {
  const t = useTranslations("correspondence");
  return (
    <EventForm about={about} action={recordSentAction} label={t("sent.title")} submit={t("sent.submit")}>
      <FieldRow>
        <DateField kind="day" name="on" label={t("sent.on")} required />
        <DateField kind="day" name="dueOn" label={t("sent.dueOn")} hint={t("sent.dueOnHint")} required />
      </FieldRow>
      <TextField name="channel" label={t("sent.channel")} hint={t("sent.channelHint")} required maxLength={300} />
    </EventForm>
  );
}

export function DeliveryForm({ about }: { about: About }) {
  const t = useTranslations("correspondence");
  return (
    <EventForm about={about} action={recordDeliveryAction} label={t("delivery.title")} submit={t("delivery.submit")}>
      <p className="max-w-prose text-sm text-ink-muted">{t("delivery.hint")}</p>
      <DateField kind="day" name="on" label={t("delivery.on")} required />
      <TextArea name="proof" label={t("delivery.proof")} rows={3} required />
      <DateField kind="day" name="dueOn" label={t("delivery.dueOn")} hint={t("delivery.dueOnHint")} />
    </EventForm>
  );
}

type EventFormProps = { about: About; action: FormAction; label: string; submit: string; children: ReactNode };

export function EventForm({ about, action, label, submit, children }: EventFormProps) {
  return (
    <ActionForm action={action} label={label} submit={submit} afterDone="clear">
      <input type="hidden" name="letterId" value={about.letterId} />
      <input type="hidden" name="version" value={about.version} />
      {children}
    </ActionForm>
  );
}
