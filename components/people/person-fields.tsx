import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { ageBands, type PersonView, sexes } from "@/lib/people/types";

type Props = {
  /** Where the person stands in the command's input: "newInterviewee." for a person inside another form. */
  prefix?: string | undefined;
  person?: Pick<PersonView, "sex" | "ageBand" | "occupation" | "notes"> | undefined;
};

/** All that may be said of a person here. There is no field for a name, and there must not be one. */
export function PersonFields({ prefix = "", person }: Props) {
  const t = useTranslations("people");
  return (
    <>
      <RadioGroup
        inline
        required
        name={`${prefix}sex`}
        label={t("fields.sex")}
        defaultValue={person?.sex ?? "unknown"}
        options={sexes.map((value) => ({ value, label: t(`sexes.${value}`) }))}
      />
      <RadioGroup
        inline
        required
        name={`${prefix}ageBand`}
        label={t("fields.ageBand")}
        hint={t("fields.ageBandHint")}
        defaultValue={person?.ageBand ?? "unknown"}
        options={ageBands.map((value) => ({ value, label: t(`ageBands.${value}`) }))}
      />
      <TextField
        name={`${prefix}occupation`}
        label={t("fields.occupation")}
        hint={t("fields.occupationHint")}
        defaultValue={person?.occupation}
        maxLength={300}
        autoComplete="off"
      />
      <TextArea
        name={`${prefix}notes`}
        label={t("fields.notes")}
        defaultValue={person?.notes}
        maxLength={5000}
        rows={3}
      />
    </>
  );
}
