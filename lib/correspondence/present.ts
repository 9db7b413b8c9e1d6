import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Prisma } from "@/lib/db";
import { dayOf } from "@/lib/time/clock";
import type { Day } from "@/lib/time/types";
import { canWriteLetter } from "./policy";
import { isPartial, letterState, mayRecord, repliesIn } from "./rules";
import { answersColumn } from "./schema";
import {
  type LetterEvent,
  type LetterRow,
  type LetterView,
  letterEventKinds,
  notSentReasons,
  type PartyReply,
  riskDecisions,
} from "./types";

/** What the state of a letter follows from. */
export const letterWithEvents = {
  allegations: { orderBy: { number: "asc" } },
  events: { orderBy: { sequence: "asc" } },
} as const satisfies Prisma.LetterInclude;

export type LetterWithEvents = Prisma.LetterGetPayload<{ include: typeof letterWithEvents }>;
type EventRow = LetterWithEvents["events"][number];

/** Names by id, of those that a letter's rows point to. */
export type LetterNames = {
  actors: ReadonlyMap<string, { name: string; isState: boolean }>;
  incidents: ReadonlyMap<string, { id: string; code: string }>;
  staff: ReadonlyMap<string, { code: string; name: string }>;
};

export function eventOf(row: EventRow): LetterEvent {
  const kind = letterEventKinds.find((one) => one === row.kind);
  if (!kind) throw new Error(`unknown kind of letter event ${row.kind}`);
  return {
    kind,
    on: dayOf(row.on),
    letterVersion: row.letterVersion,
    reason: [...riskDecisions, ...notSentReasons].find((one) => one === row.reason) ?? null,
    identifiable: row.identifiable,
    words: row.words,
    channel: row.channel,
    dueOn: row.dueOn && dayOf(row.dueOn),
    answers: answersColumn.parse(row.answers),
  };
}

export function historyOf(row: LetterWithEvents) {
  return {
    version: row.version,
    allegations: row.allegations.map(({ number }) => number),
    events: row.events.map(eventOf),
  };
}

export function presentLetterRow(row: LetterWithEvents, names: LetterNames, asOf: Day): LetterRow {
  const { stage, dueOn } = letterState(historyOf(row), asOf);
  return {
    letterId: row.id,
    code: row.code,
    addressee: names.actors.get(row.addresseeId)?.name ?? "",
    subject: row.subject,
    allegationCount: row.allegations.length,
    stage,
    dueOn,
    createdAt: row.createdAt,
  };
}

export function presentLetter(actor: Actor, row: LetterWithEvents, names: LetterNames, asOf: Day): LetterView {
  const state = letterState(historyOf(row), asOf);
  const mayWrite = canWriteLetter(actor, row).allowed;
  const addressee = names.actors.get(row.addresseeId);
  return {
    letterId: row.id,
    investigationId: row.investigationId,
    code: row.code,
    addressee: { actorId: row.addresseeId, name: addressee?.name ?? "", isState: addressee?.isState ?? false },
    subject: row.subject,
    body: row.body,
    version: row.version,
    createdAt: row.createdAt,
    createdBy: names.staff.get(row.createdById) ?? null,
    allegations: row.allegations.map(({ number, words, incidentId }) => ({
      number,
      words,
      incident: (incidentId && names.incidents.get(incidentId)) || null,
      answer: state.answers.find((one) => one.number === number)?.answer ?? "no_answer",
    })),
    events: row.events.map((event) => ({
      ...eventOf(event),
      eventId: event.id,
      recordedBy: names.staff.get(event.recordedById) ?? null,
      recordedAt: event.createdAt,
    })),
    state,
    can: {
      change: mayWrite && mayRecord("changed", state),
      decideRisk: mayWrite && mayRecord("risk_decided", state),
      recordNotSent: mayWrite && mayRecord("not_sent", state),
      send: mayWrite && mayRecord("sent", state),
      deliver: mayWrite && mayRecord("delivered", state),
      reply: mayWrite && mayRecord("replied", state) && (state.repliedOn === null || isPartial(state.answers)),
    },
  };
}

export function presentPartyReply(row: LetterWithEvents, asOf: Day): PartyReply {
  const history = historyOf(row);
  const { sentOn, deliveredOn, dueOn, notSent } = letterState(history, asOf);
  return {
    letterId: row.id,
    letterCode: row.code,
    actorId: row.addresseeId,
    sentOn,
    deliveredOn,
    dueOn,
    notSent,
    replies: repliesIn(history),
    asked: row.allegations.length,
  };
}
