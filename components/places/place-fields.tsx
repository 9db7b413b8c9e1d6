import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FieldGroup } from "@/components/ui/field-group";
import { FieldRow } from "@/components/ui/field-row";
import { NumberField } from "@/components/ui/number-field";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { type AdminUnitView, defaultRadiusM, type PlaceView } from "@/lib/places/types";
import { unitOptions } from "./unit-options";

type Props = {
  /** From `listAdminUnits(actor)`. */
  units: readonly AdminUnitView[];
  /** Where the place stands in the command's input: `place` sends `place.words`, `place.adminPcode`, … */
  name?: string | undefined;
  legend?: ReactNode | undefined;
  hint?: ReactNode | undefined;
  place?: PlaceView | null | undefined;
  required?: boolean | undefined;
};

/** Where something happened: the words used, the admin unit, a point with its precision, what may be published. */
export function PlaceFields({ units, name = "place", legend, hint, place, required = true }: Props) {
  const t = useTranslations("places.fields");
  const locale = useLocale();
  const levels = (["1", "2", "3"] as const).map((value) => ({ value, label: t(`levels.${value}`) }));

  return (
    <FieldGroup legend={legend ?? t("legend")} hint={hint ?? t("hint")}>
      <TextField
        name={`${name}.words`}
        label={t("words")}
        hint={t("wordsHint")}
        defaultValue={place?.words}
        required={required}
        maxLength={300}
      />
      <SelectField
        name={`${name}.adminPcode`}
        label={t("adminUnit")}
        hint={t("adminUnitHint")}
        empty={t("unitUnknown")}
        options={unitOptions(units, locale)}
        defaultValue={place?.adminPcode ?? undefined}
        width="wide"
      />
      <FieldRow>
        <NumberField decimal name={`${name}.lat`} label={t("lat")} defaultValue={place?.point?.lat} width="short" />
        <NumberField decimal name={`${name}.lon`} label={t("lon")} defaultValue={place?.point?.lon} width="short" />
      </FieldRow>
      <NumberField
        name={`${name}.radiusM`}
        label={t("radius")}
        hint={t("radiusHint", { metres: defaultRadiusM })}
        defaultValue={place?.point?.radiusM}
        width="short"
      />
      <SelectField
        name={`${name}.publicLevel`}
        label={t("publicLevel")}
        hint={t("publicLevelHint")}
        empty={t("countryOnly")}
        options={levels}
        defaultValue={place?.publicLevel?.toString()}
      />
    </FieldGroup>
  );
}
