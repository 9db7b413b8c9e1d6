import { useTranslations } from "next-intl";
import { DateField } from "@/components/ui/date-field";
import { FieldGroup } from "@/components/ui/field-group";
import { FieldRow } from "@/components/ui/field-row";
import { NumberField } from "@/components/ui/number-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { Said } from "@/lib/citations/types";

/** What this source says, in its own terms: it need not be what the act says, and differences are kept. */
export function SaidFields({ says }: { says?: Said | undefined }) {
  const t = useTranslations("citations.form");
  return (
    <FieldGroup legend={t("says")} hint={t("saysHint")}>
      <FieldRow>
        <DateField kind="text" name="says.whenEdtf" label={t("saysWhen")} defaultValue={says?.whenEdtf} />
        <TextField name="says.place" label={t("saysWhere")} defaultValue={says?.place} width="medium" />
      </FieldRow>
      <FieldRow>
        <NumberField name="says.countMin" label={t("saysMin")} defaultValue={says?.countMin ?? undefined} />
        <NumberField name="says.countMax" label={t("saysMax")} defaultValue={says?.countMax ?? undefined} />
        <TextField name="says.countWords" label={t("saysCount")} defaultValue={says?.countWords} width="medium" />
      </FieldRow>
      <TextField name="says.actors" label={t("saysActors")} hint={t("saysActorsHint")} defaultValue={says?.actors} />
      <TextArea name="says.other" label={t("saysOther")} defaultValue={says?.other} rows={2} />
    </FieldGroup>
  );
}
