import "server-only";
import type { Actor } from "@/lib/access/actor";
import { peopleOf } from "@/lib/audit/queries";
import { idList, Prisma, read, type Tx } from "@/lib/db";
import { type WhenColumns, whenFrom } from "@/lib/time/when-columns";
import { countOf, known } from "../facts";
import { actsVisibleTo } from "../policy";
import { recordersOfActs } from "../recorders";
import { type ComparedFacts, mayOverlap } from "../rules";
import { units } from "../types";
import { canDecidePair } from "./policy";
import { actsThatMeet, canBeSame, joinsThatHold } from "./rules";
import { type PairDecisionView, type PairedAct, type PairRelation, type PairView, pairRelations } from "./types";

/**
 * Pairs that must be decided before either act is confirmed (domain.md 3): of one act, or of the whole investigation.
 * At most `limit`, in a stable order.
 */
export async function undecidedPairs(
  tx: Tx,
  investigationId: string,
  actId?: string,
  limit = 500,
): Promise<PairRelation[]> {
  const decisions = await lastDecisions(tx, [investigationId]);
  return findUndecided(tx, { investigationId, actIds: actId ? [actId] : null, limit, decisions });
}

/**
 * How these acts stand to one another and to others of their investigation: the decisions that hold, and what is
 * undecided. Pairs that nothing says may share victims are not listed.
 */
export async function pairRelationsOf(tx: Tx, actIds: readonly string[]): Promise<PairRelation[]> {
  const asked = new Set(actIds);
  const investigations = await tx.$queryRaw<{ investigationId: string }[]>`
    SELECT DISTINCT "investigationId" FROM "Act" WHERE id = ANY (${idList([...asked])})`;
  const investigationIds = investigations.map(({ investigationId }) => investigationId);
  const decisions = await lastDecisions(tx, investigationIds);
  const decided = [...decisions.values()]
    .filter(({ isHolding, aActId, bActId }) => isHolding && (asked.has(aActId) || asked.has(bActId)))
    .map(({ aActId, bActId, decision }) => ({
      aActId,
      bActId,
      relation: decision.relation,
      keptActId: decision.keptActId,
      decision,
    }));

  // Never spread into arguments: of tens of thousands of acts there may be more pairs than a call can take.
  const found: PairRelation[][] = [decided];
  for (const investigationId of investigationIds)
    found.push(await findUndecided(tx, { investigationId, actIds: [...asked], limit: null, decisions }));
  return found.flat();
}

/** The pairs of an incident's acts, undecided first, as its page shows them. */
export const listPairs = (actor: Actor, investigationId: string, actIds: readonly string[]): Promise<PairView[]> =>
  read(actor, async (tx) => {
    const relations = await pairRelationsOf(tx, actIds);
    const ids = [...new Set(relations.flatMap(({ aActId, bActId }) => [aActId, bActId]))];
    const acts = await pairedActs(tx, actor, investigationId, ids);
    const recorders = await recordersOfActs(tx, ids);
    const deciders = await peopleOf(
      tx,
      relations.flatMap(({ decision }) => decision?.decidedById ?? []),
    );

    const views = relations.flatMap((pair): PairView[] => {
      const [a, b] = [acts.get(pair.aActId), acts.get(pair.bActId)];
      if (!a || !b) return [];
      const both = new Set([...(recorders.get(a.id) ?? []), ...(recorders.get(b.id) ?? [])]);
      const may = canDecidePair(actor, { investigationId, recorders: both });
      return [
        {
          ...pair,
          a,
          b,
          decidedByCode: pair.decision && (deciders.get(pair.decision.decidedById)?.code ?? null),
          canBeSame: canBeSame(a, b),
          canDecide: may.allowed,
          refusal: may.allowed ? null : may.reason,
        },
      ];
    });
    return views.sort((one, other) => Number(one.relation !== "undecided") - Number(other.relation !== "undecided"));
  });

type LastDecision = { aActId: string; bActId: string; isHolding: boolean; decision: PairDecisionView };
type Decisions = ReadonlyMap<string, LastDecision>;

const keyOf = (aActId: string, bActId: string) => `${aActId} ${bActId}`;

/** The last decision on each pair, and whether it holds: it named the versions that both acts still have. */
export async function lastDecisions(tx: Tx, investigationIds: readonly string[]): Promise<Decisions> {
  const rows = await tx.$queryRaw<(PairDecisionView & { aActId: string; bActId: string; isCurrent: boolean })[]>`
    SELECT DISTINCT ON (d."aActId", d."bActId") d.id, d."aActId", d."bActId", d.relation, d."keptActId", d.reason,
      d."aVersion", d."bVersion", d."decidedById", d."decidedAt",
      (a.version = d."aVersion" AND b.version = d."bVersion") AS "isCurrent"
    FROM "PairDecision" d JOIN "Act" a ON a.id = d."aActId" JOIN "Act" b ON b.id = d."bActId"
    WHERE d."investigationId" = ANY (${[...investigationIds]}::uuid[])
    ORDER BY d."aActId", d."bActId", d.sequence DESC`;
  const joins = rows.flatMap(({ aActId, bActId, keptActId, isCurrent }) =>
    isCurrent && keptActId ? [{ aActId, bActId, keptActId }] : [],
  );
  const holding = new Set(joinsThatHold(joins).map(({ aActId, bActId }) => keyOf(aActId, bActId)));

  return new Map(
    rows.map(({ aActId, bActId, isCurrent, ...row }) => {
      const decision = { ...row, relation: known(pairRelations, row.relation) };
      const isHolding = isCurrent && (decision.relation !== "same" || holding.has(keyOf(aActId, bActId)));
      return [keyOf(aActId, bActId), { aActId, bActId, isHolding, decision }];
    }),
  );
}

type Search = { investigationId: string; actIds: string[] | null; limit: number | null; decisions: Decisions };

/** Asked about more acts than this, one pass over the investigation is cheaper than one pass for each of them. */
const manyActs = 50;

async function findUndecided(tx: Tx, { investigationId, actIds, limit, decisions }: Search): Promise<PairRelation[]> {
  const asked = actIds && new Set(actIds);
  const seeds = asked && asked.size <= manyActs ? [...asked] : null;
  const compared = await comparedActs(tx, investigationId, seeds);
  const found: PairRelation[] = [];

  for (const [a, b] of actsThatMeet(compared)) {
    if (asked && !asked.has(a.id) && !asked.has(b.id)) continue;
    const last = decisions.get(keyOf(a.id, b.id));
    if (last?.isHolding || !mayOverlap(a, b)) continue;
    const decision = last?.decision ?? null;
    found.push({ aActId: a.id, bActId: b.id, relation: "undecided", keptActId: null, decision });
    if (limit !== null && found.length >= limit) break;
  }
  return found;
}

type ComparedAct = ComparedFacts & { id: string };

type ComparedRow = Omit<WhenColumns, "whenEdtf"> & {
  id: string;
  actType: string;
  unit: string;
  whenEdtf: string;
  adminPath: string[] | null;
  lat: number | null;
  lon: number | null;
  radiusM: number | null;
};

/**
 * What may say that an act is another, of each act of the investigation; or, for a few acts, of them and of those that a
 * database can tell may be one with them, by unit and days. One query, at most one row for each act.
 */
async function comparedActs(tx: Tx, investigationId: string, seeds: string[] | null): Promise<ComparedAct[]> {
  // Its own small table first: asked of all acts at once, each act would look through all of them.
  const seed = Prisma.sql`, seed AS MATERIALIZED (SELECT unit, days FROM act WHERE id = ANY (${seeds ?? []}::uuid[]))`;
  const near = Prisma.sql`WHERE EXISTS (SELECT 1 FROM seed WHERE seed.unit = act.unit AND seed.days && act.days)`;
  const rows = await tx.$queryRaw<ComparedRow[]>`
    WITH act AS (
      SELECT a.id, a."actType", a.unit,
        COALESCE(a."whenEdtf", i."whenEdtf") AS "whenEdtf",
        CASE WHEN a."whenEdtf" IS NULL THEN i."whenEarliest" ELSE a."whenEarliest" END AS "whenEarliest",
        CASE WHEN a."whenEdtf" IS NULL THEN i."whenLatest" ELSE a."whenLatest" END AS "whenLatest",
        CASE WHEN a."whenEdtf" IS NULL THEN daterange(i."whenEarliest", i."whenLatest", '[]')
          ELSE daterange(a."whenEarliest", a."whenLatest", '[]') END AS days,
        p."adminPath", p.lat, p.lon, p."radiusM"
      FROM "Act" a
      JOIN "Incident" i ON i.id = a."incidentId"
      LEFT JOIN "Place" p ON p.id = COALESCE(a."placeId", i."placeId")
      WHERE a."investigationId" = ${investigationId}::uuid
    )${seeds ? seed : Prisma.empty}
    SELECT id, "actType", unit, "whenEdtf", '' AS "whenWords", "whenEarliest", "whenLatest", "adminPath", lat, lon, "radiusM"
    FROM act ${seeds ? near : Prisma.empty}`;
  return rows.map((row) => ({
    id: row.id,
    actType: row.actType,
    unit: known(units, row.unit),
    when: whenFrom(row),
    where: {
      words: "",
      adminPath: row.adminPath ?? [],
      point: row.lat === null || row.lon === null ? null : { lat: row.lat, lon: row.lon, radiusM: row.radiusM ?? 0 },
    },
  }));
}

async function pairedActs(tx: Tx, actor: Actor, investigationId: string, ids: string[]) {
  const rows = await tx.act.findMany({
    where: { id: { in: ids }, investigationId, AND: actsVisibleTo(actor) },
    include: { incident: { select: { title: true } } },
  });
  return new Map(
    rows.map((row): [string, PairedAct] => [
      row.id,
      {
        id: row.id,
        incidentId: row.incidentId,
        code: row.code,
        incidentTitle: row.incident.title,
        actType: row.actType,
        unit: known(units, row.unit),
        count: countOf(row),
        version: row.version,
      },
    ]),
  );
}
