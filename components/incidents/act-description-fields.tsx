import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { FieldGroup } from "@/components/ui/field-group";
import { FieldRow } from "@/components/ui/field-row";
import { SelectField } from "@/components/ui/select-field";
import { stateLinks } from "@/lib/incidents/rules";
import { type ActView, structureKinds, victimStatusBases, victimStatuses } from "@/lib/incidents/types";
import { isActType, isWithinType } from "@/lib/incidents/vocabulary";
import type { ActDraft } from "./act-draft";

/** What is said of the victims or structures beside their number. Asks what fits the unit; before one is chosen, all. */
export function ActDescriptionFields({ act, draft }: { act: ActView | undefined; draft: ActDraft }) {
  const t = useTranslations("incidents.actForm");
  const words = useTranslations("vocabulary");
  const { unit, actType } = draft;
  const mayBeDetention = !isActType(actType) || isWithinType(actType, "deprivation_of_liberty");
  return (
    <FieldGroup legend={t("whom")} hint={t("whomHint")}>
      {(unit === "" || unit === "persons") && (
        <FieldRow>
          <SelectField
            name="victimStatus"
            label={t("victimStatus")}
            empty={t("notSaid")}
            options={victimStatuses.map((value) => ({ value, label: words(`victimStatuses.${value}`) }))}
            defaultValue={act?.victimStatus ?? undefined}
          />
          <SelectField
            name="victimStatusBasis"
            label={t("basis")}
            empty={t("notSaid")}
            options={victimStatusBases.map((value) => ({ value, label: words(`victimStatusBases.${value}`) }))}
            defaultValue={act?.victimStatusBasis ?? undefined}
          />
        </FieldRow>
      )}
      {(unit === "" || unit === "structures") && (
        <SelectField
          name="structureKind"
          label={t("structureKind")}
          hint={t("structureKindHint")}
          empty={t("notSaid")}
          options={structureKinds.map((value) => ({ value, label: words(`structureKinds.${value}`) }))}
          defaultValue={act?.structureKind ?? undefined}
        />
      )}
      <CheckboxField
        name="isDeliberate"
        value="on"
        label={t("deliberate")}
        hint={t("deliberateHint")}
        defaultChecked={act?.isDeliberate ?? false}
      />
      {mayBeDetention && (
        <SelectField
          name="stateLink"
          label={t("stateLink")}
          hint={t("stateLinkHint")}
          empty={t("noStateLink")}
          options={stateLinks.map((value) => ({ value, label: words(`stateLinks.${value}`) }))}
          defaultValue={act?.stateLink ?? undefined}
          width="wide"
        />
      )}
    </FieldGroup>
  );
}
