import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "./button-link";
import { classNames } from "./class-names";
import type { DataColumn } from "./data-column";
import { FilterForm } from "./filter-form";
import { Pagination } from "./pagination";
import { TableColumns } from "./table-columns";
import { TableHead } from "./table-head";
import { TableKeys } from "./table-keys";
import { buildTable } from "./table-model";
import type { SearchParams, TableView } from "./table-view";
import { TextLink } from "./text-link";

type Props<Row extends object> = {
  /** What the rows are, in words: the table's name. */
  caption: string;
  columns: readonly DataColumn<Row>[];
  /** One page of rows, sorted and filtered by the database. */
  rows: readonly Row[];
  /** How many there are over all pages. */
  total: number;
  rowId: (row: Row) => string;
  rowHref?: ((row: Row) => string) | undefined;
  view: TableView;
  /** The list's own address, and the parameters it was opened with. */
  path: string;
  params: SearchParams;
  /** Fields of the filter form, named as their URL parameters. */
  filters?: ReactNode | undefined;
  filterNames?: readonly string[] | undefined;
  csvHref?: string | undefined;
  /** Instead of the table when nothing exists yet. When filters found nothing, the table says that itself. */
  empty?: ReactNode | undefined;
};

/** A list as a real table, rendered on the server. Sort, filters, page and columns live in the URL; reads without script. */
export function DataTable<Row extends object>(props: Props<Row>) {
  const { caption, columns, rows, total, view, path, params, filters, filterNames = [], csvHref, empty } = props;
  const t = useTranslations("ui.table");
  const isFiltered = filterNames.some((name) => params[name] !== undefined && params[name] !== "");
  if (total === 0 && !isFiltered && empty) return <>{empty}</>;

  const table = buildTable(props);
  const pageCount = Math.max(1, table.getPageCount());
  return (
    <div className="min-w-0">
      {filters && (
        <FilterForm path={path} params={params} names={filterNames} isFiltered={isFiltered}>
          {filters}
        </FilterForm>
      )}
      <div className="mb-1.5 flex min-h-8 flex-wrap items-center justify-between gap-x-4 text-table">
        <p className="text-ink-muted">{t(isFiltered ? "found" : "count", { total })}</p>
        <div className="flex items-center gap-1 print:hidden">
          <TableColumns columns={columns} view={view} path={path} params={params} />
          {csvHref && (
            <ButtonLink
              href={csvHref}
              download
              variant="quiet"
              size="small"
              icon={<Download aria-hidden className="size-4" />}
            >
              CSV
            </ButtonLink>
          )}
        </div>
      </div>
      {/* Scrolls sideways by keyboard too. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable without a pointer */}
      <section aria-label={caption} tabIndex={0} className="overflow-x-auto rounded-lg border border-rule bg-surface">
        <table className="w-full border-separate border-spacing-0 text-table">
          <caption className="sr-only">{caption}</caption>
          <TableHead table={table} columns={columns} path={path} params={params} />
          <tbody>
            {table.getRowModel().rows.map((row) => (
              <tr key={row.id} className="group/row hover:bg-hover focus-within:bg-accent-soft">
                {row.getVisibleCells().map((cell, index) => (
                  <Cell
                    key={cell.id}
                    column={columns.find(({ id }) => id === cell.column.id)}
                    row={row.original}
                    href={index === 0 ? props.rowHref?.(row.original) : undefined}
                    isFirst={index === 0}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <p className="px-3 py-6 text-ink-muted">{t(total === 0 ? "nothing" : "noSuchPage")}</p>}
        <TableKeys />
      </section>
      <Pagination
        page={view.page}
        pageCount={pageCount}
        pageSize={view.pageSize}
        total={total}
        path={path}
        params={params}
        label={caption}
      />
    </div>
  );
}

type CellProps<Row> = {
  column: DataColumn<Row> | undefined;
  row: Row;
  href: string | undefined;
  isFirst: boolean;
};

function Cell<Row>({ column, row, href, isFirst }: CellProps<Row>) {
  if (!column) return null;
  const content = column.cell(row);
  const classes = classNames(
    "border-b border-rule px-3 py-[0.3125rem] align-top group-last/row:border-b-0 pointer-coarse:py-2.5",
    column.align === "end" && "text-end tabular-nums",
    column.width === "tight" && "whitespace-nowrap",
    column.width === "wide" && "min-w-64",
    // Where the table scrolls sideways, rows that stay low are worth the scrolling.
    column.width === undefined && column.align !== "end" && "max-md:min-w-40",
  );
  if (!isFirst) return <td className={classes}>{content}</td>;
  return (
    <th
      scope="row"
      className={classNames(
        classes,
        "sticky start-0 z-10 bg-surface max-md:border-e text-start font-normal whitespace-nowrap group-focus-within/row:bg-accent-soft group-hover/row:bg-hover",
      )}
    >
      {href ? (
        <TextLink quiet href={href} data-row-link>
          {content}
        </TextLink>
      ) : (
        content
      )}
    </th>
  );
}
