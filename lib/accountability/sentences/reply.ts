import type { Day } from "@/lib/time/types";
import { dayWords, type Words } from "./words";

/**
 * What is recorded of the letter to one accused party. `asked` and `answered` count the allegations put to it and those a
 * reply answers. Without `sentOn`, either a reason why none was sent is recorded, or nothing is.
 */
export type ReplyRecord = {
  party: string;
  sentOn: Day | null;
  deliveredOn: Day | null;
  dueOn: Day | null;
  notSent: "unsafe" | "no_channel" | "other" | null;
  replies: readonly { on: Day; answered: number; isComplete: boolean }[];
  asked: number;
};

export type ReplyState =
  | { kind: "replied"; date: Day }
  | { kind: "repliedInPart"; date: Day; answered: number }
  | { kind: "notReplied"; sentOn: Day; deliveredOn: Day }
  | { kind: "notDue"; sentOn: Day; deliveredOn: Day; dueOn: Day }
  | { kind: "noDueDate"; sentOn: Day; deliveredOn: Day }
  | { kind: "notDelivered"; sentOn: Day }
  | { kind: "notSent"; reason: "unsafe" | "no_channel" | "other" }
  | { kind: "noneRecorded" };

/**
 * What may be said of a letter as of a day (domain.md 5). "Had not replied" needs proof of delivery and a due date that
 * has passed; what happened after `asOf` has not happened yet.
 */
export function replyState(record: ReplyRecord, asOf: Day): ReplyState {
  const { sentOn, deliveredOn, dueOn, notSent } = record;
  const replies = record.replies.filter((reply) => reply.on <= asOf).toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const complete = replies.find((reply) => reply.isComplete);
  if (complete) return { kind: "replied", date: complete.on };
  const latest = replies.at(-1);
  if (latest)
    return { kind: "repliedInPart", date: latest.on, answered: Math.max(...replies.map((row) => row.answered)) };

  if (sentOn === null || sentOn > asOf) {
    return notSent === null ? { kind: "noneRecorded" } : { kind: "notSent", reason: notSent };
  }
  if (deliveredOn === null || deliveredOn > asOf) return { kind: "notDelivered", sentOn };
  if (dueOn === null) return { kind: "noDueDate", sentOn, deliveredOn };
  return dueOn < asOf ? { kind: "notReplied", sentOn, deliveredOn } : { kind: "notDue", sentOn, deliveredOn, dueOn };
}

/** One clause per accused party: "… had not replied by 12 December 2024 …". */
export function replySentence(record: ReplyRecord, asOf: Day, words: Words): string {
  const state = replyState(record, asOf);
  const { kind, ...facts } = state;
  const values: Record<string, string | number> = {
    party: record.party,
    asOf: dayWords(asOf, words),
    asked: record.asked,
  };
  for (const [name, value] of Object.entries(facts)) {
    values[name] = typeof value === "string" && name !== "reason" ? dayWords(value, words) : value;
  }
  return words.sentences(`reply.${kind}`, values);
}
