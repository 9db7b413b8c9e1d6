import "server-only";
import type { Actor } from "@/lib/access/actor";
import { read, type Tx } from "@/lib/db";
import * as field from "@/lib/fields";
import { findPersonByCode } from "@/lib/people/queries";
import { interviewsVisibleTo } from "../policy";
import { known } from "../rows";
import { standingOf } from "../rules";
import { contactOf, formOf } from "./rules";
import { type AttendedLine, type ContactView, type InterviewForm, presenceRoles, recontacts } from "./types";

const answered = {
  code: true,
  recontact: true,
  recontactHow: true,
  recontactBy: true,
  recontactHours: true,
  consents: { select: { version: true, givenAt: true, expiresAt: true, uses: true, asksAgain: true } },
  withdrawals: { select: { withdrawnAt: true, uses: true } },
} as const;

/** Whether and how a person may be contacted again, over all their conversations. For queries that decided who may ask. */
export async function contactWith(tx: Tx, personId: string, now: Date): Promise<ContactView> {
  const rows = await tx.interview.findMany({
    where: { intervieweeId: personId },
    orderBy: [{ startedOn: "asc" }, { createdAt: "asc" }],
    select: answered,
  });
  const contact = contactOf(
    rows.map((row) => ({
      answer: known(recontacts, row.recontact),
      standing: standingOf(row, "recontact", now),
    })),
  );
  const last = rows.findLast(({ recontact }) => recontact !== "not_asked");
  return {
    contact,
    how: last?.recontactHow ?? "",
    by: last?.recontactBy ?? "",
    hours: last?.recontactHours ?? "",
    interviewCode: last?.code ?? null,
  };
}

/** The same for a page about a person; null for whoever may not read testimony. */
export const findContact = (
  actor: Actor,
  investigationId: string,
  personId: string,
  now: Date,
): Promise<ContactView | null> =>
  read(actor, async (tx) => {
    if (!field.id.safeParse(personId).success) return null;
    const where = { intervieweeId: personId, investigationId, AND: interviewsVisibleTo(actor) };
    return (await tx.interview.count({ where })) > 0 ? contactWith(tx, personId, now) : null;
  });

/**
 * How the form for a person begins: with a first account for a child, and for whoever was flagged in an earlier
 * conversation as someone for whom that is the rule.
 */
export const findStart = (
  actor: Actor,
  investigationId: string,
  code: string | null,
): Promise<{ personId: string | null; form: InterviewForm }> =>
  read(actor, async (tx) => {
    const person = code && (await findPersonByCode(tx, actor, investigationId, code));
    if (!person) return { personId: null, form: "full" };
    const rows = await tx.interview.findMany({
      where: { intervieweeId: person.id, AND: interviewsVisibleTo(actor) },
      select: { vulnerabilities: true },
    });
    const flags = rows.flatMap(({ vulnerabilities }) => vulnerabilities);
    return { personId: person.id, form: formOf(null, [...flags, ...(person.ageBand === "child" ? ["child"] : [])]) };
  });

/** The conversations that a person was part of without being asked: as interpreter, or among those present. */
export const listAttended = (actor: Actor, investigationId: string, personId: string): Promise<AttendedLine[]> =>
  read(actor, async (tx) => {
    if (!field.id.safeParse(personId).success) return [];
    const where = { investigationId, AND: interviewsVisibleTo(actor) };
    const rows = await tx.interview.findMany({
      where: { ...where, OR: [{ interpreterId: personId }, { presences: { some: { personId } } }] },
      orderBy: [{ startedOn: "desc" }, { code: "desc" }],
      select: { id: true, code: true, interpreterId: true, presences: { where: { personId }, select: { role: true } } },
      take: 100,
    });
    return rows.map(({ id, code, interpreterId, presences }) => {
      const roles = presences.map(({ role }) => known(presenceRoles, role));
      const all = [...(interpreterId === personId ? ["interpreter" as const] : []), ...roles];
      return { interviewId: id, code, roles: [...new Set(all)] };
    });
  });
