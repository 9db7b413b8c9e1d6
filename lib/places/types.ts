/** Metres, taken when a point comes without a precision: a village and its edges. Never finer than what was said. */
export const defaultRadiusM = 1_000;

/** WGS84, degrees; `radiusM` is the radius in metres within which the true place lies. */
export type Point = { lat: number; lon: number; radiusM: number };

/**
 * Where something happened: the words used, the smallest admin unit known to hold it, and a point with its precision.
 * `adminPath` are the P-codes from the country down to that unit, e.g. `["ML", "ML11"]`; empty when unknown.
 */
export type Where = {
  words: string;
  adminPath: string[];
  point: Point | null;
};

/** A place on record; `adminPcode` is the last of `adminPath`. */
export type PlaceView = Where & {
  placeId: string;
  adminPcode: string | null;
  /** The admin level the public may see; `null` is the country only. */
  publicLevel: number | null;
};

/** A unit of the admin tree, as pickers and captions show it. `level` 0 is the country. */
export type AdminUnitView = {
  pcode: string;
  parentCode: string | null;
  level: number;
  nameEn: string;
  nameFr: string;
  path: string[];
  /** False where the unit no longer exists: kept for what happened before. */
  isCurrent: boolean;
};
