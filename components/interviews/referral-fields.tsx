import { useTranslations } from "next-intl";
import { DateField } from "@/components/ui/date-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { referralOutcomes, referralServices } from "@/lib/interviews/care/types";

/** What was offered, and the answer: that it was declined, and that there is no such help here, are answers. */
export function ReferralFields({ required }: { required: boolean }) {
  const t = useTranslations("interviews.care");
  const choose = useTranslations("interviews")("choose");
  return (
    <>
      <SelectField
        name="service"
        label={t("service")}
        required={required}
        empty={choose}
        options={referralServices.map((value) => ({ value, label: t(`services.${value}`) }))}
      />
      <RadioGroup
        name="outcome"
        label={t("outcome")}
        required={required}
        options={referralOutcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
      />
      <TextField
        name="organisation"
        label={t("organisation")}
        hint={t("organisationHint")}
        maxLength={300}
        autoComplete="off"
      />
      <TextArea name="note" label={t("note")} rows={2} maxLength={5000} />
      <DateField kind="day" name="offeredOn" label={t("offeredOn")} required={required} />
    </>
  );
}
