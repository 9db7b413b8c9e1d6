import "server-only";
import { idList, Prisma, rowsAtOnce, type Tx } from "@/lib/db";
import { presentWhere, type WhereColumns } from "@/lib/places/present";
import type { When } from "@/lib/time/types";
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

/** An act with what its facts are made of: `tx.act.findMany({ where, include: actWithFacts })`. For many: `actsWithFacts`. */
export const actWithFacts = {
  incident: { include: { place: true } },
  place: true,
  parts: { orderBy: [{ dimension: "asc" }, { value: "asc" }] },
  victims: { orderBy: { personId: "asc" } },
  involvements: { orderBy: [{ alternative: "asc" }, { actorId: "asc" }, { degree: "asc" }] },
} as const satisfies Prisma.ActInclude;

export type ActFactsRow = Prisma.ActGetPayload<{ include: typeof actWithFacts }>;

/** What `actFacts` needs of an act: its own date and place, else its incident's. */
export type FactsRow = CountColumns &
  Pick<ActFactsRow, "actType" | "unit" | "victimStatus" | "victimStatusBasis" | "structureKind" | "isDeliberate"> & {
    when: When;
    /** Null where neither the act nor its incident has a place. */
    where: WhereColumns | null;
    parts: Pick<ActFactsRow["parts"][number], "dimension" | "value" | "min" | "isAll" | "max">[];
    victims: Pick<ActFactsRow["victims"][number], "personId" | "partKeys">[];
    involvements: Pick<ActFactsRow["involvements"][number], "actorId" | "degree" | "alternative">[];
  };

/**
 * What an act says happened, complete enough to count it (domain.md 1, 2). The order of the rows in the table does not matter. Victims are those named; a finding makes them identified.
 */
export function actFacts(row: FactsRow): ActFacts {
  return {
    actType: row.actType,
    unit: known(units, row.unit),
    count: countOf(row),
    when: row.when,
    where: row.where ? presentWhere(row.where) : { words: "", adminPath: [], point: null },
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

/** An act as the counting and the rules of findings see it. */
export type ActWithFacts = Pick<ActFactsRow, "id" | "investigationId" | "incidentId" | "code" | "version"> & {
  incidentVersion: number;
  facts: ActFacts;
};

type FlatRow = Omit<ActWithFacts, "facts"> & FactsRow;

/**
 * Many acts with their facts, in one round trip and without what nobody counts by, such as a narrative. In no order; what
 * cannot be seen is left out.
 */
export async function actsWithFacts(tx: Tx, actIds: readonly string[]): Promise<ActWithFacts[]> {
  const ids = idList(actIds);
  const rows = await rowsAtOnce<FlatRow>(
    tx,
    Prisma.sql`
    SELECT a.id, a."investigationId", a."incidentId", a.code, a.version, i.version AS "incidentVersion",
      a."actType", a.unit, a."countMin", a."countMinExclusive", a."countBest", a."countMax", a.magnitude,
      a."victimStatus", a."victimStatusBasis", a."structureKind", a."isDeliberate",
      CASE WHEN a."whenEdtf" IS NULL
        THEN json_build_object('edtf', i."whenEdtf", 'words', i."whenWords", 'earliest', i."whenEarliest", 'latest', i."whenLatest")
        ELSE json_build_object('edtf', a."whenEdtf", 'words', a."whenWords", 'earliest', a."whenEarliest", 'latest', a."whenLatest")
      END AS "when",
      CASE WHEN p.id IS NOT NULL THEN json_build_object('words', p.words, 'adminPath', p."adminPath", 'lat', p.lat, 'lon', p.lon,
        'radiusM', p."radiusM") END AS "where",
      COALESCE(parts.list, '[]'::json) AS parts, COALESCE(victims.list, '[]'::json) AS victims,
      COALESCE(involvements.list, '[]'::json) AS involvements
    FROM "Act" a
    JOIN "Incident" i ON i.id = a."incidentId"
    LEFT JOIN "Place" p ON p.id = COALESCE(a."placeId", i."placeId")
    LEFT JOIN (SELECT "actId", json_agg(json_build_object('dimension', dimension, 'value', value, 'min', min, 'isAll', "isAll",
        'max', max) ORDER BY dimension, value) AS list
      FROM "ActPart" WHERE "actId" = ANY (${ids}) GROUP BY 1) parts ON parts."actId" = a.id
    LEFT JOIN (SELECT "actId", json_agg(json_build_object('personId', "personId", 'partKeys', "partKeys")) AS list
      FROM "ActVictim" WHERE "actId" = ANY (${ids}) GROUP BY 1) victims ON victims."actId" = a.id
    LEFT JOIN (SELECT "actId", json_agg(json_build_object('actorId', "actorId", 'degree', degree,
        'alternative', alternative)) AS list
      FROM "Involvement" WHERE "actId" = ANY (${ids}) GROUP BY 1) involvements ON involvements."actId" = a.id
    WHERE a.id = ANY (${ids})`,
  );
  return rows.map((row) => {
    const { id, investigationId, incidentId, code, version, incidentVersion } = row;
    return { id, investigationId, incidentId, code, version, incidentVersion, facts: actFacts(row) };
  });
}

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
