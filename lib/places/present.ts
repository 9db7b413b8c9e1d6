import "server-only";
import type { AdminUnitView, PlaceView } from "./types";

type PlaceRow = {
  id: string;
  words: string;
  adminPcode: string | null;
  adminPath: string[];
  lat: number | null;
  lon: number | null;
  radiusM: number | null;
  publicLevel: number | null;
};

export function presentPlace(row: PlaceRow): PlaceView {
  const { lat, lon } = row;
  return {
    placeId: row.id,
    words: row.words,
    adminPcode: row.adminPcode,
    adminPath: row.adminPath,
    point: lat === null || lon === null ? null : { lat, lon, radiusM: row.radiusM ?? 0 },
    publicLevel: row.publicLevel,
  };
}

type AdminUnitRow = Omit<AdminUnitView, "isCurrent"> & { validTo: string | null };

export function presentAdminUnit(row: AdminUnitRow): AdminUnitView {
  const { pcode, parentCode, level, nameEn, nameFr, path } = row;
  return { pcode, parentCode, level, nameEn, nameFr, path, isCurrent: row.validTo === null };
}
