import "server-only";
import type { Prisma } from "@/lib/db";
import { presentPlace } from "@/lib/places/present";
import type { Where } from "@/lib/places/types";
import type { When } from "@/lib/time/types";
import { type WhenColumns, whenFrom } from "@/lib/time/when-columns";
import { alternativesOf, partKey } from "./rules";
import {
  type ActFacts,
  type Count,
  magnitudes,
  structureKinds,
  units,
  victimStatusBases,
  victimStatuses,
} from "./types";

/** What `actFacts` needs of an act: `tx.act.findMany({ where, include: actWithFacts })`. */
export const actWithFacts = {
  incident: { include: { place: true } },
  place: true,
  parts: { orderBy: [{ dimension: "asc" }, { value: "asc" }] },
  victims: { orderBy: { personId: "asc" } },
  involvements: { orderBy: [{ alternative: "asc" }, { actorId: "asc" }, { degree: "asc" }] },
} as const satisfies Prisma.ActInclude;

export type ActFactsRow = Prisma.ActGetPayload<{ include: typeof actWithFacts }>;

/**
 * What an act says happened, complete enough to count it (domain.md 1, 2). Its own date and place, else the incident's.
 * The order of the rows in the table does not matter. Victims are those named; a finding makes them identified.
 */
export function actFacts(row: ActFactsRow): ActFacts {
  return {
    actType: row.actType,
    unit: known(units, row.unit),
    count: countOf(row),
    when: whenOf(row),
    where: whereOf(row),
    victimStatus: row.victimStatus === null ? null : known(victimStatuses, row.victimStatus),
    victimStatusBasis: row.victimStatusBasis === null ? null : known(victimStatusBases, row.victimStatusBasis),
    structureKind: row.structureKind === null ? null : known(structureKinds, row.structureKind),
    alternatives: alternativesOf(row.involvements),
    isDeliberate: row.isDeliberate,
    parts: row.parts.map(({ dimension, value, min, isAll, max }) => ({
      dimension,
      value,
      min,
      isAll,
      max,
      victimIds: idsInPart(row.victims, partKey({ dimension, value }), isAll),
    })),
    victimIds: row.victims.map(({ personId }) => personId).sort(),
  };
}

type WhenRow = Omit<WhenColumns, "whenEdtf"> & { whenEdtf: string | null };
type PlaceRow = Parameters<typeof presentPlace>[0];
type CountColumns = Pick<ActFactsRow, "countMin" | "countMinExclusive" | "countBest" | "countMax" | "magnitude">;

export function countOf(row: CountColumns): Count {
  return {
    min: row.countMin,
    minIsExclusive: row.countMinExclusive,
    best: row.countBest,
    max: row.countMax,
    magnitude: row.magnitude === null ? null : known(magnitudes, row.magnitude),
  };
}

/** The act's own date, else its incident's. */
export function whenOf(row: WhenRow & { incident: WhenColumns }): When {
  return whenFrom(row) ?? whenFrom(row.incident);
}

/** The act's own place, else its incident's; nothing said where neither has one. */
export function whereOf(row: { place: PlaceRow | null; incident: { place: PlaceRow | null } }): Where {
  const place = row.place ?? row.incident.place;
  if (!place) return { words: "", adminPath: [], point: null };
  const { words, adminPath, point } = presentPlace(place);
  return { words, adminPath, point };
}

/** If every victim shares the part, each named one is in it, ticked or not. */
function idsInPart(
  victims: readonly { personId: string; partKeys: string[] }[],
  key: string,
  isAll: boolean,
): string[] {
  return victims
    .filter(({ partKeys }) => isAll || partKeys.includes(key))
    .map(({ personId }) => personId)
    .sort();
}

/** A text column whose values a check or a command guards: anything else is a row that this version cannot read. */
export function known<Value extends string>(values: readonly Value[], text: string): Value {
  const value = values.find((one) => one === text);
  if (value === undefined) throw new Error(`unknown value ${text}, expected one of ${values.join(", ")}`);
  return value;
}
