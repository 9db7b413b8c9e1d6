import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { SelectField } from "@/components/ui/select-field";
import type { SearchParams, TableView } from "@/components/ui/table-view";
import { TextField } from "@/components/ui/text-field";
import type { ActorChoice } from "@/lib/actors/types";
import { letterFilterNames } from "@/lib/correspondence/schema";
import type { LetterRow } from "@/lib/correspondence/types";
import { DayWords } from "./day-words";
import { LetterStageBadge } from "./letter-stage";

type Props = {
  path: string;
  params: SearchParams;
  view: TableView;
  rows: readonly LetterRow[];
  total: number;
  parties: readonly ActorChoice[];
  filters: { q: string; addressee: string | null };
};

export function LetterList({ path, params, view, rows, total, parties, filters }: Props) {
  const t = useTranslations("correspondence.list");
  const locale = useLocale();
  return (
    <DataTable
      caption={t("caption")}
      columns={[
        { id: "code", header: t("code"), cell: (row) => row.code, sortable: true, width: "tight" },
        { id: "addressee", header: t("addressee"), cell: (row) => row.addressee },
        { id: "subject", header: t("subject"), cell: (row) => row.subject, sortable: true, width: "wide" },
        { id: "allegations", header: t("allegations"), cell: (row) => row.allegationCount, align: "end" },
        { id: "stage", header: t("stage"), cell: (row) => <LetterStageBadge stage={row.stage} /> },
        { id: "due", header: t("due"), cell: (row) => row.dueOn && <DayWords day={row.dueOn} />, width: "tight" },
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
      rowId={(row) => row.letterId}
      rowHref={(row) => `${path}/${row.letterId}`}
      view={view}
      path={path}
      params={params}
      filters={
        <>
          <TextField name="q" type="search" label={t("search")} defaultValue={filters.q} width="medium" />
          <SelectField
            name="addressee"
            label={t("addressee")}
            empty={t("anyAddressee")}
            defaultValue={filters.addressee ?? undefined}
            options={[...parties]
              .sort((a, b) => a.name.localeCompare(b.name, locale))
              .map(({ actorId, name }) => ({ value: actorId, label: name }))}
          />
        </>
      }
      filterNames={letterFilterNames}
      empty={<EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState>}
    />
  );
}
