import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Code } from "@/components/ui/code";
import { DataTable } from "@/components/ui/data-table";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { SelectField } from "@/components/ui/select-field";
import type { SearchParams, TableView } from "@/components/ui/table-view";
import { TextField } from "@/components/ui/text-field";
import type { PeopleFilter } from "@/lib/people/schema";
import { ageBands, type PersonLine, sexes } from "@/lib/people/types";

type Props = {
  rows: PersonLine[];
  count: number;
  view: TableView;
  path: string;
  params: SearchParams;
  filter: PeopleFilter;
  canRecord: boolean;
};

export function PeopleTable({ rows, count, view, path, params, filter, canRecord }: Props) {
  const t = useTranslations("people");
  return (
    <DataTable
      caption={t("title")}
      {...{ rows, view, path, params }}
      total={count}
      rowId={(row) => row.personId}
      rowHref={(row) => `${path}/${row.personId}`}
      filterNames={["q", "sex", "ageBand"]}
      filters={<Filters filter={filter} />}
      empty={
        <EmptyState
          title={t("none")}
          action={
            canRecord && (
              <ButtonLink variant="primary" href={`${path}/new`}>
                {t("record")}
              </ButtonLink>
            )
          }
        >
          {t("noneBody")}
        </EmptyState>
      }
      columns={[
        {
          id: "code",
          header: t("fields.code"),
          sortable: true,
          width: "tight",
          cell: (row) => <Code>{row.code}</Code>,
        },
        { id: "sex", header: t("fields.sex"), sortable: true, cell: (row) => t(`sexes.${row.sex}`) },
        { id: "ageBand", header: t("fields.ageBand"), sortable: true, cell: (row) => t(`ageBands.${row.ageBand}`) },
        { id: "occupation", header: t("fields.occupation"), sortable: true, cell: (row) => row.occupation || "—" },
        { id: "interviews", header: t("fields.interviews"), align: "end", cell: (row) => row.interviewCount },
        {
          id: "recordedAt",
          header: t("fields.recordedAt"),
          sortable: true,
          width: "tight",
          cell: (row) => <DateTime at={row.recordedAt} precision="day" />,
        },
      ]}
    />
  );
}

function Filters({ filter }: { filter: PeopleFilter }) {
  const t = useTranslations("people");
  return (
    <>
      <TextField name="q" type="search" label={t("search")} defaultValue={filter.q} width="medium" />
      <SelectField
        name="sex"
        label={t("fields.sex")}
        empty={t("any")}
        width="short"
        defaultValue={filter.sex ?? undefined}
        options={sexes.map((value) => ({ value, label: t(`sexes.${value}`) }))}
      />
      <SelectField
        name="ageBand"
        label={t("fields.ageBand")}
        empty={t("any")}
        width="short"
        defaultValue={filter.ageBand ?? undefined}
        options={ageBands.map((value) => ({ value, label: t(`ageBands.${value}`) }))}
      />
    </>
  );
}
