import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { type RecontactView, recontacts } from "@/lib/interviews/conversation/types";

/** Whether, how, by whom and when the person may safely be contacted again. */
export function RecontactFields({ recontact }: { recontact: RecontactView | undefined }) {
  const t = useTranslations("interviews");
  const short = { maxLength: 300, width: "wide", autoComplete: "off" } as const;
  return (
    <>
      <RadioGroup
        required
        name="recontact"
        label={t("fields.recontact")}
        defaultValue={recontact?.answer ?? "not_asked"}
        options={recontacts.map((value) => ({ value, label: t(`recontacts.${value}`) }))}
      />
      <TextField
        {...short}
        name="recontactHow"
        label={t("fields.recontactHow")}
        hint={t("fields.recontactHowHint")}
        defaultValue={recontact?.how}
      />
      <TextField {...short} name="recontactBy" label={t("fields.recontactBy")} defaultValue={recontact?.by} />
      <TextField {...short} name="recontactHours" label={t("fields.recontactHours")} defaultValue={recontact?.hours} />
    </>
  );
}
