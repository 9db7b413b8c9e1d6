import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Code } from "@/components/ui/code";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { StatusBadge } from "@/components/ui/status-badge";
import type { SearchParams, TableView } from "@/components/ui/table-view";
import type { InterviewsFilter } from "@/lib/interviews/schema";
import type { InterviewLine } from "@/lib/interviews/types";
import { formatWhen } from "@/lib/time/edtf";
import { ConsentShort } from "./consent-short";
import { InterviewFilters } from "./interview-filters";
import { useLanguageName } from "./language-name";

type Props = {
  rows: InterviewLine[];
  count: number;
  view: TableView;
  path: string;
  params: SearchParams;
  filter: InterviewsFilter;
  canRecord: boolean;
};

export function InterviewTable({ rows, count, view, path, params, filter, canRecord }: Props) {
  const t = useTranslations("interviews");
  const when = useTranslations("time");
  const locale = useLocale();
  const languageName = useLanguageName();
  const day = (text: string) => formatWhen({ edtf: text, words: "", earliest: null, latest: null }, locale, when);

  return (
    <DataTable
      caption={t("title")}
      {...{ rows, view, path, params }}
      total={count}
      rowId={(row) => row.interviewId}
      rowHref={(row) => `${path}/${row.interviewId}`}
      filterNames={["q", "knowledge", "modality", "statement", "consent"]}
      filters={<InterviewFilters filter={filter} />}
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
        {
          id: "person",
          header: t("fields.person"),
          sortable: true,
          width: "tight",
          cell: (row) => <Code>{row.personCode}</Code>,
        },
        {
          id: "startedOn",
          header: t("fields.startedOn"),
          sortable: true,
          width: "tight",
          cell: (row) => day(row.startedOn),
        },
        {
          id: "knowledge",
          header: t("fields.knowledge"),
          sortable: true,
          cell: (row) => t(`knowledgeKinds.${row.knowledge}`),
        },
        {
          id: "modality",
          header: t("fields.modality"),
          sortable: true,
          startsHidden: true,
          cell: (row) => t(`modalities.${row.modality}`),
        },
        {
          id: "languages",
          header: t("fields.languages"),
          startsHidden: true,
          cell: (row) => row.languages.map(languageName).join(", "),
        },
        {
          id: "statement",
          header: t("fields.statement"),
          cell: (row) => (
            <StatusBadge tone={row.isFixed ? "good" : "neutral"} shape={row.isFixed ? "lock" : "dashed"}>
              {t(`statuses.${row.isFixed ? "fixed" : "draft"}`)}
            </StatusBadge>
          ),
        },
        { id: "consent", header: t("fields.consent"), cell: (row) => <ConsentShort line={row} /> },
        {
          id: "paragraphs",
          header: t("fields.paragraphs"),
          align: "end",
          startsHidden: true,
          cell: (row) => row.paragraphCount,
        },
        { id: "citations", header: t("fields.citations"), align: "end", cell: (row) => row.citationCount },
      ]}
    />
  );
}
