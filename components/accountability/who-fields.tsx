"use client";
import { useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { FieldGroup } from "@/components/ui/field-group";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import type { Option } from "@/components/ui/select-field";
import { type FigureForm, whoKinds } from "@/lib/accountability/summaries/types";

type Props = { actors: readonly Option[]; who: FigureForm["who"] };

/** By whom, in plain words: how the actors below are meant, then which. */
export function WhoFields({ actors, who }: Props) {
  const t = useTranslations("accountability");
  return (
    <FieldGroup legend={t("fields.who")} hint={t("fields.whoHint")}>
      {who === null && <Notice tone="warning">{t("fields.whoUnsaid")}</Notice>}
      <RadioGroup
        name="who.kind"
        label={t("fields.whoKind")}
        required
        defaultValue={who?.kind}
        options={whoKinds.map((value) => ({ value, label: t(`whoKinds.${value}`), hint: t(`whoHints.${value}`) }))}
      />
      <CheckboxGroup
        name="who.actorIds[]"
        label={t("fields.actors")}
        options={actors}
        defaultValues={who?.actorIds}
        inline
      />
    </FieldGroup>
  );
}
