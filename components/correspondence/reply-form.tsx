"use client";
import { useTranslations } from "next-intl";
import { DateField } from "@/components/ui/date-field";
import { FieldGroup } from "@/components/ui/field-group";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { recordReplyAction } from "@/lib/correspondence/actions";
import { letterAnswers } from "@/lib/correspondence/types";
import { EventForm } from "./letter-event-forms";

type Props = {
  about: { letterId: string; version: number };
  allegations: readonly { number: number; words: string }[];
};

export function ReplyForm({ about, allegations }: Props) {
  const t = useTranslations("correspondence");
  return (
    <EventForm about={about} action={recordReplyAction} label={t("reply.title")} submit={t("reply.submit")}>
      <DateField kind="day" name="on" label={t("reply.on")} required />
      <TextArea name="words" label={t("reply.words")} rows={6} serif required />
      <FieldGroup legend={t("reply.answers")} hint={t("reply.answersHint")}>
        {allegations.map(({ number, words }, at) => (
          <div key={number}>
            <input type="hidden" name={`answers.${at}.number`} value={number} />
            <SelectField
              name={`answers.${at}.answer`}
              label={t("fields.allegation", { number })}
              hint={words}
              defaultValue="no_answer"
              required
              width="wide"
              options={letterAnswers.map((value) => ({ value, label: t(`answers.${value}`) }))}
            />
          </div>
        ))}
      </FieldGroup>
    </EventForm>
  );
}
