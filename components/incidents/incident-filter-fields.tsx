import { useLocale, useTranslations } from "next-intl";
import { unitOptions } from "@/components/places/unit-options";
import { DateField } from "@/components/ui/date-field";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { ActorChoice } from "@/lib/actors/types";
import type { IncidentFilters } from "@/lib/incidents/schema";
import { findingStatuses } from "@/lib/incidents/types";
import type { AdminUnitView } from "@/lib/places/types";
import { useActTypeOptions } from "./act-type-options";

type Props = { filters: IncidentFilters; units: readonly AdminUnitView[]; actors: readonly ActorChoice[] };

/** The filters of the list, named as their parameters in the URL. */
export function IncidentFilterFields({ filters, units, actors }: Props) {
  const t = useTranslations("incidents.filters");
  const status = useTranslations("incidents.status");
  const locale = useLocale();
  const types = useActTypeOptions({ withBranches: true });
  return (
    <>
      <TextField name="q" type="search" label={t("words")} defaultValue={filters.q} width="medium" />
      <DateField kind="day" name="from" label={t("from")} defaultValue={filters.from ?? undefined} />
      <DateField kind="day" name="to" label={t("to")} defaultValue={filters.to ?? undefined} />
      <SelectField
        name="within"
        label={t("within")}
        defaultValue={filters.within}
        options={(["possibly", "definitely"] as const).map((value) => ({ value, label: t(value) }))}
        width="short"
      />
      <SelectField
        name="area"
        label={t("area")}
        empty={t("any")}
        defaultValue={filters.area}
        options={unitOptions(units, locale)}
        width="short"
      />
      <SelectField
        name="type"
        label={t("type")}
        empty={t("any")}
        defaultValue={filters.type ?? undefined}
        options={types}
        width="short"
      />
      <SelectField
        name="status"
        label={t("status")}
        empty={t("any")}
        defaultValue={filters.status ?? undefined}
        options={(["undecided", ...findingStatuses] as const).map((value) => ({ value, label: status(value) }))}
        width="short"
      />
      <SelectField
        name="actor"
        label={t("actor")}
        empty={t("any")}
        defaultValue={filters.actor ?? undefined}
        options={actors.map(({ actorId, name }) => ({ value: actorId, label: name }))}
        width="short"
      />
    </>
  );
}
