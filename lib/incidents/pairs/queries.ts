import "server-only";
import type { Actor } from "@/lib/access/actor";
import { peopleOf } from "@/lib/audit/queries";
import { Prisma, read, type Tx } from "@/lib/db";
import { countOf, known, whenOf, whereOf } from "../facts";
import { actsVisibleTo } from "../policy";
import { recordersOfActs } from "../queries";
import { type ComparedFacts, mayOverlap } from "../rules";
import { units } from "../types";
import { areCompatible, recordableActTypes } from "../vocabulary";
import { canDecidePair } from "./policy";
import { canBeSame, joinsThatHold } from "./rules";
import { type PairDecisionView, type PairedAct, type PairRelation, type PairView, pairRelations } from "./types";

/** Candidates are looked at in portions of this many: what is in memory is bounded, not what is found. */
const portion = 1_000;

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
  const acts = await tx.act.findMany({
    where: { id: { in: [...asked] } },
    select: { investigationId: true },
    distinct: ["investigationId"],
  });
  const investigationIds = acts.map(({ investigationId }) => investigationId);
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

  const undecided: PairRelation[] = [];
  for (const investigationId of investigationIds)
    undecided.push(...(await findUndecided(tx, { investigationId, actIds: [...asked], limit: null, decisions })));
  return [...decided, ...undecided];
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

async function findUndecided(tx: Tx, { investigationId, actIds, limit, decisions }: Search): Promise<PairRelation[]> {
  const found: PairRelation[] = [];
  const asked = actIds && new Set(actIds);
  const isAsked = ({ aActId, bActId }: Candidate) => !asked || asked.has(aActId) || asked.has(bActId);
  const seeds = actIds && actIds.length <= manyActs ? actIds : null;
  const facts = new Map<string, ComparedFacts>();
  let after: Candidate | null = null;

  do {
    const candidates: Candidate[] = await candidatesAfter(tx, investigationId, seeds, after);
    const open = candidates.filter(
      (pair) => isAsked(pair) && !decisions.get(keyOf(pair.aActId, pair.bActId))?.isHolding,
    );
    await addFacts(tx, facts, open);
    for (const { aActId, bActId } of open) {
      const [a, b] = [facts.get(aActId), facts.get(bActId)];
      if (!a || !b || !mayOverlap(a, b)) continue;
      const decision = decisions.get(keyOf(aActId, bActId))?.decision ?? null;
      found.push({ aActId, bActId, relation: "undecided", keptActId: null, decision });
    }
    after = candidates.length === portion ? (candidates.at(-1) ?? null) : null;
  } while (after && (limit === null || found.length < limit));

  return limit === null ? found : found.slice(0, limit);
}

type Candidate = { aActId: string; bActId: string };

/** Every two types of which an act of one may be an act of the other. */
const compatibleTypes = recordableActTypes.flatMap((one) =>
  recordableActTypes.filter((other) => areCompatible(one, other)).map((other) => [one, other] as const),
);

/** Asked about more acts than this, one pass over the investigation is cheaper than one pass for each of them. */
const manyActs = 50;

/**
 * What may be a pair by what a database can compare: unit, type, days. Places are for `mayOverlap`. In the order of the
 * ids, a portion at a time.
 */
async function candidatesAfter(tx: Tx, investigationId: string, actIds: string[] | null, after: Candidate | null) {
  const beyond = after
    ? Prisma.sql`AND (LEAST(a.id, b.id), GREATEST(a.id, b.id)) > (${after.aActId}::uuid, ${after.bActId}::uuid)`
    : Prisma.empty;
  const asked = actIds ? Prisma.sql`a.id = ANY (${actIds}::uuid[]) AND a.id <> b.id` : Prisma.sql`a.id < b.id`;
  return tx.$queryRaw<Candidate[]>`
    SELECT DISTINCT LEAST(a.id, b.id) AS "aActId", GREATEST(a.id, b.id) AS "bActId"
    FROM "Act" a
    JOIN "Incident" ia ON ia.id = a."incidentId"
    JOIN unnest(${typesOf(0)}::text[], ${typesOf(1)}::text[]) AS types(one, other) ON types.one = a."actType"
    JOIN "Act" b ON b."investigationId" = a."investigationId" AND b."actType" = types.other AND b.unit = a.unit
    JOIN "Incident" ib ON ib.id = b."incidentId"
    WHERE a."investigationId" = ${investigationId}::uuid AND ${asked} ${beyond}
      AND ${daysOf("a", "ia")} && ${daysOf("b", "ib")}
    ORDER BY 1, 2 LIMIT ${portion}`;
}

const typesOf = (side: 0 | 1) => compatibleTypes.map((types) => types[side]);

/** An act's own days, else its incident's; an open end is a range without that bound. */
function daysOf(act: "a" | "b", incident: "ia" | "ib"): Prisma.Sql {
  return Prisma.raw(`CASE WHEN ${act}."whenEdtf" IS NULL
    THEN daterange(${incident}."whenEarliest", ${incident}."whenLatest", '[]')
    ELSE daterange(${act}."whenEarliest", ${act}."whenLatest", '[]') END`);
}

async function addFacts(tx: Tx, facts: Map<string, ComparedFacts>, pairs: readonly Candidate[]) {
  const missing = [...new Set(pairs.flatMap(({ aActId, bActId }) => [aActId, bActId]))].filter((id) => !facts.has(id));
  if (missing.length === 0) return;
  const rows = await tx.act.findMany({
    where: { id: { in: missing } },
    include: { place: true, incident: { include: { place: true } } },
  });
  for (const row of rows) {
    const compared = { actType: row.actType, unit: known(units, row.unit), when: whenOf(row), where: whereOf(row) };
    facts.set(row.id, compared);
  }
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
