import "server-only";
import type { Actor } from "@/lib/access/actor";
import { peopleOf } from "@/lib/audit/queries";
import { idList, read, type Tx } from "@/lib/db";
import * as field from "@/lib/fields";
import { contactWith } from "./conversation/queries";
import { interviewsVisibleTo } from "./policy";
import { presentInterview, presentInterviewLine } from "./present";
import { interviewColumns, lineColumns, staffIn } from "./rows";
import type { Consent, ConsentRecord, Withdrawal } from "./rules";
import type { InterviewsFilter } from "./schema";
import { besideParagraphs } from "./transcript/queries";
import { type PartAsked, partOf } from "./transcript/rules";
import type { InterviewLine, InterviewView } from "./types";

type Asked = {
  filter: InterviewsFilter;
  /** From the URL, already limited to columns that can be sorted by. */
  sort: { column: string; direction: "asc" | "desc" } | null;
  page: number;
  pageSize: number;
  /** The moment for which consent is said. */
  now: Date;
};

/** One page of the interviews of an investigation, and how many there are. No word of testimony is in it. */
export const listInterviews = (
  actor: Actor,
  investigationId: string,
  { filter, sort, page, pageSize, now }: Asked,
): Promise<{ rows: InterviewLine[]; count: number }> =>
  read(actor, async (tx) => {
    const where = { investigationId, AND: interviewsVisibleTo(actor), ...filtersOf(filter) };
    const count = await tx.interview.count({ where });
    const rows = await tx.interview.findMany({
      where,
      include: lineColumns,
      orderBy: [orderOf(sort), { id: "asc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    });
    return { rows: rows.map((row) => presentInterviewLine(row, now)), count };
  });

/** The interviews that one person gave: they are one origin, however many there are (domain.md 3). */
export const listInterviewsOf = (
  actor: Actor,
  investigationId: string,
  personId: string,
  now: Date,
): Promise<InterviewLine[]> =>
  read(actor, async (tx) => {
    const rows = await tx.interview.findMany({
      where: { investigationId, intervieweeId: personId, AND: interviewsVisibleTo(actor) },
      include: lineColumns,
      orderBy: [{ startedOn: "asc" }, { code: "asc" }],
      take: 200,
    });
    return rows.map((row) => presentInterviewLine(row, now));
  });

/** How long one opening lasts: saving a paragraph shows the page again, and is no new opening. */
const openingMs = 30 * 60_000;

/**
 * Whether there is such an interview for this actor, and whether this session opened it a short while ago. Null for what
 * this actor may not see and for what does not exist, also for what is no id at all.
 */
export const findOpening = (
  actor: Actor,
  investigationId: string,
  interviewId: string,
  now: Date,
): Promise<{ isRecent: boolean } | null> =>
  read(actor, async (tx) => {
    if (!field.id.safeParse(interviewId).success) return null;
    const where = { id: interviewId, investigationId, AND: interviewsVisibleTo(actor) };
    if (!(await tx.interview.findFirst({ where, select: { id: true } }))) return null;

    const recent = await tx.auditEvent.findFirst({
      where: {
        name: "interview.opened",
        subjectId: interviewId,
        actorId: actor.id,
        sessionId: actor.sessionId,
        at: { gt: new Date(now.getTime() - openingMs) },
      },
      select: { at: true },
    });
    return { isRecent: recent !== null };
  });

/**
 * An interview with the paragraphs that are asked for; all, unless said otherwise. Pages call the command `openInterview`
 * first: being seen is an event. The number of queries does not depend on how long the transcript is.
 */
export const findInterview = (
  actor: Actor,
  investigationId: string,
  interviewId: string,
  now: Date,
  asked: PartAsked = "whole",
): Promise<InterviewView | null> =>
  read(actor, async (tx) => {
    if (!field.id.safeParse(interviewId).success) return null;
    const row = await tx.interview.findFirst({
      where: { id: interviewId, investigationId, AND: interviewsVisibleTo(actor) },
      include: interviewColumns,
    });
    if (!row) return null;
    const staff = await peopleOf(tx, staffIn(row));
    const contact = await contactWith(tx, row.intervieweeId, now);
    const part = partOf(asked, row.paragraphs);
    const paragraphs = await besideParagraphs(tx, interviewId, part);
    return presentInterview(actor, row, { staff, contact, now, part, paragraphs });
  });

/** For what a withdrawal changed: everything as it would be had this one not been made. Shown beside what is, never used. */
export type AsIf = { withoutWithdrawal?: string };

/**
 * Consents and withdrawals by interview, for `mayUse`: two round trips for any number of interviews. An interview without
 * any has an empty record, which allows nothing. For queries and commands that already decided who may ask.
 */
export async function consentStateOf(
  tx: Tx,
  interviewIds: readonly string[],
  { withoutWithdrawal }: AsIf = {},
): Promise<Map<string, ConsentRecord>> {
  const ids = idList([...new Set(interviewIds)]);
  const consents = await tx.$queryRaw<(Consent & { interviewId: string })[]>`
    SELECT "interviewId", version, "givenAt", "expiresAt", uses, "asksAgain" FROM "Consent"
    WHERE "interviewId" = ANY (${ids}) ORDER BY version`;
  const withdrawals = await tx.$queryRaw<(Withdrawal & { interviewId: string })[]>`
    SELECT "interviewId", "withdrawnAt", uses FROM "ConsentWithdrawal"
    WHERE "interviewId" = ANY (${ids}) AND id IS DISTINCT FROM ${withoutWithdrawal ?? null}::uuid
    ORDER BY "withdrawnAt", id`;

  const state = new Map(interviewIds.map((id) => [id, emptyRecord()]));
  for (const { interviewId, ...consent } of consents) state.get(interviewId)?.consents.push(consent);
  for (const { interviewId, ...withdrawal } of withdrawals) state.get(interviewId)?.withdrawals.push(withdrawal);
  return state;
}

function emptyRecord(): { consents: Consent[]; withdrawals: Withdrawal[] } {
  return { consents: [], withdrawals: [] };
}

function filtersOf({ q, knowledge, modality, statement, consent }: InterviewsFilter) {
  const contains = { contains: q, mode: "insensitive" } as const;
  return {
    ...(q && { OR: [{ code: contains }, { interviewee: { code: contains } }] }),
    ...(knowledge && { knowledge }),
    ...(modality && { modality }),
    ...(statement && { statement: statement === "fixed" ? { isNot: null } : { is: null } }),
    ...(consent === "none" && { consents: { none: {} } }),
    ...(consent === "recorded" && { consents: { some: {} } }),
    ...(consent === "withdrawn" && { withdrawals: { some: {} } }),
  };
}

function orderOf(sort: Asked["sort"]) {
  const direction = sort?.direction ?? "desc";
  if (sort?.column === "person") return { interviewee: { code: direction } };
  if (sort?.column === "startedOn") return { startedOn: direction };
  if (sort?.column === "knowledge") return { knowledge: direction };
  return sort?.column === "modality" ? { modality: direction } : { code: direction };
}
