import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { InterviewsFilter } from "@/lib/interviews/schema";
import { knowledgeKinds, modalities } from "@/lib/interviews/types";

/** The filters of the list, named as their parameters in the URL. */
export function InterviewFilters({ filter }: { filter: InterviewsFilter }) {
  const t = useTranslations("interviews");
  const common = { empty: t("any"), width: "short" } as const;
  return (
    <>
      <TextField name="q" type="search" label={t("search")} defaultValue={filter.q} width="medium" />
      <SelectField
        {...common}
        name="knowledge"
        label={t("fields.knowledge")}
        defaultValue={filter.knowledge ?? undefined}
        options={knowledgeKinds.map((value) => ({ value, label: t(`knowledgeKinds.${value}`) }))}
      />
      <SelectField
        {...common}
        name="modality"
        label={t("fields.modality")}
        defaultValue={filter.modality ?? undefined}
        options={modalities.map((value) => ({ value, label: t(`modalities.${value}`) }))}
      />
      <SelectField
        {...common}
        name="statement"
        label={t("fields.statement")}
        defaultValue={filter.statement ?? undefined}
        options={(["draft", "fixed"] as const).map((value) => ({ value, label: t(`statuses.${value}`) }))}
      />
      <SelectField
        {...common}
        name="consent"
        label={t("fields.consent")}
        defaultValue={filter.consent ?? undefined}
        options={(["none", "recorded", "withdrawn"] as const).map((value) => ({
          value,
          label: t(`consentFilter.${value}`),
        }))}
      />
    </>
  );
}
