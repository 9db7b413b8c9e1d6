"use client";
import { useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { FieldGroup } from "@/components/ui/field-group";
import { FieldRow } from "@/components/ui/field-row";
import { TextField } from "@/components/ui/text-field";
import type { VictimView } from "@/lib/incidents/types";
import { GrowingRows } from "./growing-rows";
import { usePartName } from "./part-words";

type Props = { victims: readonly VictimView[]; partKeys: readonly string[] };

/** Victims by code: the number of a person, never a name. Parts chosen above can be ticked for each. */
export function ActVictimFields({ victims, partKeys }: Props) {
  const t = useTranslations("incidents.actForm");
  const partName = usePartName();
  const options = [...new Set(partKeys)].map((value) => ({ value, label: partName(value) }));
  return (
    <FieldGroup legend={t("victims")} hint={t("victimsHint")}>
      <GrowingRows
        filled={victims.length}
        spare={1}
        more={t("moreVictims")}
        row={(index) => (
          <FieldRow key={index}>
            <TextField
              name={`victims.${index}.code`}
              label={t("personCode", { number: index + 1 })}
              defaultValue={victims[index]?.code}
              width="short"
              spellCheck={false}
              autoComplete="off"
            />
            {options.length > 0 && (
              <CheckboxGroup
                inline
                name={`victims.${index}.partKeys[]`}
                label={t("victimParts")}
                options={options}
                defaultValues={victims[index]?.partKeys}
              />
            )}
          </FieldRow>
        )}
      />
    </FieldGroup>
  );
}
