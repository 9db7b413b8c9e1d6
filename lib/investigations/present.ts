import "server-only";
import { type Actor, roles } from "@/lib/access/actor";
import { dayOf } from "@/lib/time/clock";
import { canManageMembers, canRecordConstraints } from "./policy";
import type { AccessConstraintView, InvestigationView, MemberView } from "./types";

type InvestigationRow = Pick<InvestigationView, "id" | "code" | "title" | "description" | "fictionNotice" | "version">;

export function presentInvestigation(actor: Actor, row: InvestigationRow): InvestigationView {
  return {
    id: row.id,
    code: row.code,
    title: row.title,
    description: row.description,
    fictionNotice: row.fictionNotice,
    version: row.version,
    myRoles: roles.filter((role) => actor.has(role, row.id)),
    canManage: canManageMembers(actor, { investigationId: row.id }).allowed,
  };
}

type MembershipRow = {
  id: string;
  investigationId: string;
  roles: MemberView["roles"];
  version: number;
  createdAt: Date;
  user: { id: string; code: string; name: string; email: string };
};

export function presentMember(actor: Actor, row: MembershipRow): MemberView {
  return {
    membershipId: row.id,
    userId: row.user.id,
    code: row.user.code,
    name: row.user.name,
    email: row.user.email,
    roles: row.roles,
    version: row.version,
    joinedAt: row.createdAt,
    canChange: canManageMembers(actor, row).allowed,
  };
}

type ConstraintRow = Pick<
  AccessConstraintView,
  "id" | "areaWords" | "areaPcodes" | "words" | "sourceWords" | "version" | "withdrawnAt"
> & {
  investigationId: string;
  periodEdtf: string;
  periodWords: string;
  periodEarliest: Date | null;
  periodLatest: Date | null;
  createdAt: Date;
};

export function presentConstraint(actor: Actor, row: ConstraintRow): AccessConstraintView {
  const { id, areaWords, areaPcodes, words, sourceWords, version, withdrawnAt } = row;
  return {
    ...{ id, areaWords, areaPcodes, words, sourceWords, version, withdrawnAt },
    period: {
      edtf: row.periodEdtf,
      words: row.periodWords,
      earliest: row.periodEarliest && dayOf(row.periodEarliest),
      latest: row.periodLatest && dayOf(row.periodLatest),
    },
    recordedAt: row.createdAt,
    canWithdraw: withdrawnAt === null && canRecordConstraints(actor, row).allowed,
  };
}
