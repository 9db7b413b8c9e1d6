import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import type { SearchParams, TableView } from "@/components/ui/table-view";
import type { ActorChoice } from "@/lib/actors/types";
import { type IncidentFilters, incidentFilterNames } from "@/lib/incidents/schema";
import type { ActStatus, IncidentRow } from "@/lib/incidents/types";
import type { AdminUnitView } from "@/lib/places/types";
import { ActStatusBadge } from "./act-status";
import { IncidentFilterFields } from "./incident-filter-fields";
import { WhenWords } from "./when-words";

type Props = {
  rows: readonly IncidentRow[];
  total: number;
  view: TableView;
  path: string;
  params: SearchParams;
  filters: IncidentFilters;
  units: readonly AdminUnitView[];
  actors: readonly ActorChoice[];
};

/** The incidents of an investigation: what, when, where, and how far its acts are decided. */
export function IncidentList({ rows, total, view, path, params, filters, units, actors }: Props) {
  const t = useTranslations("incidents.list");
  const words = useTranslations("vocabulary.actTypes");
  return (
    <DataTable
      caption={t("caption")}
      columns={[
        { id: "code", header: t("code"), cell: (row) => row.code, sortable: true, width: "tight" },
        { id: "title", header: t("title"), cell: (row) => row.title, sortable: true, width: "wide" },
        {
          id: "when",
          header: t("when"),
          cell: (row) => <WhenWords plain when={row.when} />,
          sortable: true,
        },
        { id: "where", header: t("where"), cell: (row) => row.placeWords ?? "—" },
        {
          id: "acts",
          header: t("acts"),
          cell: (row) => row.actTypes.map((type) => words(type)).join(", ") || "—",
        },
        { id: "status", header: t("status"), cell: (row) => <Statuses statuses={row.statuses} /> },
        {
          id: "citations",
          header: t("citations"),
          cell: (row) => row.citationCount,
          align: "end",
          startsHidden: true,
        },
        {
          id: "created",
          header: t("created"),
          cell: (row) => <DateTime at={row.createdAt} precision="day" />,
          sortable: true,
          width: "tight",
          startsHidden: true,
        },
      ]}
      rows={rows}
      total={total}
      rowId={(row) => row.id}
      rowHref={(row) => `${path}/${row.id}`}
      view={view}
      path={path}
      params={params}
      filters={<IncidentFilterFields filters={filters} units={units} actors={actors} />}
      filterNames={incidentFilterNames}
      empty={<EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState>}
    />
  );
}

/** Each status once, with how many acts have it. */
function Statuses({ statuses }: { statuses: readonly ActStatus[] }) {
  if (statuses.length === 0) return "—";
  return (
    <ul>
      {[...new Set(statuses)].map((status) => {
        const count = statuses.filter((one) => one === status).length;
        return (
          <li key={status}>
            <ActStatusBadge status={status} /> {count > 1 && <span className="text-ink-muted">× {count}</span>}
          </li>
        );
      })}
    </ul>
  );
}
