"use client";
import { useTranslations } from "next-intl";
import { GrowingRows } from "@/components/incidents/growing-rows";
import { FieldRow } from "@/components/ui/field-row";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { type PriorAccountView, recordedAnswers } from "@/lib/interviews/conversation/types";

/** Accounts given elsewhere before: to whom, when, and whether it was recorded. */
export function PriorAccountRows({ accounts }: { accounts: readonly PriorAccountView[] }) {
  const t = useTranslations("interviews");
  return (
    <GrowingRows
      filled={accounts.length}
      spare={1}
      more={t("moreAccounts")}
      row={(index) => (
        <FieldRow key={index}>
          <TextField
            name={`priorAccounts.${index}.organisation`}
            label={t("fields.organisation", { number: index + 1 })}
            defaultValue={accounts[index]?.organisation}
            maxLength={300}
            width="medium"
          />
          <TextField
            name={`priorAccounts.${index}.whenWords`}
            label={t("fields.whenWords")}
            defaultValue={accounts[index]?.whenWords}
            maxLength={300}
            width="short"
          />
          <SelectField
            name={`priorAccounts.${index}.wasRecorded`}
            label={t("fields.wasRecorded")}
            empty={t("choose")}
            defaultValue={accounts[index]?.wasRecorded}
            options={recordedAnswers.map((value) => ({ value, label: t(`recordedAnswers.${value}`) }))}
            width="short"
          />
        </FieldRow>
      )}
    />
  );
}
