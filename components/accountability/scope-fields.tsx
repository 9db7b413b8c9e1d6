"use client";
import { useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { DateField } from "@/components/ui/date-field";
import { Disclosure } from "@/components/ui/disclosure";
import { FieldRow } from "@/components/ui/field-row";
import { TextField } from "@/components/ui/text-field";

export type UnitChoice = { value: string; label: string };

type Window = { from: string | null; until: string | null };

export function WindowFields({ window }: { window: Window }) {
  const t = useTranslations("accountability.fields");
  return (
    <FieldRow>
      <DateField
        kind="day"
        name="from"
        label={t("from")}
        hint={t("fromHint")}
        defaultValue={window.from ?? undefined}
      />
      <DateField
        kind="day"
        name="until"
        label={t("until")}
        hint={t("untilHint")}
        defaultValue={window.until ?? undefined}
      />
    </FieldRow>
  );
}

type AreaProps = { units: readonly UnitChoice[]; chosen: readonly string[] };

/** Regions by ticking, anything else by its code; nothing is everywhere. */
export function AreaFields({ units, chosen }: AreaProps) {
  const t = useTranslations("accountability.fields");
  const others = chosen.filter((pCode) => !units.some(({ value }) => value === pCode));
  return (
    <>
      <Disclosure summary={t("areaChoose", { count: chosen.length })} open={chosen.length > 0 && chosen.length <= 30}>
        <CheckboxGroup
          name="area.pCodes[]"
          label={t("area")}
          hint={t("areaHint")}
          options={units}
          defaultValues={chosen}
          inline
        />
      </Disclosure>
      <TextField
        name="area.others"
        label={t("areaOthers")}
        hint={t("areaOthersHint")}
        defaultValue={others.join(" ")}
        maxLength={2000}
        spellCheck={false}
      />
    </>
  );
}
