import { useTranslations } from "next-intl";
import { Code } from "@/components/ui/code";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { RelativeTime } from "@/components/ui/relative-time";
import type { SearchParams, TableView } from "@/components/ui/table-view";
import type { ReviewQueue, WaitingRow } from "@/lib/findings/review/types";
import { WaitingBadge } from "./waiting-badge";
import { workHref } from "./work-href";

type Props = { queue: ReviewQueue; base: string; view: TableView; params: SearchParams; now: Date };

/** What waits, the longest first, each row the way to the work. */
export function QueueTable({ queue, base, view, params, now }: Props) {
  const t = useTranslations("review");
  const words = useTranslations();
  const isEvidence = ({ incidentId }: WaitingRow) => incidentId === null;
  return (
    <DataTable
      caption={t("caption")}
      rows={queue.rows}
      total={queue.total}
      view={view}
      path={`${base}/review`}
      params={params}
      rowId={(row) => `${row.kind} ${row.subjectId} ${row.otherId}`}
      rowHref={(row) => workHref(row, base)}
      empty={<EmptyState title={t(params.kind ? "none" : "empty")}>{t("emptyWhy")}</EmptyState>}
      columns={[
        {
          id: "code",
          header: t("columns.code"),
          cell: (row) => (
            <Code>{row.otherCode ? t("pairOf", { code: row.code, other: row.otherCode }) : row.code}</Code>
          ),
        },
        {
          id: "kind",
          header: t("columns.kind"),
          width: "tight",
          cell: (row) => <WaitingBadge kind={row.kind} />,
        },
        {
          id: "since",
          header: t("columns.since"),
          width: "tight",
          cell: (row) => <RelativeTime at={row.since} now={now} />,
        },
        {
          id: "what",
          header: t("columns.what"),
          cell: (row) => words(isEvidence(row) ? `evidence.kinds.${row.what}` : `vocabulary.actTypes.${row.what}`),
        },
        { id: "title", header: t("columns.title"), width: "wide", cell: (row) => row.title },
      ]}
    />
  );
}
