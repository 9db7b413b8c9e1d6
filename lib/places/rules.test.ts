import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  adminPathOf,
  circleInsidePolygon,
  circleMayTouchPolygon,
  circlesMayTouch,
  coarsen,
  distanceM,
  isUnitBelow,
  mayLieInUnit,
  type Polygon,
} from "./rules";
import type { Point } from "./types";

const parents = new Map<string, string | null>([
  ["ML", null],
  ["ML05", "ML"],
  ["MLX19", "ML"],
  ["ML0501", "MLX19"],
]);
const parentOf = (code: string) => parents.get(code);

const square = (west: number, south: number, size: number): Polygon => [
  [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ],
];
const at = (lat: number, lon: number, radiusM: number): Point => ({ lat, lon, radiusM });

describe("the path of an admin unit", () => {
  test("runs from the country down to the unit itself", () => {
    expect(adminPathOf("ML0501", parentOf)).toEqual(["ML", "MLX19", "ML0501"]);
    expect(adminPathOf("ML", parentOf)).toEqual(["ML"]);
  });

  test("refuses a unit that the tree does not know, and a tree that bites its tail", () => {
    expect(() => adminPathOf("ZZ99", parentOf)).toThrow("unknown admin unit ZZ99");
    expect(() => adminPathOf("A", (code) => (code === "A" ? "B" : "A"))).toThrow("circle");
  });

  test("ends at the unit and begins at a country, in any tree", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 30 }), (draws) => {
        // Each unit's parent is an earlier one: a tree by construction.
        const tree = (code: string) => (Number(code) === 0 ? null : String((draws[Number(code)] ?? 0) % Number(code)));
        const path = adminPathOf(String(draws.length - 1), tree);
        expect(path[0]).toBe("0");
        expect(path.at(-1)).toBe(String(draws.length - 1));
        for (const [index, code] of path.entries()) expect(tree(code)).toBe(path[index - 1] ?? null);
      }),
    );
  });
});

describe("a place and an area of admin units", () => {
  test("is certainly inside when its path names the unit", () => {
    expect(isUnitBelow(["ML", "MLX19", "ML0501"], "MLX19")).toBe(true);
    expect(isUnitBelow(["ML", "MLX19"], "ML0501")).toBe(false);
    expect(isUnitBelow([], "ML")).toBe(false);
  });

  test("is possibly inside when it is known too coarsely to say, never when it is known to be elsewhere", () => {
    expect(mayLieInUnit(["ML"], ["ML", "MLX19"])).toBe(true);
    expect(mayLieInUnit([], ["ML", "MLX19"])).toBe(true);
    expect(mayLieInUnit(["ML", "ML05"], ["ML", "MLX19"])).toBe(false);
    expect(mayLieInUnit(["ML", "MLX19", "ML0501"], ["ML", "MLX19"])).toBe(true);
  });

  test("is possibly inside whenever it is certainly inside", () => {
    const codes = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 4 });
    fc.assert(
      fc.property(codes, codes, (head, tail) => {
        const unitPath = ["x", ...head].map((code, depth) => `${depth}${code}`);
        const adminPath = [...unitPath, ...tail];
        expect(isUnitBelow(adminPath, unitPath.at(-1) ?? "")).toBe(true);
        expect(mayLieInUnit(adminPath, unitPath)).toBe(true);
      }),
    );
  });
});

describe("distance", () => {
  test("is about 111 km for a degree of latitude, and Bamako is about 475 km from Mopti", () => {
    expect(distanceM({ lat: 0, lon: 0 }, { lat: 1, lon: 0 })).toBeCloseTo(111_195, -2);
    expect(distanceM({ lat: 12.64, lon: -8 }, { lat: 14.5, lon: -4.2 }) / 1000).toBeGreaterThan(450);
    expect(distanceM({ lat: 12.64, lon: -8 }, { lat: 14.5, lon: -4.2 }) / 1000).toBeLessThan(480);
  });

  test("is symmetric, zero at home, across the 180th meridian short, and obeys the triangle", () => {
    const position = fc.record({ lat: degreesBetween(-90, 90), lon: degreesBetween(-180, 180) });
    expect(distanceM({ lat: 0, lon: 179.9 }, { lat: 0, lon: -179.9 })).toBeLessThan(23_000);
    fc.assert(
      fc.property(position, position, position, (a, b, c) => {
        expect(distanceM(a, a)).toBe(0);
        expect(distanceM(a, b)).toBeCloseTo(distanceM(b, a), 0);
        // Between near antipodes the formula rounds to decimetres.
        expect(distanceM(a, c)).toBeLessThanOrEqual(distanceM(a, b) + distanceM(b, c) + 1);
      }),
    );
  });
});

describe("two circles of precision", () => {
  test("may touch when their radii reach across the distance, and not when they fall short of it", () => {
    expect(circlesMayTouch(at(14, -3, 60_000), at(15, -3, 55_000))).toBe(true);
    expect(circlesMayTouch(at(14, -3, 10_000), at(15, -3, 10_000))).toBe(false);
  });

  test("may touch where a sphere would keep them apart and the earth does not", () => {
    // A degree of latitude at the equator is 110,574 m on WGS84, 111,195 m on the sphere.
    expect(circlesMayTouch(at(-0.5, 0, 55_300), at(0.5, 0, 55_300))).toBe(true);
  });

  test("still may touch when either grows", () => {
    fc.assert(
      fc.property(circles, circles, fc.nat(100_000), (a, b, more) => {
        fc.pre(circlesMayTouch(a, b));
        expect(circlesMayTouch({ ...a, radiusM: a.radiusM + more }, b)).toBe(true);
        expect(circlesMayTouch(b, a)).toBe(true);
      }),
    );
  });
});

describe("a circle of precision and a polygon", () => {
  const withHole: Polygon = [...square(-5, 13, 2), ...square(-4.2, 13.8, 0.4)];

  test("is inside only as a whole", () => {
    expect(circleInsidePolygon(at(14, -4, 5000), square(-5, 13, 2))).toBe(true);
    expect(circleInsidePolygon(at(14, -4, 150_000), square(-5, 13, 2))).toBe(false);
    expect(circleInsidePolygon(at(14, -3.02, 5000), square(-5, 13, 2))).toBe(false);
    expect(circleInsidePolygon(at(20, -4, 0), square(-5, 13, 2))).toBe(false);
    // A degree of longitude is half as long at 60 degrees north.
    expect(circleInsidePolygon(at(60, 25, 80_000), square(24, 59, 2))).toBe(false);
    expect(circleInsidePolygon(at(60, 25, 50_000), square(24, 59, 2))).toBe(true);
    expect(circleInsidePolygon(at(14, -4, 10), [])).toBe(false);
  });

  test("is not inside when it lies in a hole, or when a hole lies in it", () => {
    expect(circleInsidePolygon(at(14, -4, 1000), withHole)).toBe(false);
    expect(circleMayTouchPolygon(at(14, -4, 1000), withHole)).toBe(false);
    expect(circleInsidePolygon(at(14.5, -4.5, 80_000), withHole)).toBe(false);
    expect(circleMayTouchPolygon(at(14.5, -4.5, 80_000), withHole)).toBe(true);
  });

  test("is never said to be inside over a pole or the 180th meridian, and always said to be possibly there", () => {
    expect(circleInsidePolygon(at(89.99, 0, 5000), square(-10, 80, 10))).toBe(false);
    expect(circleMayTouchPolygon(at(89.99, 0, 5000), square(-10, 80, 10))).toBe(true);
    expect(circleInsidePolygon(at(0, 179.99, 5000), square(170, -5, 10))).toBe(false);
  });

  test("has every one of its points inside the polygon, when it is said to be inside", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -70, max: 70, noNaN: true }),
        fc.double({ min: -160, max: 160, noNaN: true }),
        fc.double({ min: 0, max: 1.1, noNaN: true }),
        fc.double({ min: 0.2, max: 9, noNaN: true }),
        fc.double({ min: 0, max: 360, noNaN: true }),
        (lat, lon, share, half, bearing) => {
          const [west, south] = [lon - half, lat - half];
          // About as wide as the polygon is high: some fit, some do not.
          const radiusM = share * half * 111_195;
          fc.pre(circleInsidePolygon(at(lat, lon, radiusM), square(west, south, half * 2)));
          const edge = walk({ lat, lon }, bearing, radiusM);
          expect(edge.lat).toBeGreaterThan(south);
          expect(edge.lat).toBeLessThan(south + half * 2);
          expect(edge.lon).toBeGreaterThan(west);
          expect(edge.lon).toBeLessThan(west + half * 2);
        },
      ),
    );
  });

  test("may touch whenever it is inside, and stays inside when it shrinks", () => {
    fc.assert(
      fc.property(circles, fc.double({ min: 0, max: 1, noNaN: true }), (circle, share) => {
        fc.pre(circleInsidePolygon(circle, withHole));
        expect(circleMayTouchPolygon(circle, withHole)).toBe(true);
        expect(circleInsidePolygon({ ...circle, radiusM: circle.radiusM * share }, withHole)).toBe(true);
      }),
    );
  });
});

describe("a place as the public may see it", () => {
  const where = {
    words: "the well behind the school",
    adminPath: ["ML", "MLX19", "ML0501"],
    point: at(14.2, -3.4, 500),
  };

  test("keeps its units down to the level allowed, and neither point nor words", () => {
    expect(coarsen(where, 1)).toEqual({ words: "", adminPath: ["ML", "MLX19"], point: null });
    expect(coarsen(where, null)).toEqual({ words: "", adminPath: ["ML"], point: null });
  });

  test("is never finer than the stored one, and coarsening twice is coarsening to the coarser", () => {
    const level = fc.option(fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(level, level, (a, b) => {
        expect(where.adminPath.slice(0, coarsen(where, a).adminPath.length)).toEqual(coarsen(where, a).adminPath);
        expect(coarsen(coarsen(where, a), b)).toEqual(coarsen(where, Math.min(a ?? 0, b ?? 0)));
      }),
    );
  });
});

const circles = fc.record({
  lat: degreesBetween(12, 16),
  lon: degreesBetween(-6, -2),
  radiusM: fc.integer({ min: 0, max: 120_000 }),
});

function degreesBetween(min: number, max: number) {
  return fc.double({ min, max, noNaN: true });
}

/** The position `metres` away in a direction, on a sphere of mean radius. */
function walk(from: { lat: number; lon: number }, bearing: number, metres: number): { lat: number; lon: number } {
  const radians = (value: number) => (value * Math.PI) / 180;
  const [lat, turn, angle] = [radians(from.lat), radians(bearing), metres / 6_371_008.8];
  const there = Math.asin(Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(turn));
  const east = Math.atan2(
    Math.sin(turn) * Math.sin(angle) * Math.cos(lat),
    Math.cos(angle) - Math.sin(lat) * Math.sin(there),
  );
  return { lat: (there * 180) / Math.PI, lon: from.lon + (east * 180) / Math.PI };
}
