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
