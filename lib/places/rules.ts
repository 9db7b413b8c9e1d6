import type { Point, Where } from "./types";

// The earth is neither of these: they are the mean radius, for distances, and the smallest radius of curvature of WGS84
// (the meridian at the equator), which makes a circle's angle never too small.
const meanRadiusM = 6_371_008.8;
const smallestRadiusM = 6_335_439;

// A sphere misjudges a distance on WGS84 by at most 0.56 per cent.
const sphereError = 0.0056;

/** One closed line of `[lon, lat]` in degrees; the last position may repeat the first. */
export type Ring = readonly (readonly [number, number])[];
/** As in GeoJSON (RFC 7946): the outer ring, then holes. Sides are straight in longitude and latitude. */
export type Polygon = readonly Ring[];

/**
 * P-codes from the country down to `code` itself. `parentOf` gives the parent's code, null for a country, undefined for a
 * code it does not know. Throws on an unknown code and on a circle: a tree that is wrong must not place anything.
 */
export function adminPathOf(code: string, parentOf: (code: string) => string | null | undefined): string[] {
  const path: string[] = [];
  for (let at: string | null = code; at !== null; ) {
    if (path.includes(at)) throw new Error(`admin units form a circle at ${at}`);
    path.unshift(at);
    const parent = parentOf(at);
    if (parent === undefined) throw new Error(`unknown admin unit ${at}`);
    at = parent;
  }
  return path;
}

/** Whether a place with this path certainly lies in `unit`: it is that unit, or below it (domain.md 4.2). */
export const isUnitBelow = (adminPath: readonly string[], unit: string): boolean => adminPath.includes(unit);

/**
 * Whether a place with `adminPath` may lie in the unit with `unitPath`: it lies there, or it is known only so coarsely that
 * the unit is one of the places it could be. A place without a path may lie anywhere.
 */
export function mayLieInUnit(adminPath: readonly string[], unitPath: readonly string[]): boolean {
  const shared = Math.min(adminPath.length, unitPath.length);
  return adminPath.slice(0, shared).every((code, at) => code === unitPath[at]);
}

/** Metres between two positions along a sphere of mean radius: within 0.56 per cent of the ellipsoid. */
export function distanceM(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const [latA, latB] = [radians(a.lat), radians(b.lat)];
  const h =
    Math.sin((latB - latA) / 2) ** 2 + Math.cos(latA) * Math.cos(latB) * Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  return 2 * meanRadiusM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Whether two places may be the same: their circles of precision share a point, or nearly do. Errs towards yes. */
export function circlesMayTouch(a: Point, b: Point): boolean {
  return distanceM(a, b) * (1 - sphereError) <= a.radiusM + b.radiusM;
}

/**
 * Whether the whole circle of precision lies inside the polygon (domain.md 4.2). Errs towards no: it asks it of the
 * box of longitudes and latitudes around the circle, and says no of a box over a pole or the 180th meridian.
 */
export function circleInsidePolygon(circle: Point, polygon: Polygon): boolean {
  const box = boxAround(circle);
  return box !== null && positionInside(circle, polygon) && !polygon.some((ring) => ringMeetsBox(ring, box));
}

/** Whether the circle of precision may share a point with the polygon. Errs towards yes, as `circleInsidePolygon` towards no. */
export function circleMayTouchPolygon(circle: Point, polygon: Polygon): boolean {
  const box = boxAround(circle);
  return box === null || positionInside(circle, polygon) || polygon.some((ring) => ringMeetsBox(ring, box));
}

/**
 * A place as the public may see it: known down to `level` of the admin tree and no finer (null is the country only).
 * The point goes, and so do the words used, which name what the path no longer does; whoever prints it names the last unit.
 */
export function coarsen(where: Where, level: number | null): Where {
  return { words: "", adminPath: where.adminPath.slice(0, Math.max(0, level ?? 0) + 1), point: null };
}

type Box = { west: number; south: number; east: number; north: number };

function boxAround({ lat, lon, radiusM }: Point): Box | null {
  const angle = radiusM / smallestRadiusM;
  const [south, north] = [lat - degrees(angle), lat + degrees(angle)];
  if (south <= -90 || north >= 90) return null;

  // The meridians that touch the circle lie further apart than those through its widest parallel.
  const reach = degrees(Math.asin(Math.min(1, Math.sin(angle) / Math.cos(radians(lat)))));
  const [west, east] = [lon - reach, lon + reach];
  return west < -180 || east > 180 ? null : { west, south, east, north };
}

function positionInside({ lat, lon }: Point, polygon: Polygon): boolean {
  const [outer, ...holes] = polygon;
  return outer !== undefined && insideRing(lon, lat, outer) && !holes.some((hole) => insideRing(lon, lat, hole));
}

/** Counts the sides that a line to the east crosses: odd is inside. */
function insideRing(x: number, y: number, ring: Ring): boolean {
  let isInside = false;
  someSide(ring, ([x1, y1], [x2, y2]) => {
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) isInside = !isInside;
    return false;
  });
  return isInside;
}

const ringMeetsBox = (ring: Ring, box: Box): boolean => someSide(ring, (from, to) => sideMeetsBox(from, to, box));

/** Liang and Barsky: the part of the side that is left after each edge of the box has cut it is not empty. */
function sideMeetsBox([x1, y1]: Ring[number], [x2, y2]: Ring[number], box: Box): boolean {
  // Nearly all sides lie wholly beyond one of the box's edges.
  if (Math.max(x1, x2) < box.west || Math.min(x1, x2) > box.east) return false;
  if (Math.max(y1, y2) < box.south || Math.min(y1, y2) > box.north) return false;

  let [enters, leaves] = [0, 1];
  const cuts = [
    [x1 - x2, x1 - box.west],
    [x2 - x1, box.east - x1],
    [y1 - y2, y1 - box.south],
    [y2 - y1, box.north - y1],
  ] as const;
  for (const [slope, room] of cuts) {
    if (slope === 0 && room < 0) return false;
    if (slope < 0) enters = Math.max(enters, room / slope);
    if (slope > 0) leaves = Math.min(leaves, room / slope);
  }
  return enters <= leaves;
}

/** Nothing is made for a side: thousands of acts are asked about each of an outline's thousands. */
function someSide(ring: Ring, is: (from: Ring[number], to: Ring[number]) => boolean): boolean {
  return ring.some((from, at) => {
    const to = ring[(at + 1) % ring.length];
    return to !== undefined && is(from, to);
  });
}

const radians = (value: number): number => (value * Math.PI) / 180;
const degrees = (value: number): number => (value * 180) / Math.PI;
