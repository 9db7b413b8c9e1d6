import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { EvidenceFilters } from "@/lib/evidence/schema";
import { evidenceKinds, graphicLevels, reliabilities } from "@/lib/evidence/types";
import { verificationStatuses } from "@/lib/verification/rules";

/** What the list can be narrowed to; each field is a parameter of its URL. */
export function EvidenceFilterFields({ filters, status }: { filters: EvidenceFilters; status: string | null }) {
  const t = useTranslations("evidence");
  const inVerification = useTranslations("verification");
  const options = <Value extends string>(values: readonly Value[], words: (value: Value) => string) =>
    values.map((value) => ({ value, label: words(value) }));

  return (
    <>
      <TextField name="q" type="search" label={t("filters.q")} defaultValue={filters.q} width="medium" />
      <SelectField
        name="kind"
        label={t("filters.kind")}
        empty={t("any")}
        defaultValue={filters.kind ?? ""}
        width="short"
        options={options(evidenceKinds, (value) => t(`kinds.${value}`))}
      />
      <SelectField
        name="status"
        label={t("filters.status")}
        empty={t("any")}
        defaultValue={status ?? ""}
        width="short"
        options={options(verificationStatuses, (value) => inVerification(`statuses.${value}`))}
      />
      <SelectField
        name="original"
        label={t("filters.original")}
        empty={t("any")}
        defaultValue={filters.original ?? ""}
        width="short"
        options={options(["present", "missing"] as const, (value) => t(`originalStates.${value}`))}
      />
      <SelectField
        name="cited"
        label={t("filters.cited")}
        empty={t("any")}
        defaultValue={filters.cited ?? ""}
        width="tiny"
        options={options(["yes", "no"] as const, (value) => t(`citedStates.${value}`))}
      />
      <SelectField
        name="reliability"
        label={t("filters.reliability")}
        empty={t("any")}
        defaultValue={filters.reliability ?? ""}
        width="short"
        options={options(reliabilities, (value) => t(`reliabilities.${value}`))}
      />
      <SelectField
        name="graphic"
        label={t("filters.graphic")}
        empty={t("any")}
        defaultValue={filters.graphic ?? ""}
        width="short"
        options={options(graphicLevels, (value) => t(`graphicLevels.${value}`))}
      />
    </>
  );
}
