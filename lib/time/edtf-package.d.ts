/** What we use of the `edtf` package (it ships no types): the grammar alone, its results as they are in 4.11. */
declare module "edtf" {
  /** `values`: year, month from 0, day, hour …; the masks are bits, four for the year, two for the month, two for the day. */
  export type ParsedDate = {
    type?: "Date";
    values: number[];
    unspecified?: number;
    uncertain?: boolean | number;
    approximate?: boolean | number;
  };

  export type Parsed =
    | (ParsedDate & { type: "Date" })
    // An open end is `Infinity` on either side; an unknown one is null.
    | { type: "Interval"; values: (ParsedDate | number | null)[] }
    | { type: "Set"; values: (ParsedDate | ParsedDate[])[]; earlier?: boolean; later?: boolean }
    | { type: "List" | "Season" | "Year" | "Decade" | "Century" };

  /** Throws on anything that is not EDTF. Lets some days through that do not exist (`2023-02-29`). */
  export function parse(input: string): Parsed;
}
