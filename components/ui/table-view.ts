/** How a list is looked at, as its URL says it: `?sort=-when&page=2&cols=code,title&size=50` and its filters. */
export type TableView = {
  sort: { column: string; direction: "asc" | "desc" } | null;
  /** From 1. */
  page: number;
  pageSize: number;
  /** Columns to show, in this order; null for the table's own choice. */
  columns: readonly string[] | null;
};

export type SearchParams = Record<string, string | string[] | undefined>;

export const pageSizes = [25, 50, 100] as const;
const defaultPageSize = 50;

type Options = {
  /** Columns that may be sorted by. Any other is as if unsaid. */
  sortable: readonly string[];
  /** As in the URL: "-when" for latest first. */
  defaultSort?: string | undefined;
};

/** Reads a view from a URL. What can't be read is as if unsaid: an old or mangled link still opens the list. */
export function readTableView(params: SearchParams, { sortable, defaultSort }: Options): TableView {
  const size = Number(first(params.size));
  const columns = all(params.cols)
    .flatMap((part) => part.split(","))
    .filter(Boolean);
  return {
    sort: readSort(first(params.sort), sortable) ?? readSort(defaultSort, sortable),
    page: readPage(first(params.page)),
    pageSize: pageSizes.find((known) => known === size) ?? defaultPageSize,
    columns: columns.length > 0 ? [...new Set(columns)] : null,
  };
}

/** The URL of the same list with some of its parameters changed; null, undefined and "" take one away. */
export function listHref(path: string, params: SearchParams, changes: SearchParams): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...params, ...changes })) {
    for (const one of all(value)) if (one !== "") query.append(name, one);
  }
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}

function readSort(text: string | undefined, sortable: readonly string[]): TableView["sort"] {
  if (!text) return null;
  const column = text.replace(/^-/, "");
  return sortable.includes(column) ? { column, direction: text.startsWith("-") ? "desc" : "asc" } : null;
}

function readPage(text: string | undefined): number {
  return text && /^[1-9]\d{0,6}$/.test(text) ? Number(text) : 1;
}

function first(value: string | string[] | undefined): string | undefined {
  return all(value)[0];
}

/** Every value of one parameter. */
export function all(value: string | string[] | undefined): string[] {
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
}
