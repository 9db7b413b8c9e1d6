import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { SelectField } from "@/components/ui/select-field";
import type { SearchParams, TableView } from "@/components/ui/table-view";
import { TextField } from "@/components/ui/text-field";
import type { ActorsFilter } from "@/lib/actors/schema";
import { type ActorLine, actorKinds } from "@/lib/actors/types";

type Props = {
  rows: ActorLine[];
  count: number;
  view: TableView;
  path: string;
  params: SearchParams;
  filter: ActorsFilter;
  canRecord: boolean;
};

export function ActorTable({ rows, count, view, path, params, filter, canRecord }: Props) {
  const t = useTranslations("actors");
  return (
    <DataTable
      caption={t("title")}
      {...{ rows, view, path, params }}
      total={count}
      rowId={(row) => row.actorId}
      rowHref={(row) => `${path}/${row.actorId}`}
      filterNames={["q", "kind"]}
      filters={
        <>
          <TextField name="q" type="search" label={t("search")} defaultValue={filter.q} width="medium" />
          <SelectField
            name="kind"
            label={t("fields.kind")}
            empty={t("any")}
            width="short"
            defaultValue={filter.kind ?? undefined}
            options={actorKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          />
        </>
      }
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
        { id: "name", header: t("fields.name"), sortable: true, cell: (row) => row.name },
        { id: "shortName", header: t("fields.shortName"), cell: (row) => row.shortName || "—" },
        { id: "kind", header: t("fields.kind"), sortable: true, cell: (row) => t(`kinds.${row.kind}`) },
        {
          id: "isState",
          header: t("fields.state"),
          sortable: true,
          cell: (row) => t(row.isState ? "stateYes" : "stateNo"),
        },
        { id: "aliases", header: t("fields.aliases"), width: "wide", cell: (row) => row.aliases.join(" · ") || "—" },
        { id: "relations", header: t("fields.relations"), align: "end", cell: (row) => row.relationCount },
      ]}
    />
  );
}
