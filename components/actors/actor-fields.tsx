import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { type ActorView, actorKinds } from "@/lib/actors/types";

export function ActorFields({ record }: { record?: ActorView | undefined }) {
  const t = useTranslations("actors");
  return (
    <>
      <TextField name="name" label={t("fields.name")} defaultValue={record?.name} maxLength={300} required />
      <TextField
        name="shortName"
        label={t("fields.shortName")}
        hint={t("fields.shortNameHint")}
        defaultValue={record?.shortName}
        maxLength={60}
        width="medium"
      />
      <RadioGroup
        name="kind"
        label={t("fields.kind")}
        required
        defaultValue={record?.kind}
        options={actorKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <CheckboxField
        name="isState"
        value="on"
        label={t("fields.isState")}
        hint={t("fields.isStateHint")}
        defaultChecked={record?.isState}
      />
      <TextArea
        name="aliases"
        label={t("fields.aliases")}
        hint={t("fields.aliasesHint")}
        defaultValue={record?.aliases.join("\n")}
        rows={3}
      />
      <TextArea name="notes" label={t("fields.notes")} defaultValue={record?.notes} maxLength={20_000} />
    </>
  );
}
