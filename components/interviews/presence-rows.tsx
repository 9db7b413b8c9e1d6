"use client";
import { useTranslations } from "next-intl";
import { GrowingRows } from "@/components/incidents/growing-rows";
import { FieldRow } from "@/components/ui/field-row";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { type PresenceView, presenceRoles } from "@/lib/interviews/conversation/types";

/** Who else was there: in which role, and who by code. */
export function PresenceRows({ presences }: { presences: readonly PresenceView[] }) {
  const t = useTranslations("interviews");
  return (
    <GrowingRows
      filled={presences.length}
      spare={1}
      more={t("morePresences")}
      row={(index) => (
        <FieldRow key={index}>
          <SelectField
            name={`presences.${index}.role`}
            label={t("fields.presence", { number: index + 1 })}
            empty={t("choose")}
            defaultValue={presences[index]?.role}
            options={presenceRoles.map((value) => ({ value, label: t(`presenceRoles.${value}`) }))}
          />
          <TextField
            name={`presences.${index}.personCode`}
            label={t("fields.presenceCode")}
            defaultValue={presences[index]?.person?.code}
            autoComplete="off"
            width="short"
          />
        </FieldRow>
      )}
    />
  );
}
