import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Code } from "@/components/ui/code";
import type { DataColumn } from "@/components/ui/data-column";
import { DataTable } from "@/components/ui/data-table";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { StatusBadge } from "@/components/ui/status-badge";
import type { SearchParams, TableView } from "@/components/ui/table-view";
import { type EvidenceFilters, evidenceFilterNames } from "@/lib/evidence/schema";
import type { EvidenceListView, EvidenceRowView } from "@/lib/evidence/types";
import { formatWhen } from "@/lib/time/edtf";
import type { SeenStatus } from "@/lib/verification/rounds";
import { EvidenceFilterFields } from "./evidence-filter-fields";
import { useDay } from "./use-day";
import { VerificationMark } from "./verification-mark";

type Props = {
  list: EvidenceListView;
  /** By evidence id, as this reader may see them. */
  statuses: ReadonlyMap<string, SeenStatus>;
  filters: EvidenceFilters;
  status: string | null;
  view: TableView;
  path: string;
  params: SearchParams;
  canRecord: boolean;
};

/** The evidence of an investigation. */
export function EvidenceTable({ list, statuses, filters, status, view, path, params, canRecord }: Props) {
  const t = useTranslations("evidence");
  const record = canRecord && (
    <ButtonLink variant="primary" href={`${path}/new`}>
      {t("recordFirst")}
    </ButtonLink>
  );
  return (
    <DataTable
      caption={t("title")}
      rows={list.rows}
      total={list.total}
      view={view}
      path={path}
      params={params}
      rowId={(row) => row.evidenceId}
      rowHref={(row) => `${path}/${row.evidenceId}`}
      filterNames={[...evidenceFilterNames, "status"]}
      filters={<EvidenceFilterFields filters={filters} status={status} />}
      empty={
        <EmptyState title={t("noneYet")} action={record}>
          {t("noneYetWhy")}
        </EmptyState>
      }
      columns={useColumns(statuses)}
    />
  );
}

function useColumns(statuses: Props["statuses"]): DataColumn<EvidenceRowView>[] {
  const t = useTranslations("evidence");
  const inTime = useTranslations("time");
  const locale = useLocale();
  const day = useDay();

  return [
    { id: "code", header: t("columns.code"), sortable: true, cell: (row) => <Code>{row.code}</Code> },
    { id: "title", header: t("columns.title"), sortable: true, width: "wide", cell: (row) => row.title },
    { id: "kind", header: t("columns.kind"), sortable: true, cell: (row) => t(`kinds.${row.kind}`) },
    {
      id: "claimed",
      header: t("columns.claimed"),
      sortable: true,
      cell: (row) => (row.claimedWhen ? formatWhen(row.claimedWhen, locale, inTime) : "—"),
    },
    { id: "place", header: t("columns.place"), cell: (row) => row.claimedPlaceWords || "—" },
    {
      id: "verification",
      header: t("columns.verification"),
      width: "tight",
      cell: (row) => <VerificationMark status={statuses.get(row.evidenceId) ?? "unverified"} />,
    },
    {
      id: "original",
      header: t("columns.original"),
      startsHidden: true,
      width: "tight",
      cell: (row) => <OriginalMark row={row} />,
    },
    { id: "citations", header: t("columns.citations"), align: "end", cell: (row) => row.citations },
    {
      id: "reliability",
      header: t("columns.reliability"),
      startsHidden: true,
      cell: (row) => t(`reliabilities.${row.reliability}`),
    },
    {
      id: "graphic",
      header: t("columns.graphic"),
      startsHidden: true,
      cell: (row) => t(`graphicLevels.${row.graphic}`),
    },
    {
      id: "collected",
      header: t("columns.collected"),
      sortable: true,
      startsHidden: true,
      width: "tight",
      cell: (row) => (row.collectedOn ? day(row.collectedOn) : "—"),
    },
    {
      id: "created",
      header: t("columns.created"),
      sortable: true,
      startsHidden: true,
      width: "tight",
      cell: (row) => <DateTime at={row.createdAt} precision="day" />,
    },
  ];
}

function OriginalMark({ row }: { row: EvidenceRowView }) {
  const t = useTranslations("evidence.originalStates");
  if (row.hasOriginal) return <StatusBadge tone="good">{t("present")}</StatusBadge>;
  if (!row.needsOriginal) return <StatusBadge>{t("not_needed")}</StatusBadge>;
  return <StatusBadge tone="warning">{t("missing")}</StatusBadge>;
}
