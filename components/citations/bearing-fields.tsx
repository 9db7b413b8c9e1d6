import { useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { Disclosure } from "@/components/ui/disclosure";
import { FieldGroup } from "@/components/ui/field-group";
import { RadioGroup } from "@/components/ui/radio-group";
import { SelectField } from "@/components/ui/select-field";
import type { ActorChoice } from "@/lib/actors/types";
import { attributes, bearings, type CitationView, knowledgeBases } from "@/lib/citations/types";
import { reliabilities } from "@/lib/evidence/types";
import { disappearanceElements } from "@/lib/incidents/rules";

type Props = {
  citation?: CitationView | undefined;
  actors: readonly ActorChoice[];
  /** The usual way in which this kind of source knows. */
  usualKnowledge: string | undefined;
  canShow: boolean;
};

/** How the passage bears on the act, how the source knows, and what of the act it speaks to. */
export function BearingFields({ citation, actors, usualKnowledge, canShow }: Props) {
  const t = useTranslations("citations.form");
  const words = useTranslations("vocabulary");
  const grade = useTranslations("citations.reliabilities");
  const known = knowledgeBases.filter((one) => canShow || one !== "shown");
  return (
    <FieldGroup legend={t("bears")}>
      <RadioGroup
        name="bearing"
        label={t("bearing")}
        required
        options={bearings.map((value) => ({ value, label: words(`bearings.${value}`) }))}
        defaultValue={citation?.bearing ?? "supports"}
        inline
      />
      <SelectField
        name="knowledge"
        label={t("knowledge")}
        hint={t("knowledgeHint")}
        empty={t("choose")}
        required
        options={known.map((value) => ({ value, label: words(`knowledgeBases.${value}`) }))}
        defaultValue={citation?.knowledge ?? usualKnowledge}
      />
      <CheckboxGroup
        name="carries[]"
        label={t("carries")}
        hint={t("carriesHint")}
        options={attributes.map((value) => ({ value, label: words(`attributes.${value}`) }))}
        defaultValues={citation?.carries ?? ["occurrence"]}
        required
      />
      <SelectField
        name="reliabilityOfInformation"
        label={t("reliability")}
        hint={t("reliabilityHint")}
        options={reliabilities.map((value) => ({ value, label: grade(value) }))}
        defaultValue={citation?.reliabilityOfInformation ?? "unknown"}
        required
      />
      <Disclosure summary={t("special")} open={Boolean(citation?.admittedBy) || (citation?.elements.length ?? 0) > 0}>
        <div className="flex flex-col gap-4">
          <SelectField
            name="admittedById"
            label={t("admittedBy")}
            hint={t("admittedByHint")}
            empty={t("noAdmission")}
            options={actors.map(({ actorId, name }) => ({ value: actorId, label: name }))}
            defaultValue={citation?.admittedBy?.id}
          />
          <CheckboxGroup
            name="elements[]"
            label={t("elements")}
            hint={t("elementsHint")}
            options={disappearanceElements.map((value) => ({ value, label: words(`disappearanceElements.${value}`) }))}
            defaultValues={citation?.elements}
          />
        </div>
      </Disclosure>
    </FieldGroup>
  );
}
