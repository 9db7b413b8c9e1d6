import "server-only";
import type { Actor } from "@/lib/access/actor";
import { peopleOf } from "@/lib/audit/queries";
import { Prisma, read, type Tx } from "@/lib/db";
import * as field from "@/lib/fields";
import { whenFrom } from "@/lib/time/when-columns";
import { actsVisibleTo, incidentsVisibleTo } from "./policy";
import { incidentWithActs, presentIncident, statusOf } from "./present";
import type { IncidentFilters } from "./schema";
import type { ActChoice, IncidentRow, IncidentView, VictimLine } from "./types";
import { actTypes, isWithinType } from "./vocabulary";

type SortedPage = {
  sort: { column: string; direction: "asc" | "desc" } | null;
  /** From 1. */
  page: number;
  pageSize: number;
};

/** One incident with its acts and all that belongs to them; null for what this actor may not see, and for no id at all. */
export const findIncident = (actor: Actor, investigationId: string, incidentId: string): Promise<IncidentView | null> =>
  read(actor, async (tx) => {
    if (!field.id.safeParse(incidentId).success) return null;
    const row = await tx.incident.findFirst({
      where: { id: incidentId, investigationId, AND: incidentsVisibleTo(actor) },
      include: incidentWithActs,
    });
    if (!row) return null;
    const staff = await peopleOf(tx, [row.recordedById, ...row.acts.map(({ recordedById }) => recordedById)]);
    return presentIncident(actor, row, staff);
  });

/** One page of the incidents of an investigation that match, and how many do. Four queries, whatever the page. */
export const listIncidents = (
  actor: Actor,
  investigationId: string,
  filters: IncidentFilters,
  asked: SortedPage,
): Promise<{ rows: IncidentRow[]; total: number }> =>
  read(actor, async (tx) => {
    const where = matching(investigationId, filters);
    const counted = await tx.$queryRaw<{ total: number }[]>`
      SELECT count(*)::int AS total FROM "Incident" i LEFT JOIN "Place" p ON p.id = i."placeId" WHERE ${where}`;
    const page = await tx.$queryRaw<{ id: string }[]>`
      SELECT i.id FROM "Incident" i LEFT JOIN "Place" p ON p.id = i."placeId" WHERE ${where}
      ORDER BY ${sortedBy(asked.sort)}, i.id LIMIT ${asked.pageSize} OFFSET ${(asked.page - 1) * asked.pageSize}`;
    const ids = page.map(({ id }) => id);
    const rows = await rowsOf(tx, actor, ids);
    return { rows: ids.flatMap((id) => rows.get(id) ?? []), total: counted[0]?.total ?? 0 };
  });

async function rowsOf(tx: Tx, actor: Actor, ids: string[]): Promise<Map<string, IncidentRow>> {
  const rows = await tx.incident.findMany({
    where: { id: { in: ids }, AND: incidentsVisibleTo(actor) },
    include: { place: true, acts: { select: { id: true, actType: true }, orderBy: { number: "asc" } } },
  });
  const facts = await factsForList(
    tx,
    rows.flatMap(({ acts }) => acts.map(({ id }) => id)),
  );
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        code: row.code,
        title: row.title,
        when: whenFrom(row),
        placeWords: row.place?.words ?? null,
        adminPath: row.place?.adminPath ?? [],
        actTypes: [...new Set(row.acts.map(({ actType }) => actType))],
        statuses: row.acts.map(({ id }) => statusOf(facts.get(id)?.status)),
        citationCount: row.acts.reduce((sum, { id }) => sum + (facts.get(id)?.citations ?? 0), 0),
        createdAt: row.createdAt,
      },
    ]),
  );
}

/** The last finding's status and the number of citations that are not withdrawn, for many acts at once. */
async function factsForList(tx: Tx, actIds: string[]) {
  if (actIds.length === 0) return new Map<string, { status: string | null; citations: number }>();
  const rows = await tx.$queryRaw<{ id: string; status: string | null; citations: number }[]>`
    SELECT a.id,
      (SELECT f.status FROM "Finding" f WHERE f."investigationId" = a."investigationId" AND f."actId" = a.id
        ORDER BY f.sequence DESC LIMIT 1) AS status,
      (SELECT count(*)::int FROM "Citation" c WHERE c."investigationId" = a."investigationId" AND c."actId" = a.id
        AND c."withdrawnAt" IS NULL) AS citations
    FROM "Act" a WHERE a.id = ANY (${actIds}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row]));
}

/** For a select: the incidents of an investigation with their acts, the latest recorded first; at most 500. */
export const listActChoices = (actor: Actor, investigationId: string): Promise<ActChoice[]> =>
  read(actor, (tx) =>
    tx.incident.findMany({
      where: { investigationId, AND: incidentsVisibleTo(actor) },
      select: {
        id: true,
        code: true,
        title: true,
        acts: { select: { id: true, code: true, actType: true }, orderBy: { number: "asc" } },
      },
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      take: 500,
    }),
  );

/** The acts of which a person is a victim, by code; the latest recorded first. */
export const listActsOfVictim = (actor: Actor, investigationId: string, personId: string): Promise<VictimLine[]> =>
  read(actor, async (tx) => {
    if (!field.id.safeParse(personId).success) return [];
    const acts = await tx.act.findMany({
      where: { investigationId, victims: { some: { personId } }, AND: actsVisibleTo(actor) },
      select: { incidentId: true, code: true, number: true, actType: true },
      orderBy: [{ createdAt: "desc" }, { code: "asc" }],
      take: 100,
    });
    return acts.map(({ code, ...act }) => ({ ...act, actCode: code }));
  });

/** The list's filters as SQL over `"Incident" i LEFT JOIN "Place" p`. Every value is a parameter. */
function matching(investigationId: string, filters: IncidentFilters): Prisma.Sql {
  return Prisma.join(
    [
      Prisma.sql`i."investigationId" = ${investigationId}::uuid`,
      ...textMatches(filters),
      ...dayMatches(filters),
      ...areaMatches(filters),
      ...actMatches(filters),
    ],
    " AND ",
  );
}

/** Codes by their number, an open beginning before every day, latest recorded first when nothing is asked. */
function sortedBy(sort: SortedPage["sort"]): Prisma.Sql {
  const isDescending = (sort?.direction ?? "desc") === "desc";
  const direction = isDescending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const nulls = isDescending ? Prisma.sql`NULLS LAST` : Prisma.sql`NULLS FIRST`;
  if (sort?.column === "code") return Prisma.sql`length(i.code) ${direction}, i.code ${direction}`;
  if (sort?.column === "title") return Prisma.sql`lower(i.title) ${direction}`;
  if (sort?.column === "when") return Prisma.sql`i."whenEarliest" ${direction} ${nulls}`;
  return Prisma.sql`i."createdAt" ${direction}`;
}

function textMatches({ q }: IncidentFilters): Prisma.Sql[] {
  if (q === "") return [];
  const pattern = `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return [
    Prisma.sql`(i.title ILIKE ${pattern} OR i.narrative ILIKE ${pattern} OR i.code ILIKE ${pattern} OR p.words ILIKE ${pattern}
      OR EXISTS (SELECT 1 FROM "Act" a WHERE a."incidentId" = i.id AND (a.code ILIKE ${pattern} OR a.description ILIKE ${pattern})))`,
  ];
}

/** The incident's own days, or those of an act that has its own; an open end bounds nothing (domain.md 2, 4.2). */
function dayMatches({ from, to, within }: IncidentFilters): Prisma.Sql[] {
  if (from === null && to === null) return [];
  const spanMatches = (table: "i" | "a") => {
    const earliest = Prisma.raw(`${table}."whenEarliest"`);
    const latest = Prisma.raw(`${table}."whenLatest"`);
    const [start, end] = [Prisma.sql`${from}::date`, Prisma.sql`${to}::date`];
    return within === "definitely"
      ? Prisma.sql`(${start} IS NULL OR ${earliest} >= ${start}) AND (${end} IS NULL OR ${latest} <= ${end})`
      : Prisma.sql`(${start} IS NULL OR ${latest} IS NULL OR ${latest} >= ${start})
          AND (${end} IS NULL OR ${earliest} IS NULL OR ${earliest} <= ${end})`;
  };
  return [
    Prisma.sql`((${spanMatches("i")}) OR EXISTS (SELECT 1 FROM "Act" a WHERE a."incidentId" = i.id
      AND a."whenEdtf" IS NOT NULL AND ${spanMatches("a")}))`,
  ];
}

function areaMatches({ area }: IncidentFilters): Prisma.Sql[] {
  if (area === "") return [];
  return [
    Prisma.sql`(p."adminPath" @> ARRAY[${area}] OR EXISTS (SELECT 1 FROM "Act" a JOIN "Place" own ON own.id = a."placeId"
      WHERE a."incidentId" = i.id AND own."adminPath" @> ARRAY[${area}]))`,
  ];
}

/** Type, status and actor are asked of one and the same act: "killings by them", not "a killing, and something by them". */
function actMatches({ type, status, actor }: IncidentFilters): Prisma.Sql[] {
  if (type === null && status === null && actor === null) return [];
  const types = actTypes.filter((code) => type !== null && isWithinType(code, type));
  const asked = [
    ...(type === null ? [] : [Prisma.sql`a."actType" = ANY (${types})`]),
    ...(status === null
      ? []
      : [
          Prisma.sql`COALESCE((SELECT f.status FROM "Finding" f WHERE f."investigationId" = a."investigationId"
            AND f."actId" = a.id ORDER BY f.sequence DESC LIMIT 1), 'undecided') = ${status}`,
        ]),
    ...(actor === null
      ? []
      : [Prisma.sql`EXISTS (SELECT 1 FROM "Involvement" v WHERE v."actId" = a.id AND v."actorId" = ${actor}::uuid)`]),
  ];
  return [Prisma.sql`EXISTS (SELECT 1 FROM "Act" a WHERE a."incidentId" = i.id AND ${Prisma.join(asked, " AND ")})`];
}
