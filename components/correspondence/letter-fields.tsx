"use client";
import { useTranslations } from "next-intl";
import { FieldGroup } from "@/components/ui/field-group";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";

export type Choices = {
  parties: readonly { value: string; label: string }[];
  incidents: readonly { value: string; label: string }[];
};

type Letter = {
  addresseeId: string;
  subject: string;
  body: string;
  allegations: readonly { number: number; words: string; incidentId: string | null }[];
};

/** Rows to write in beyond those that are there: without script too. */
const spareRows = 3;

export function LetterFields({ choices, letter }: { choices: Choices; letter?: Letter | undefined }) {
  const t = useTranslations("correspondence.fields");
  const known = letter?.allegations ?? [];
  const rows = Array.from({ length: known.length + spareRows }, (_, at) => ({ number: at + 1, ...known[at] }));
  return (
    <>
      <SelectField
        name="addresseeId"
        label={t("addressee")}
        hint={t("addresseeHint")}
        empty={t("choose")}
        options={choices.parties}
        defaultValue={letter?.addresseeId}
        required
      />
      <TextField name="subject" label={t("subject")} defaultValue={letter?.subject} required maxLength={300} />
      <TextArea name="body" label={t("body")} hint={t("bodyHint")} defaultValue={letter?.body} rows={8} serif />
      <FieldGroup legend={t("allegations")} hint={t("allegationsHint")}>
        {rows.map(({ number, words, incidentId }, at) => (
          <div key={number} className="flex flex-col gap-2">
            <TextArea
              name={`allegations.${at}.words`}
              label={t("allegation", { number })}
              defaultValue={words}
              rows={2}
              required={at === 0}
            />
            <SelectField
              name={`allegations.${at}.incidentId`}
              label={t("incident")}
              empty={t("noIncident")}
              options={choices.incidents}
              defaultValue={incidentId ?? undefined}
              width="wide"
            />
          </div>
        ))}
      </FieldGroup>
    </>
  );
}
