import type { Point, Where } from "@/lib/places/types";
import type { Scope } from "./schema";
import { type CountingContext, CountingRefused } from "./types";

/** Whether something lies inside for certain, may lie inside, or does not (rule 2). */
export type Standing = "definite" | "possible" | "outside";

/** Rule 2, where: the admin unit below the area's units, or the whole precision circle inside its polygon. */
export function areaStanding(area: Scope["area"], context: CountingContext): (where: Where) => Standing {
  if (area === null) return () => "definite";

  if (area.kind === "polygon") {
    const { rings } = area;
    return ({ point }) => (point === null ? "possible" : circleStanding(point, rings));
  }

  const units = new Set(area.pCodes);
  const above = new Set<string>();
  for (const pCode of area.pCodes) {
    const path = context.adminPathOf(pCode);
    if (path === null) throw new CountingRefused("areaUnknown");
    for (const ancestor of path) if (!units.has(ancestor)) above.add(ancestor);
  }

  return ({ adminPath }) => {
    const unit = adminPath.at(-1);
    if (unit === undefined) return "possible";
    if (adminPath.some((pCode) => units.has(pCode))) return "definite";
    // Known only as somewhere in a unit that holds part of the area.
    return above.has(unit) ? "possible" : "outside";
  };
}

type Ring = readonly (readonly [number, number])[];

// The shortest degree of latitude on the WGS84 ellipsoid: distances come out too small, never too large, which is the
// careful side both for "wholly inside" and for "wholly outside".
const METRES_PER_DEGREE = 110_574;

function circleStanding(point: Point, rings: readonly Ring[]): Standing {
  const reach = Math.min(89.9, Math.abs(point.lat) + point.radiusM / METRES_PER_DEGREE);
  const metresPerDegreeEast = METRES_PER_DEGREE * Math.cos((reach * Math.PI) / 180);

  let isInside = false;
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    for (let corner = 1; corner < ring.length; corner++) {
      const from = ring[corner - 1];
      const to = ring[corner];
      if (!from || !to) continue;
      const [x1, y1, x2, y2] = [from[0] - point.lon, from[1] - point.lat, to[0] - point.lon, to[1] - point.lat];
      // A ray to the east crosses the outline an odd number of times from inside; holes turn it back.
      if (y1 > 0 !== y2 > 0 && (x1 * y2 - x2 * y1) / (y2 - y1) > 0) isInside = !isInside;
      const start = { x: x1 * metresPerDegreeEast, y: y1 * METRES_PER_DEGREE };
      const end = { x: x2 * metresPerDegreeEast, y: y2 * METRES_PER_DEGREE };
      nearest = Math.min(nearest, distanceFromOrigin(start, end));
    }
  }

  if (nearest <= point.radiusM) return "possible";
  return isInside ? "definite" : "outside";
}

type Metres = { x: number; y: number };

function distanceFromOrigin(start: Metres, end: Metres): number {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, -(start.x * dx + start.y * dy) / length));

  return Math.hypot(start.x + along * dx, start.y + along * dy);
}
