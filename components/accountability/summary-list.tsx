import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import type { SearchParams, TableView } from "@/components/ui/table-view";
import { TextField } from "@/components/ui/text-field";
import type { SummaryRow } from "@/lib/accountability/summaries/types";

type Props = {
  path: string;
  params: SearchParams;
  view: TableView;
  rows: readonly SummaryRow[];
  total: number;
  q: string;
};

export function SummaryList({ path, params, view, rows, total, q }: Props) {
  const t = useTranslations("accountability.list");
  return (
    <DataTable
      caption={t("caption")}
      columns={[
        { id: "code", header: t("code"), cell: (row) => row.code, sortable: true, width: "tight" },
        { id: "title", header: t("title"), cell: (row) => row.title, sortable: true, width: "wide" },
        { id: "figures", header: t("figures"), cell: (row) => row.figureCount, align: "end" },
        { id: "by", header: t("by"), cell: (row) => row.createdBy?.name ?? "", width: "tight" },
        {
          id: "created",
          header: t("created"),
          cell: (row) => <DateTime at={row.createdAt} precision="day" />,
          sortable: true,
          width: "tight",
        },
      ]}
      rows={rows}
      total={total}
      rowId={(row) => row.summaryId}
      rowHref={(row) => `${path}/${row.summaryId}`}
      view={view}
      path={path}
      params={params}
      filters={<TextField name="q" type="search" label={t("search")} defaultValue={q} width="medium" />}
      filterNames={["q"]}
      empty={<EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState>}
    />
  );
}
