import type { Known } from "@/lib/sealing/crypto/blind-index";
import { namesOf } from "./identity";

type Said = { names: string; otherNames: string; birth: string };

/**
 * What the guard against a second interview compares, out of what was typed: the name, other names by commas or lines, a
 * year of birth. A year with anything beside it ("about 1984", "1984?") is approximate; without one, any year may be meant.
 */
export function knownFrom({ names, otherNames, birth }: Said): Known {
  const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(birth)?.[0];
  return {
    names: namesOf({ names, otherNames }),
    birth: year ? { year: Number(year), isApproximate: birth.trim() !== year } : null,
    // Places are not compared: one person names the village, the next the district.
    placeId: "",
  };
}
