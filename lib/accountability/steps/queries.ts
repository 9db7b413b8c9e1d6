import "server-only";
import type { Actor } from "@/lib/access/actor";
import { peopleOf } from "@/lib/audit/queries";
import { read, type Tx } from "@/lib/db";
import * as field from "@/lib/fields";
import { incidentsVisibleTo } from "@/lib/incidents/policy";
import { dayOf } from "@/lib/time/clock";
import { canRecordSteps, stepsVisibleTo } from "./policy";
import type { AuthorityRows, IncidentAccountabilityView } from "./types";
import { stepKinds } from "./types";

/** For commands: the incident, if this actor may see it. */
export function findSearchedIncident(tx: Tx, actor: Actor, { incidentId }: { incidentId: string }) {
  return tx.incident.findFirst({
    where: { id: incidentId, AND: incidentsVisibleTo(actor) },
    select: { id: true, investigationId: true, code: true },
  });
}

/** Searches and steps of one incident, latest first; null for what this actor may not see and for what does not exist. */
export const findIncidentAccountability = (
  actor: Actor,
  investigationId: string,
  incidentId: string,
): Promise<IncidentAccountabilityView | null> =>
  read(actor, async (tx) => {
    if (!field.id.safeParse(incidentId).success) return null;
    const incident = await tx.incident.findFirst({
      where: { id: incidentId, investigationId, AND: incidentsVisibleTo(actor) },
      select: { id: true, code: true, title: true, investigationId: true },
    });
    if (!incident) return null;

    const { searches, steps } = await rowsOf(tx, actor, { investigationId, incidentId });
    const authorities = await authoritiesOf(tx, investigationId, [...searches, ...steps]);
    const staff = await peopleOf(tx, [
      ...searches.map(({ searchedById }) => searchedById),
      ...steps.map(({ recordedById }) => recordedById),
    ]);
    const named = (id: string) => ({ actorId: id, name: authorities.get(id) ?? "" });
    return {
      incident: { id: incident.id, code: incident.code, title: incident.title },
      searches: searches.map((row) => ({
        searchId: row.id,
        authority: named(row.authorityId),
        on: dayOf(row.searchedOn),
        where: row.searchedWhere,
        foundStep: row.foundStep,
        words: row.words,
        searchedBy: staff.get(row.searchedById) ?? null,
        recordedAt: row.createdAt,
      })),
      steps: steps.map((row) => ({
        stepId: row.id,
        authority: named(row.authorityId),
        kind: kindOf(row.kind),
        when: whenOf(row),
        words: row.words,
        sourceWords: row.sourceWords,
        recordedBy: staff.get(row.recordedById) ?? null,
        recordedAt: row.createdAt,
      })),
      canRecord: canRecordSteps(actor, incident).allowed,
    };
  });

/**
 * By authority: the incidents of these for which it has the duty, as a search or a step says, and what was found. For the
 * accountability sentences of a summary; three queries, however many incidents.
 */
export async function accountabilityOf(
  tx: Tx,
  investigationId: string,
  incidentIds: ReadonlySet<string>,
): Promise<AuthorityRows[]> {
  const searches = await tx.accountabilitySearch.findMany({
    where: { investigationId },
    orderBy: { createdAt: "asc" },
  });
  const steps = await tx.accountabilityStep.findMany({ where: { investigationId }, orderBy: { createdAt: "asc" } });
  const authorities = new Map<string, AuthorityRows>();
  const rowsFor = (authorityId: string) => {
    const known = authorities.get(authorityId) ?? { authorityId, incidentIds: [], searches: [], steps: [] };
    authorities.set(authorityId, known);
    return known;
  };

  for (const { authorityId, incidentId, searchedOn } of searches) {
    if (incidentIds.has(incidentId)) rowsFor(authorityId).searches.push({ incidentId, on: dayOf(searchedOn) });
  }
  for (const row of steps) {
    if (!incidentIds.has(row.incidentId)) continue;
    rowsFor(row.authorityId).steps.push({ incidentId: row.incidentId, kind: kindOf(row.kind), when: whenOf(row) });
  }
  return [...authorities.values()].map((rows) => ({
    ...rows,
    incidentIds: [...new Set([...rows.searches, ...rows.steps].map(({ incidentId }) => incidentId))].sort(),
  }));
}

async function rowsOf(tx: Tx, actor: Actor, where: { investigationId: string; incidentId: string }) {
  const visible = { ...where, AND: stepsVisibleTo(actor) };
  const searches = await tx.accountabilitySearch.findMany({
    where: visible,
    orderBy: [{ searchedOn: "desc" }, { createdAt: "desc" }],
    take: 500,
  });
  const steps = await tx.accountabilityStep.findMany({
    where: visible,
    orderBy: [{ onEarliest: { sort: "desc", nulls: "last" } }, { createdAt: "desc" }],
    take: 500,
  });
  return { searches, steps };
}

async function authoritiesOf(tx: Tx, investigationId: string, rows: readonly { authorityId: string }[]) {
  const ids = [...new Set(rows.map(({ authorityId }) => authorityId))];
  const actors = await tx.actor.findMany({
    where: { investigationId, id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(actors.map(({ id, name }) => [id, name]));
}

function kindOf(kind: string) {
  const known = stepKinds.find((one) => one === kind);
  if (!known) throw new Error(`unknown kind of step ${kind}`);
  return known;
}

function whenOf(row: { onEdtf: string; onEarliest: Date | null; onLatest: Date | null }) {
  const { onEdtf, onEarliest, onLatest } = row;
  return {
    edtf: onEdtf,
    words: onEdtf,
    earliest: onEarliest && dayOf(onEarliest),
    latest: onLatest && dayOf(onLatest),
  };
}
