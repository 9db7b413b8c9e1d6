"use client";
import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { FieldGroup } from "@/components/ui/field-group";
import { FieldRow } from "@/components/ui/field-row";
import { NumberField } from "@/components/ui/number-field";
import { SelectField } from "@/components/ui/select-field";
import { partKey } from "@/lib/incidents/rules";
import type { PartView } from "@/lib/incidents/types";
import { partDimensions } from "@/lib/incidents/vocabulary";
import { GrowingRows } from "./growing-rows";

/** "Including 7 by drone", "4 of them children": shares of the act's victims. */
export function ActPartFields({ parts }: { parts: readonly PartView[] }) {
  const t = useTranslations("incidents.actForm");
  const words = useTranslations("vocabulary");
  const options = Object.entries(partDimensions).map(([dimension, values]) => ({
    label: words(`partDimensions.${dimension}`),
    options: values.map((value) => ({
      value: partKey({ dimension, value }),
      label: words(`partValues.${dimension}.${value}`),
    })),
  }));
  return (
    <FieldGroup legend={t("parts")} hint={t("partsHint")}>
      <GrowingRows
        filled={parts.length}
        spare={1}
        more={t("moreParts")}
        row={(index) => (
          <FieldRow key={index}>
            <SelectField
              name={`parts.${index}.key`}
              label={t("part", { number: index + 1 })}
              empty={t("noPart")}
              options={options}
              defaultValue={parts[index]?.key}
            />
            <NumberField name={`parts.${index}.min`} label={t("min")} defaultValue={parts[index]?.min ?? undefined} />
            <NumberField name={`parts.${index}.max`} label={t("max")} defaultValue={parts[index]?.max ?? undefined} />
            <CheckboxField
              name={`parts.${index}.isAll`}
              value="on"
              label={t("allOfThem")}
              defaultChecked={parts[index]?.isAll ?? false}
            />
          </FieldRow>
        )}
      />
    </FieldGroup>
  );
}
