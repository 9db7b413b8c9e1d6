import "server-only";
import type { AdminUnitView, PlaceView, Where } from "./types";

/** The columns that say where. */
export type WhereColumns = {
  words: string;
  adminPath: string[];
  lat: number | null;
  lon: number | null;
  radiusM: number | null;
};

type PlaceRow = WhereColumns & { id: string; adminPcode: string | null; publicLevel: number | null };

export function presentPlace(row: PlaceRow): PlaceView {
  const { id, adminPcode, publicLevel } = row;
  return { placeId: id, adminPcode, publicLevel, ...presentWhere(row) };
}

export function presentWhere({ words, adminPath, lat, lon, radiusM }: WhereColumns): Where {
  return { words, adminPath, point: lat === null || lon === null ? null : { lat, lon, radiusM: radiusM ?? 0 } };
}

type AdminUnitRow = Omit<AdminUnitView, "isCurrent"> & { validTo: string | null };

export function presentAdminUnit(row: AdminUnitRow): AdminUnitView {
  const { pcode, parentCode, level, nameEn, nameFr, path } = row;
  return { pcode, parentCode, level, nameEn, nameFr, path, isCurrent: row.validTo === null };
}
