import { useTranslations } from "next-intl";
import { DateField } from "@/components/ui/date-field";
import { FieldGroup } from "@/components/ui/field-group";
import { NumberField } from "@/components/ui/number-field";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { type DetailField, detailFieldsOf } from "@/lib/evidence/details";
import { type EvidenceKind, satelliteRoles } from "@/lib/evidence/types";

type Values = Record<string, string | number>;

/** The fields that only this kind of evidence has. */
export function DetailFields({ kind, values = {} }: { kind: EvidenceKind; values?: Values | undefined }) {
  const t = useTranslations("evidence");
  return (
    <FieldGroup legend={t("fields.details")} hint={t(`kinds.${kind}`)}>
      {detailFieldsOf(kind).map((field) => (
        <OneField key={field.name} field={field} value={values[field.name]} />
      ))}
    </FieldGroup>
  );
}

function OneField({ field, value }: { field: DetailField; value: string | number | undefined }) {
  const t = useTranslations("evidence");
  const common = {
    name: `details.${field.name}`,
    label: t(`details.${field.name}`),
    hint: t.has(`detailHints.${field.name}`) ? t(`detailHints.${field.name}`) : undefined,
    required: field.isRequired,
  };
  const text = value === undefined ? undefined : String(value);

  if (field.input === "number") return <NumberField {...common} decimal defaultValue={text} width="short" />;
  if (field.input === "day") return <DateField {...common} kind="day" defaultValue={text} />;
  if (field.input === "moment") {
    return (
      <TextField {...common} defaultValue={text} placeholder="2024-06-02T10:31" spellCheck={false} width="medium" />
    );
  }
  if (field.input === "satelliteRole") {
    const options = satelliteRoles.map((role) => ({ value: role, label: t(`satelliteRoles.${role}`) }));
    return <SelectField {...common} options={options} defaultValue={text ?? "unknown"} required />;
  }
  return <TextField {...common} type={field.input === "url" ? "url" : "text"} defaultValue={text} />;
}
