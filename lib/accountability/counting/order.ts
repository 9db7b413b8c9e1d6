/** Sorts by code as people read it (`INC-0001.2` before `INC-0001.10`), then by id, so that row order never matters. */
export function sortedByCode<Row extends { id: string; code: string }>(rows: readonly Row[]): Row[] {
  const keyed = rows.map((row) => ({ row, key: row.code.replace(/\d+/g, (digits) => digits.padStart(9, "0")) }));
  keyed.sort((a, b) => compare(a.key, b.key) || compare(a.row.id, b.row.id));

  return keyed.map(({ row }) => row);
}

/** By code unit, not by locale: the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
