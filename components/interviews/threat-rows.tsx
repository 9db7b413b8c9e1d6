"use client";
import { useTranslations } from "next-intl";
import { GrowingRows } from "@/components/incidents/growing-rows";
import { FieldRow } from "@/components/ui/field-row";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { degrees, threats } from "@/lib/interviews/care/types";

/** Threat by threat: how likely, how grave, and what is done about it. */
export function ThreatRows() {
  const t = useTranslations("interviews.care");
  const choose = useTranslations("interviews")("choose");
  const degreeOptions = degrees.map((value) => ({ value, label: t(`degrees.${value}`) }));
  return (
    <GrowingRows
      filled={0}
      spare={1}
      more={t("moreThreats")}
      row={(index) => (
        <div key={index} className="flex flex-col gap-3 border-s-2 border-rule ps-3">
          <FieldRow>
            <SelectField
              name={`threats.${index}.threat`}
              label={t("threat", { number: index + 1 })}
              empty={choose}
              options={threats.map((value) => ({ value, label: t(`threats.${value}`) }))}
              required={index === 0}
            />
            <SelectField
              name={`threats.${index}.likelihood`}
              label={t("likelihood")}
              empty={choose}
              options={degreeOptions}
              width="short"
              required={index === 0}
            />
            <SelectField
              name={`threats.${index}.impact`}
              label={t("impact")}
              empty={choose}
              options={degreeOptions}
              width="short"
              required={index === 0}
            />
          </FieldRow>
          <TextField
            name={`threats.${index}.mitigation`}
            label={t("mitigation")}
            maxLength={2000}
            required={index === 0}
          />
        </div>
      )}
    />
  );
}
