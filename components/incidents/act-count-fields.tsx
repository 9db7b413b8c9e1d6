import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { FieldGroup } from "@/components/ui/field-group";
import { FieldRow } from "@/components/ui/field-row";
import { NumberField } from "@/components/ui/number-field";
import { SelectField } from "@/components/ui/select-field";
import { type ActView, magnitudes, units } from "@/lib/incidents/types";
import { isActType, unitsOf } from "@/lib/incidents/vocabulary";
import type { ActDraft } from "./act-draft";

/** How many of what: a range, a number that is only known to be exceeded, or a word. */
export function ActCountFields({ act, draft }: { act: ActView | undefined; draft: ActDraft }) {
  const t = useTranslations("incidents.actForm");
  const words = useTranslations("vocabulary");
  const offered = isActType(draft.actType) ? unitsOf(draft.actType) : units;
  return (
    <FieldGroup legend={t("howMany")} hint={t("howManyHint")}>
      <SelectField
        name="unit"
        label={t("unit")}
        empty={offered.length > 1 ? t("choose") : undefined}
        options={offered.map((value) => ({ value, label: words(`units.${value}`) }))}
        defaultValue={act?.unit}
        required
      />
      <FieldRow>
        <NumberField name="count.min" label={t("min")} defaultValue={act?.count.min ?? undefined} width="short" />
        <NumberField name="count.best" label={t("best")} defaultValue={act?.count.best ?? undefined} width="short" />
        <NumberField name="count.max" label={t("max")} defaultValue={act?.count.max ?? undefined} width="short" />
      </FieldRow>
      <CheckboxField
        name="count.minIsExclusive"
        value="on"
        label={t("exclusive")}
        hint={t("exclusiveHint")}
        defaultChecked={act?.count.minIsExclusive ?? false}
      />
      <SelectField
        name="count.magnitude"
        label={t("magnitude")}
        hint={t("magnitudeHint")}
        empty={t("noMagnitude")}
        options={magnitudes.map((value) => ({ value, label: words(`magnitudes.${value}`) }))}
        defaultValue={act?.count.magnitude ?? undefined}
      />
    </FieldGroup>
  );
}
