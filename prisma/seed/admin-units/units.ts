import { adminPathOf } from "../../../lib/places/rules";
import { countryCodes } from "./countries";
import mali from "./mali.json";

/** A row of the admin unit table. `path` runs from the country down to the unit itself. */
export type AdminUnitRow = {
  pcode: string;
  parentCode: string | null;
  level: number;
  nameEn: string;
  nameFr: string;
  path: string[];
  codeStatus: "cod" | "local";
  validFrom: string | null;
  validTo: string | null;
  lat: number | null;
  lon: number | null;
  note: string;
};

/** All countries, and Mali down to the cercles that the worked example needs; parents before children. */
export function adminUnits(): AdminUnitRow[] {
  const rows = [...countryCodes.map(country), ...mali.units.map((unit) => ({ ...unit, codeStatus: status(unit) }))];
  const parents = new Map(rows.map((row) => [row.pcode, row.parentCode]));
  return rows.map((row) => ({ ...row, path: adminPathOf(row.pcode, (code) => parents.get(code)) }));
}

function country(code: string) {
  return {
    pcode: code,
    parentCode: null,
    level: 0,
    nameEn: nameOf(code, "en"),
    nameFr: nameOf(code, "fr"),
    // The two-letter codes are the root of every COD tree.
    codeStatus: "cod" as const,
    validFrom: null,
    validTo: null,
    lat: null,
    lon: null,
    note: "",
  };
}

const names = {
  en: new Intl.DisplayNames("en", { type: "region", fallback: "none" }),
  fr: new Intl.DisplayNames("fr", { type: "region", fallback: "none" }),
};

function nameOf(code: string, language: "en" | "fr"): string {
  const name = names[language].of(code);
  if (name === undefined) throw new Error(`this Node knows no ${language} name for ${code}`);
  return name;
}

function status({ pcode, codeStatus }: { pcode: string; codeStatus: string }): "cod" | "local" {
  if (codeStatus !== "cod" && codeStatus !== "local") throw new Error(`${pcode} has the code status ${codeStatus}`);
  return codeStatus;
}
