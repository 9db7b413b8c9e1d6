import { useLocale, useTranslations } from "next-intl";
import { unitLabel } from "@/components/places/unit-options";
import { WhenFields } from "@/components/time/when-fields";
import { ActionForm } from "@/components/ui/action-form";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { Section } from "@/components/ui/section";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { recordAccessConstraintAction } from "@/lib/investigations/actions";
import type { AdminUnitView } from "@/lib/places/types";

type Props = { investigationId: string; units: AdminUnitView[] };

/** Areas are chosen among the regions: a constraint of one village says so in its words. */
export function RecordConstraintForm({ investigationId, units }: Props) {
  const t = useTranslations("constraints");
  const locale = useLocale();
  const regions = units
    .filter((unit) => unit.level === 1)
    .map((unit) => ({ value: unit.pcode, label: unitLabel(unit, locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));

  return (
    <Section title={t("record")} className="max-w-3xl">
      <ActionForm action={recordAccessConstraintAction} label={t("record")} submit={t("record")} afterDone="clear">
        <input type="hidden" name="investigationId" value={investigationId} autoComplete="off" />
        <TextField name="areaWords" label={t("area")} hint={t("areaHint")} maxLength={300} required />
        {regions.length > 0 && (
          <CheckboxGroup inline name="areaPcodes[]" label={t("units")} hint={t("unitsHint")} options={regions} />
        )}
        <WhenFields name="period" legend={t("period")} />
        <TextArea name="words" label={t("words")} rows={3} maxLength={5000} required />
        <TextField name="sourceWords" label={t("source")} hint={t("sourceHint")} maxLength={2000} required />
      </ActionForm>
    </Section>
  );
}
