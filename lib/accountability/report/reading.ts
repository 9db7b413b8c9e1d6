import "server-only";
import { repliesOf } from "@/lib/correspondence/queries";
import type { PartyReply } from "@/lib/correspondence/types";
import type { Tx } from "@/lib/db";
import { type AsIf, consentStateOf } from "@/lib/interviews/queries";
import { countsAsWitness, mayUse } from "@/lib/interviews/rules";
import { dayOf } from "@/lib/time/clock";
import { verificationOf } from "@/lib/verification/queries";
import type { CountingWorld } from "../figures/types";
import type { EvidenceRow, InterviewRow } from "../sentences/method";
import type { ReportNames } from "./language";

/** What a report needs beside acts and findings: each a constant number of queries, whatever the size. */

/** Names of every actor, and of the admin units asked for, with the paths of these. */
export async function namesOf(tx: Tx, investigationId: string, pCodes: readonly string[]) {
  const actors = await tx.actor.findMany({
    where: { investigationId },
    select: { id: true, name: true, shortName: true },
  });
  const units = await tx.adminUnit.findMany({
    where: { pcode: { in: [...new Set(pCodes)] } },
    select: { pcode: true, nameEn: true, nameFr: true, path: true },
  });
  const names: ReportNames = {
    actors: new Map(actors.map((actor) => [actor.id, actor])),
    units: new Map(units.map((unit) => [unit.pcode, unit])),
  };
  const paths = new Map(units.map(({ pcode, path }) => [pcode, path]));
  return { names, adminPathOf: (pCode: string) => paths.get(pCode) ?? null };
}

/** Every interview with what the method sentence asks of it (domain.md 5), consent for being counted included. */
export async function interviewsForMethod(
  tx: Tx,
  investigationId: string,
  now: Date,
  asIf: AsIf = {},
): Promise<InterviewRow[]> {
  const interviews = await tx.$queryRaw<
    {
      id: string;
      personId: string;
      knowledge: string;
      modality: string;
      startedOn: Date;
      languages: string[];
      isCompleted: boolean;
      incidentIds: string[];
    }[]
  >`
    SELECT i.id, i."intervieweeId" AS "personId", i.knowledge, i.modality, i."startedOn", i.languages,
      EXISTS (SELECT 1 FROM "Statement" s WHERE s."interviewId" = i.id) AS "isCompleted",
      ARRAY(SELECT DISTINCT a."incidentId" FROM "Citation" c JOIN "Act" a ON a.id = c."actId"
        WHERE c."interviewId" = i.id AND c."withdrawnAt" IS NULL) AS "incidentIds"
    FROM "Interview" i WHERE i."investigationId" = ${investigationId}::uuid ORDER BY i.id`;
  const consents = await consentStateOf(
    tx,
    interviews.map(({ id }) => id),
    asIf,
  );
  return interviews.map((row) => {
    const record = consents.get(row.id);
    return {
      personId: row.personId,
      isCompleted: row.isCompleted,
      isWitness: countsAsWitness(row.knowledge),
      isInPerson: row.modality === "in_person",
      on: dayOf(row.startedOn),
      languages: row.languages,
      citedIncidentIds: row.incidentIds,
      hasConsent: record !== undefined && mayUse(record, "method_count", now),
    };
  });
}

/** The evidence that findings on these acts rest on, and whether it is verified. */
export async function evidenceBehind(
  tx: Tx,
  { standings }: CountingWorld,
  actIds: ReadonlySet<string>,
  withheld: ReadonlySet<string>,
): Promise<EvidenceRow[]> {
  const ids = [...actIds].flatMap((actId) => {
    const standing = standings.get(actId);
    const rested = new Set(standing?.finding?.citationIds);
    return (standing?.sources ?? []).flatMap(({ citationId, sourceKind, sourceId, bearing }) =>
      sourceKind !== "interview" && bearing === "supports" && rested.has(citationId) ? [sourceId] : [],
    );
  });
  // Whether an item is verified is not told to whoever must judge it yet, not even as one of a number.
  const evidenceIds = [...new Set(ids)].filter((id) => !withheld.has(id));
  const items = await tx.evidence.findMany({ where: { id: { in: evidenceIds } }, select: { id: true, kind: true } });
  const statuses = await verificationOf(tx, evidenceIds);
  return items.map(({ id, kind }) => ({ kind, isVerified: statuses.get(id) === "verified" }));
}

/** Letters, and which actor is part of which: who is asked for whom. */
export async function lettersAndParts(tx: Tx, investigationId: string, now: Date) {
  const letters: PartyReply[] = await repliesOf(tx, investigationId, dayOf(now));
  const relations = await tx.actorRelation.findMany({
    where: { investigationId, kind: "part_of", withdrawnAt: null },
    select: { fromActorId: true, toActorId: true },
    orderBy: { createdAt: "asc" },
  });
  const partOf = new Map<string, string[]>();
  for (const { fromActorId, toActorId } of relations) {
    partOf.set(fromActorId, [...(partOf.get(fromActorId) ?? []), toActorId]);
  }
  return { letters, partOf };
}

/** Where research was held back, as recorded on the investigation and not withdrawn. */
export async function constraintsOf(tx: Tx, investigationId: string) {
  const rows = await tx.accessConstraint.findMany({
    where: { investigationId, withdrawnAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({
    areaWords: row.areaWords,
    areaPcodes: row.areaPcodes,
    periodWords: row.periodWords,
    period: {
      earliest: row.periodEarliest && dayOf(row.periodEarliest),
      latest: row.periodLatest && dayOf(row.periodLatest),
    },
  }));
}
