import "server-only";
import { type Actor, roles } from "@/lib/access/actor";
import { read, type Tx } from "@/lib/db";
import { dayOf } from "@/lib/time/clock";
import type { Attention, Draft, Lack, OverduePromise, Overview, PressureAlert, Standing } from "./types";

/** Rows shown of each list; the count is of all. */
const shown = 12;
/** A consent that ends within this many days is worth a call. */
const consentDays = 30;

type Asked = { investigationId: string; now: Date };

/** The first page of an investigation, for what this person does there. Row-level security bounds every count. */
export const findOverview = (actor: Actor, asked: Asked): Promise<Overview> =>
  read(actor, async (tx) => {
    const { investigationId } = asked;
    const isResearcher = actor.has("researcher", investigationId);
    const isAdmin = actor.has("admin", investigationId);
    const drafts = isResearcher ? await listDrafts(tx, actor, investigationId) : [];

    return {
      roles: roles.filter((role) => actor.has(role, investigationId)),
      totals: await countAll(tx, investigationId),
      standings: await countStandings(tx, investigationId),
      drafts: drafts.slice(0, shown).map(({ total: _, ...draft }) => draft),
      draftCount: drafts[0]?.total ?? 0,
      alerts: isAdmin ? await listAlerts(tx, investigationId) : [],
      promises: isResearcher || isAdmin ? await listOverduePromises(tx, actor, { ...asked, isAdmin }) : [],
      attention: isAdmin ? await findAttention(tx, asked) : { letters: [], consents: [] },
    };
  });

async function countAll(tx: Tx, investigationId: string): Promise<Overview["totals"]> {
  const rows = await tx.$queryRaw<Overview["totals"][]>`
    SELECT (SELECT count(*)::int FROM "Incident" WHERE "investigationId" = ${investigationId}::uuid) AS incidents,
      (SELECT count(*)::int FROM "Act" WHERE "investigationId" = ${investigationId}::uuid) AS acts,
      (SELECT count(*)::int FROM "Interview" WHERE "investigationId" = ${investigationId}::uuid) AS interviews,
      (SELECT count(*)::int FROM "Evidence" WHERE "investigationId" = ${investigationId}::uuid) AS evidence,
      (SELECT count(*)::int FROM "Person" WHERE "investigationId" = ${investigationId}::uuid) AS people`;
  return rows[0] ?? { incidents: 0, acts: 0, interviews: 0, evidence: 0, people: 0 };
}

/** Acts by the status of the finding in force; `undecided` has none yet. */
function countStandings(tx: Tx, investigationId: string): Promise<Standing[]> {
  return tx.$queryRaw<Standing[]>`
    SELECT COALESCE(f.status, 'undecided') AS status, count(*)::int AS acts
    FROM "Act" a
    LEFT JOIN LATERAL (
      SELECT status FROM "Finding" WHERE "investigationId" = a."investigationId" AND "actId" = a.id
      ORDER BY sequence DESC LIMIT 1
    ) f ON true
    WHERE a."investigationId" = ${investigationId}::uuid
    GROUP BY 1 ORDER BY 2 DESC, 1`;
}

type DraftRow = Omit<Draft, "lacks"> & { lacks: Lack[]; total: number };

/** What one recorded and has not finished, the oldest first. */
function listDrafts(tx: Tx, actor: Actor, investigationId: string): Promise<DraftRow[]> {
  return tx.$queryRaw<DraftRow[]>`
    WITH mine AS (
      SELECT 'interview' AS kind, i.id, NULL::uuid AS "incidentId", i.code, i."createdAt" AS "recordedAt",
        array_remove(ARRAY[
          CASE WHEN NOT EXISTS (SELECT 1 FROM "Paragraph" p WHERE p."interviewId" = i.id) THEN 'transcript'
               WHEN NOT EXISTS (SELECT 1 FROM "Statement" s WHERE s."interviewId" = i.id) THEN 'statement' END,
          CASE WHEN NOT EXISTS (SELECT 1 FROM "Consent" c WHERE c."interviewId" = i.id) THEN 'consent' END,
          CASE WHEN cardinality(i.vulnerabilities) > 0 AND (
              NOT EXISTS (SELECT 1 FROM "Referral" r WHERE r."interviewId" = i.id)
              OR NOT EXISTS (SELECT 1 FROM "RiskAssessment" k WHERE k."interviewId" = i.id)) THEN 'care' END], NULL) AS lacks
      FROM "Interview" i WHERE i."investigationId" = ${investigationId}::uuid AND i."recordedById" = ${actor.id}::uuid
        AND NOT EXISTS (SELECT 1 FROM "InterviewEnding" e WHERE e."interviewId" = i.id)
      UNION ALL
      SELECT 'evidence', e.id, NULL, e.code, e."createdAt", ARRAY['original']
      FROM "Evidence" e WHERE e."investigationId" = ${investigationId}::uuid AND e."recordedById" = ${actor.id}::uuid
        AND e.kind <> 'external_report'
        AND NOT EXISTS (SELECT 1 FROM "EvidenceFile" f WHERE f."evidenceId" = e.id AND f.role = 'original')
      UNION ALL
      SELECT 'act', a.id, a."incidentId", a.code, a."createdAt", ARRAY['citation']
      FROM "Act" a WHERE a."investigationId" = ${investigationId}::uuid AND a."recordedById" = ${actor.id}::uuid
        AND NOT EXISTS (SELECT 1 FROM "Citation" c WHERE c."investigationId" = a."investigationId" AND c."actId" = a.id
          AND c."withdrawnAt" IS NULL)
      UNION ALL
      SELECT 'incident', n.id, n.id, n.code, n."createdAt", ARRAY['acts']
      FROM "Incident" n WHERE n."investigationId" = ${investigationId}::uuid AND n."recordedById" = ${actor.id}::uuid
        AND NOT EXISTS (SELECT 1 FROM "Act" a WHERE a."investigationId" = n."investigationId" AND a."incidentId" = n.id)
    )
    SELECT mine.*, count(*) OVER ()::int AS total FROM mine WHERE cardinality(lacks) > 0
    ORDER BY "recordedAt", code LIMIT ${shown}`;
}

/** Withdrawals with pressure suspected that no admin has looked into, the earliest first. */
function listAlerts(tx: Tx, investigationId: string): Promise<PressureAlert[]> {
  return tx.$queryRaw<PressureAlert[]>`
    SELECT w.id AS "withdrawalId", w."interviewId", i.code, w."withdrawnAt"
    FROM "ConsentWithdrawal" w JOIN "Interview" i ON i.id = w."interviewId"
    WHERE w."investigationId" = ${investigationId}::uuid AND w."isPressureSuspected"
      AND NOT EXISTS (SELECT 1 FROM "PressureLookedInto" l WHERE l."withdrawalId" = w.id)
    ORDER BY w."withdrawnAt", w.id LIMIT ${shown}`;
}

/** Promises past their day without an outcome: one's own interviews', for an admin everyone's. */
function listOverduePromises(
  tx: Tx,
  actor: Actor,
  { investigationId, now, isAdmin }: Asked & { isAdmin: boolean },
): Promise<OverduePromise[]> {
  return tx.$queryRaw<OverduePromise[]>`
    SELECT p.id AS "promiseId", p."interviewId", i.code, p.what, p.channel, p."dueOn",
      COALESCE((SELECT l.recontact = 'never' FROM "Interview" l
        WHERE l."investigationId" = i."investigationId" AND l."intervieweeId" = i."intervieweeId"
          AND l.recontact <> 'not_asked' ORDER BY l."startedOn" DESC, l."createdAt" DESC LIMIT 1), false) AS "neverContact"
    FROM "InterviewPromise" p JOIN "Interview" i ON i.id = p."interviewId"
    WHERE p."investigationId" = ${investigationId}::uuid AND p."dueOn" < ${dayOf(now)}::date
      AND (${isAdmin} OR i."interviewerId" = ${actor.id}::uuid)
      AND NOT EXISTS (SELECT 1 FROM "PromiseOutcome" o WHERE o."promiseId" = p.id)
    ORDER BY p."dueOn", p.id LIMIT ${shown}`;
}

async function findAttention(tx: Tx, { investigationId, now }: Asked): Promise<Attention> {
  const soon = new Date(now.getTime() + consentDays * 86_400_000);
  const letters = await tx.$queryRaw<Attention["letters"]>`
    SELECT l.id AS "letterId", l.code, a.name AS addressee, s."dueOn"
    FROM "Letter" l JOIN "Actor" a ON a.id = l."addresseeId"
    JOIN LATERAL (
      SELECT "dueOn" FROM "LetterEvent" e WHERE e."letterId" = l.id AND e.kind = 'sent' AND e."dueOn" IS NOT NULL
      ORDER BY e."createdAt" DESC LIMIT 1
    ) s ON true
    WHERE l."investigationId" = ${investigationId}::uuid
      AND NOT EXISTS (SELECT 1 FROM "LetterEvent" e WHERE e."letterId" = l.id AND e.kind = 'replied')
    ORDER BY s."dueOn" LIMIT ${shown}`;
  const consents = await tx.$queryRaw<Attention["consents"]>`
    SELECT i.id AS "interviewId", i.code, c."expiresAt" AS "endsAt"
    FROM "Interview" i
    JOIN LATERAL (SELECT "expiresAt" FROM "Consent" WHERE "interviewId" = i.id ORDER BY version DESC LIMIT 1) c ON true
    WHERE i."investigationId" = ${investigationId}::uuid AND c."expiresAt" BETWEEN ${now} AND ${soon}
    ORDER BY c."expiresAt" LIMIT ${shown}`;
  return { letters, consents };
}
