import { circleInsidePolygon, circleMayTouchPolygon } from "@/lib/places/rules";
import type { Where } from "@/lib/places/types";
import type { Scope } from "./schema";
import { type CountingContext, CountingRefused } from "./types";

/** Whether something lies inside for certain, may lie inside, or does not (rule 2). */
export type Standing = "definite" | "possible" | "outside";

/** Rule 2, where: the admin unit below the area's units, or the whole precision circle inside its polygon. */
export function areaStanding(area: Scope["area"], context: CountingContext): (where: Where) => Standing {
  if (area === null) return () => "definite";

  if (area.kind === "polygon") {
    const { rings } = area;
    return ({ point }) => {
      if (point === null) return "possible";
      if (circleInsidePolygon(point, rings)) return "definite";
      return circleMayTouchPolygon(point, rings) ? "possible" : "outside";
    };
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
