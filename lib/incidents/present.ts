import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Prisma } from "@/lib/db";
import { presentPlace } from "@/lib/places/present";
import { whenFrom } from "@/lib/time/when-columns";
import { countOf, known } from "./facts";
import { canChangeAct, canChangeIncident, canRecordAct } from "./policy";
import { partKey } from "./rules";
import {
  type ActStatus,
  type ActView,
  findingStatuses,
  type IncidentView,
  type Staff,
  structureKinds,
  units,
  victimStatusBases,
  victimStatuses,
} from "./types";

/** What a page of one incident needs, acts and all, in one query. */
export const incidentWithActs = {
  place: true,
  acts: {
    orderBy: { number: "asc" },
    include: {
      place: true,
      parts: { orderBy: [{ dimension: "asc" }, { value: "asc" }] },
      victims: { include: { person: { select: { code: true } } }, orderBy: { person: { code: "asc" } } },
      involvements: {
        include: { actor: { select: { name: true, isState: true } } },
        orderBy: [{ alternative: "asc" }, { actor: { name: "asc" } }],
      },
      // The last one holds.
      findings: { orderBy: { sequence: "desc" }, take: 1, select: { status: true } },
    },
  },
} as const satisfies Prisma.IncidentInclude;

type IncidentWithActs = Prisma.IncidentGetPayload<{ include: typeof incidentWithActs }>;
type ActRow = IncidentWithActs["acts"][number];

/** Who recorded what, by user id. */
type StaffById = ReadonlyMap<string, Staff>;

export function presentIncident(actor: Actor, row: IncidentWithActs, staff: StaffById): IncidentView {
  return {
    id: row.id,
    investigationId: row.investigationId,
    code: row.code,
    title: row.title,
    narrative: row.narrative,
    when: whenFrom(row),
    place: row.place && presentPlace(row.place),
    version: row.version,
    recordedBy: staff.get(row.recordedById) ?? null,
    createdAt: row.createdAt,
    acts: row.acts.map((act) => presentAct(actor, act, staff)),
    canChange: canChangeIncident(actor, row).allowed,
    canRecordActs: canRecordAct(actor, row).allowed,
  };
}

export function presentAct(actor: Actor, row: ActRow, staff: StaffById): ActView {
  const finding = row.findings[0];
  return {
    id: row.id,
    incidentId: row.incidentId,
    investigationId: row.investigationId,
    number: row.number,
    code: row.code,
    actType: row.actType,
    description: row.description,
    unit: known(units, row.unit),
    count: countOf(row),
    victimStatus: row.victimStatus === null ? null : known(victimStatuses, row.victimStatus),
    victimStatusBasis: row.victimStatusBasis === null ? null : known(victimStatusBases, row.victimStatusBasis),
    structureKind: row.structureKind === null ? null : known(structureKinds, row.structureKind),
    isDeliberate: row.isDeliberate,
    stateLink: row.stateLink,
    ownWhen: whenFrom(row),
    ownPlace: row.place && presentPlace(row.place),
    involvements: row.involvements.map(({ actorId, actor: { name, isState }, degree, alternative }) => ({
      actorId,
      actorName: name,
      isState,
      degree,
      alternative,
    })),
    parts: row.parts.map(({ dimension, value, min, isAll, max }) => ({
      key: partKey({ dimension, value }),
      dimension,
      value,
      min,
      isAll,
      max,
    })),
    victims: row.victims.map(({ personId, person, partKeys }) => ({ personId, code: person.code, partKeys })),
    status: statusOf(finding?.status),
    version: row.version,
    recordedBy: staff.get(row.recordedById) ?? null,
    createdAt: row.createdAt,
    canChange: canChangeAct(actor, row).allowed,
  };
}

/** The status of an act whose last finding has this one; without a finding, undecided. */
export function statusOf(status: string | null | undefined): ActStatus {
  return status === null || status === undefined ? "undecided" : known(findingStatuses, status);
}
