import type { ReactNode } from "react";

/** One column of a DataTable. The first of a table is always shown, stays in view and carries the row's link. */
export type DataColumn<Row> = {
  /** Also its name in the URL (`sort`, `cols`). */
  id: string;
  header: string;
  /** Rendered on the server. Words and small marks; put no link in the first column of a table that links its rows. */
  cell: (row: Row) => ReactNode;
  sortable?: boolean | undefined;
  /** "end" for figures. */
  align?: "start" | "end" | undefined;
  /** "tight" never breaks its lines; "wide" holds sentences. */
  width?: "tight" | "wide" | undefined;
  /** Not shown until asked for. */
  startsHidden?: boolean | undefined;
};
