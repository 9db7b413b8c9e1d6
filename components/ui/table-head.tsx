import { ArrowDown, ArrowUp, ArrowUpDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { classNames } from "./class-names";
import type { DataColumn } from "./data-column";
import type { buildTable } from "./table-model";
import { listHref, type SearchParams } from "./table-view";
import { TextLink } from "./text-link";

type Props<Row extends object> = {
  table: ReturnType<typeof buildTable<Row>>;
  columns: readonly DataColumn<Row>[];
  path: string;
  params: SearchParams;
};

/** The head of a DataTable: a link in each column that can be sorted, and aria-sort on the one that is. */
export function TableHead<Row extends object>({ table, columns, path, params }: Props<Row>) {
  const t = useTranslations("ui.table");
  const headers = table.getHeaderGroups().flatMap((group) => group.headers);
  return (
    <thead>
      <tr>
        {headers.map(({ id, column }, index) => {
          const look = columns.find((one) => one.id === id);
          const sorted = column.getIsSorted();
          const next = column.getNextSortingOrder() === "desc" ? `-${id}` : id;
          return (
            <th
              key={id}
              scope="col"
              aria-sort={sorted === "asc" ? "ascending" : sorted === "desc" ? "descending" : undefined}
              className={classNames(
                "border-b border-edge bg-sunken px-3 py-1.5 align-bottom text-sm font-semibold whitespace-nowrap text-ink-muted",
                look?.align === "end" ? "text-end" : "text-start",
                index === 0 && "sticky start-0 z-20 max-md:border-e max-md:border-e-rule",
              )}
            >
              {column.getCanSort() ? (
                <TextLink
                  quiet
                  scroll={false}
                  href={listHref(path, params, { sort: next, page: undefined })}
                  title={t("sortBy", { column: look?.header ?? id })}
                  className={classNames(
                    "inline-flex items-center gap-1 pointer-coarse:min-h-9",
                    sorted ? "text-ink-strong!" : "text-ink-muted!",
                  )}
                >
                  {look?.header}
                  <SortMark sorted={sorted} />
                </TextLink>
              ) : (
                look?.header
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function SortMark({ sorted }: { sorted: false | "asc" | "desc" }) {
  if (sorted === "asc") return <ArrowUp aria-hidden className="size-3.5" />;
  if (sorted === "desc") return <ArrowDown aria-hidden className="size-3.5" />;
  return <ArrowUpDown aria-hidden className="size-3 text-edge print:hidden" />;
}
