import type { Message } from "@/lib/errors";
import { dayOf } from "@/lib/time/clock";
import type { Day } from "@/lib/time/types";
import {
  type AllegationAnswer,
  type LetterAnswer,
  type LetterEvent,
  type LetterEventKind,
  type LetterState,
  notSentReasons,
  riskDecisions,
} from "./types";

/** A problem and the field it belongs to. No problems: the event may be recorded. */
export type LetterProblem = Message & { field: string };

export type LetterHistory = {
  version: number;
  /** Numbers of the allegations that the letter puts. */
  allegations: readonly number[];
  /** In the order in which they were recorded. */
  events: readonly LetterEvent[];
};

/**
 * Where a letter stands on the day `asOf`, from its events alone (domain.md 5, reply). "Had not replied" needs proof of
 * delivery and a due date that has passed; the due day itself still belongs to the party.
 */
export function letterState({ version, allegations, events }: LetterHistory, asOf: Day): LetterState {
  const [last] = events.filter(({ kind }) => kind === "risk_decided" || kind === "not_sent").slice(-1);
  const sent = events.find(({ kind }) => kind === "sent");
  const delivered = events.find(({ kind }) => kind === "delivered");
  const replies = events.filter(({ kind }) => kind === "replied");

  const answers = answersOf(allegations, replies);
  const dueOn = delivered?.dueOn ?? sent?.dueOn ?? null;
  const hadNotReplied = delivered !== undefined && dueOn !== null && dueOn < asOf && replies.length === 0;
  const known = {
    risk: riskDecisions.find((one) => last?.letterVersion === version && one === last.reason) ?? null,
    notSent: sent ? null : (notSentReasons.find((one) => one === last?.reason) ?? null),
    sentOn: sent?.on ?? null,
    dueOn,
    deliveredOn: delivered?.on ?? null,
    repliedOn: replies.at(-1)?.on ?? null,
    answers,
    hadNotReplied,
  };
  return { stage: stageOf(known), ...known };
}

function stageOf(state: Omit<LetterState, "stage">): LetterState["stage"] {
  if (state.repliedOn !== null) return isPartial(state.answers) ? "replied_in_part" : "replied";
  if (state.hadNotReplied) return "overdue";
  if (state.deliveredOn !== null) return "delivered";
  if (state.sentOn !== null) return "sent";
  if (state.notSent !== null) return "not_sent";
  if (state.risk === null) return "draft";
  return state.risk === "go" ? "cleared" : "held_back";
}

/** A later reply may answer what an earlier one passed over; it takes no answer back by passing over it in turn. */
function answersOf(allegations: readonly number[], replies: readonly LetterEvent[]): AllegationAnswer[] {
  const given = new Map<number, LetterAnswer>();
  for (const { number, answer } of replies.flatMap((reply) => reply.answers)) {
    if (answer !== "no_answer") given.set(number, answer);
  }
  return allegations.map((number) => ({ number, answer: given.get(number) ?? "no_answer" }));
}

/** After each reply: how many allegations are answered by then. */
export function repliesIn({ allegations, events }: LetterHistory) {
  const replies = events.filter(({ kind }) => kind === "replied");
  return replies.map(({ on }, at) => {
    const answers = answersOf(allegations, replies.slice(0, at + 1));
    const answered = answers.filter(({ answer }) => answer !== "no_answer").length;
    return { on, answered, isComplete: !isPartial(answers) };
  });
}

export function isPartial(answers: readonly AllegationAnswer[]): boolean {
  return answers.some(({ answer }) => answer === "no_answer");
}

/** The latest day that it can be anywhere on Earth at this moment: what is recorded as done is not in the future. */
export function latestToday(now: Date): Day {
  return dayOf(new Date(now.getTime() + 14 * 3_600_000));
}

/** What may be recorded next, whoever asks. A letter that left is not changed, and leaves once. */
export function mayRecord(kind: LetterEventKind | "changed", state: LetterState): boolean {
  if (kind === "sent") return state.sentOn === null && state.risk === "go";
  if (kind === "delivered") return state.sentOn !== null && state.deliveredOn === null;
  if (kind === "replied") return state.sentOn !== null;
  return state.sentOn === null;
}

/** What stands in the way of this event, by the letter's state before it. */
export function checkEvent(event: LetterEvent, history: LetterHistory, now: Date): LetterProblem[] {
  const today = latestToday(now);
  const state = letterState(history, today);
  if (!mayRecord(event.kind, state)) return [problem("form", refusals[event.kind])];
  const problems = event.on > today ? [problem("on", "inTheFuture")] : [];

  const sentOn = state.sentOn ?? event.on;
  if (event.on < sentOn) problems.push(problem("on", "beforeSent"));
  if (event.kind === "sent" && event.dueOn !== null && event.dueOn <= event.on)
    problems.push(problem("dueOn", "dueTooSoon"));
  if (event.kind === "delivered") problems.push(...checkDueAfterDelivery(event, state));
  if (event.kind === "replied") problems.push(...checkAnswers(event.answers, history.allegations));
  return problems;
}

/** A date for a reply that was over before the letter arrived gave nobody the chance to reply by it. */
function checkDueAfterDelivery({ on, dueOn }: LetterEvent, state: LetterState): LetterProblem[] {
  if (dueOn !== null) return dueOn <= on ? [problem("dueOn", "dueTooSoon")] : [];
  return state.dueOn !== null && state.dueOn <= on ? [problem("dueOn", "dueBeforeDelivery")] : [];
}

function checkAnswers(answers: readonly AllegationAnswer[], allegations: readonly number[]): LetterProblem[] {
  const numbers = answers.map(({ number }) => number);
  const isEach = new Set(numbers).size === numbers.length && allegations.every((number) => numbers.includes(number));
  return isEach && numbers.length === allegations.length ? [] : [problem("answers", "answerEach")];
}

const refusals: Record<LetterEventKind, string> = {
  risk_decided: "alreadySent",
  not_sent: "alreadySent",
  sent: "notCleared",
  delivered: "notToDeliver",
  replied: "notSentYet",
};

function problem(field: string, key: string): LetterProblem {
  return { field, key: `correspondence.refusals.${key}` };
}

/** HURIDOCS list 28: one code for officials, another for non-State actors; null for "no answer", which the list lacks. */
export function huridocsAnswerCode(answer: LetterAnswer, isState: boolean): string | null {
  if (answer === "no_answer") return null;
  if (answer === "other") return "900000000000";
  const order: LetterAnswer[] = [
    "acknowledges_circumstances",
    "denies_act",
    "denies_responsibility",
    "alternative_explanation",
    "accepts_responsibility",
  ];
  return `${isState ? "01" : "02"}0${order.indexOf(answer) + 1}00000000`;
}
