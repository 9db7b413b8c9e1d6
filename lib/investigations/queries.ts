import "server-only";
import type { Actor } from "@/lib/access/actor";
import { read, type Tx } from "@/lib/db";
import { constraintsVisibleTo, investigationsVisibleTo, membershipsVisibleTo } from "./policy";
import { presentConstraint, presentInvestigation, presentMember } from "./present";
import type { AccessConstraintView, InvestigationView, MemberView } from "./types";

/** By code (`INV-0001`), as it stands in the URL; null for what this actor may not see and for what does not exist. */
export const findInvestigationByCode = (actor: Actor, code: string): Promise<InvestigationView | null> =>
  read(actor, async (tx) => {
    const row = await tx.investigation.findFirst({ where: { code, ...investigationsVisibleTo(actor) } });
    return row && presentInvestigation(actor, row);
  });

export const listInvestigations = (actor: Actor): Promise<InvestigationView[]> =>
  read(actor, async (tx) => {
    const rows = await tx.investigation.findMany({
      where: investigationsVisibleTo(actor),
      orderBy: { code: "asc" },
      take: 200,
    });
    return rows.map((row) => presentInvestigation(actor, row));
  });

export const listMembers = (actor: Actor, investigationId: string): Promise<MemberView[]> =>
  read(actor, async (tx) => {
    const rows = await tx.membership.findMany({
      where: { investigationId, endedAt: null, AND: membershipsVisibleTo(actor) },
      include: { user: { select: { id: true, code: true, name: true, email: true } } },
      orderBy: { createdAt: "asc" },
      take: 500,
    });
    return rows.map((row) => presentMember(actor, row));
  });

/** What kept research from being done; those withdrawn come last. A summary's caveat uses those that stand. */
export const listAccessConstraints = (actor: Actor, investigationId: string): Promise<AccessConstraintView[]> =>
  read(actor, async (tx) => {
    const rows = await tx.accessConstraint.findMany({
      where: { investigationId, AND: constraintsVisibleTo(actor) },
      orderBy: [{ withdrawnAt: { sort: "desc", nulls: "first" } }, { createdAt: "asc" }, { id: "asc" }],
      take: 500,
    });
    return rows.map((row) => presentConstraint(actor, row));
  });

/** For commands that make something new: the compartment it goes into, or null when the actor is not in it. */
export async function findCompartment(tx: Tx, actor: Actor, { investigationId }: { investigationId: string }) {
  const row = await tx.investigation.findFirst({
    where: { id: investigationId, AND: investigationsVisibleTo(actor) },
    select: { id: true },
  });
  return row && { investigationId: row.id };
}
