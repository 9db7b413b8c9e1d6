import { describe, expect, test } from "vitest";
import { buildTable, columnOrder } from "./table-model";

const columns = [
  { id: "code", header: "Code", cell: (row: { code: string }) => row.code, sortable: true },
  { id: "title", header: "Title", cell: () => "a title" },
  { id: "note", header: "Note", cell: () => "a note", startsHidden: true },
];
const view = { sort: null, page: 2, pageSize: 25, columns: null };
const build = (more: Partial<typeof view> | { columns: string[] } = {}) =>
  buildTable({ columns, rows: [{ code: "A" }], rowId: (row) => row.code, total: 60, view: { ...view, ...more } });

describe("a table's columns", () => {
  test("are those that start shown, when none are asked for", () => {
    expect(columnOrder(columns, null)).toEqual(["code", "title"]);
  });

  test("come in the order asked for, the first one always first and shown", () => {
    expect(columnOrder(columns, ["note", "title"])).toEqual(["code", "note", "title"]);
    expect(columnOrder(columns, ["note", "code"])).toEqual(["code", "note"]);
  });

  test("ignore names that do not exist", () => {
    expect(columnOrder(columns, ["secret"])).toEqual(["code", "title"]);
    expect(columnOrder(columns, ["secret", "note"])).toEqual(["code", "note"]);
  });
});

describe("a table built on the server", () => {
  test("shows exactly the chosen columns, in order, with the rows as given", () => {
    const table = build({ columns: ["note", "title"] });
    expect(table.getHeaderGroups().flatMap(({ headers }) => headers.map(({ id }) => id))).toEqual([
      "code",
      "note",
      "title",
    ]);
    expect(table.getRowModel().rows.map(({ id }) => id)).toEqual(["A"]);
  });

  test("counts its pages from the total", () => {
    expect(build().getPageCount()).toBe(3);
  });

  test("sorts by the columns that may be sorted, and turns round when asked again", () => {
    const table = buildTable({
      columns,
      rows: [{ code: "A" }],
      rowId: (row) => row.code,
      total: 1,
      view: { ...view, sort: { column: "code", direction: "asc" } },
    });
    expect(table.getColumn("code")?.getCanSort()).toBe(true);
    expect(table.getColumn("code")?.getIsSorted()).toBe("asc");
    expect(table.getColumn("code")?.getNextSortingOrder()).toBe("desc");
    expect(table.getColumn("title")?.getCanSort()).toBe(false);
  });
});
