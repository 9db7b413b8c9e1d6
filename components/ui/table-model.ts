import {
  columnOrderingFeature,
  columnVisibilityFeature,
  constructTable,
  rowPaginationFeature,
  rowSortingFeature,
  tableFeatures,
} from "@tanstack/react-table";
// The table is built once, on the server, and never changes: the plain bindings, not React's.
import { storeReactivityBindings } from "@tanstack/table-core/store-reactivity-bindings";
import type { DataColumn } from "./data-column";
import type { TableView } from "./table-view";

const features = tableFeatures({
  coreReactivityFeature: storeReactivityBindings(),
  columnOrderingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
  rowPaginationFeature,
});

type Input<Row extends object> = {
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  total: number;
  view: TableView;
};

/** The table of one page of rows: which columns, in which order, sorted how, of how many pages. */
export function buildTable<Row extends object>({ columns, rows, rowId, total, view }: Input<Row>) {
  const order = columnOrder(columns, view.columns);
  return constructTable({
    features,
    columns: columns.map((column) => ({
      id: column.id,
      // Only columns with a value of their own can be sorted; the database has sorted already, so any will do.
      accessorFn: (row: Row) => row,
      header: column.header,
      cell: ({ row }: { row: { original: Row } }) => column.cell(row.original),
      enableSorting: column.sortable ?? false,
      sortDescFirst: false,
    })),
    data: [...rows],
    getRowId: rowId,
    // The database sorts and pages; the table only says how.
    manualSorting: true,
    manualPagination: true,
    enableSortingRemoval: false,
    rowCount: total,
    state: {
      columnOrder: order,
      columnVisibility: Object.fromEntries(columns.map(({ id }) => [id, order.includes(id)])),
      sorting: view.sort ? [{ id: view.sort.column, desc: view.sort.direction === "desc" }] : [],
      pagination: { pageIndex: view.page - 1, pageSize: view.pageSize },
    },
  });
}

/** The columns to show, in order: those asked for that exist, else those that start shown; the first one always first. */
export function columnOrder(
  columns: readonly Pick<DataColumn<never>, "id" | "startsHidden">[],
  asked: readonly string[] | null,
): string[] {
  const known = new Set(columns.map(({ id }) => id));
  const wanted = (asked ?? []).filter((id) => known.has(id));
  const shown = wanted.length > 0 ? wanted : columns.filter(({ startsHidden }) => !startsHidden).map(({ id }) => id);
  const first = columns[0]?.id;
  return first === undefined ? [] : [first, ...shown.filter((id) => id !== first)];
}
