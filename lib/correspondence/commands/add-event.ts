import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db";
import { conflict, invalid } from "@/lib/errors";
import { dateOfDay } from "@/lib/time/clock";
import { historyOf } from "../present";
import { checkEvent } from "../rules";
import type { LetterEvent } from "../types";
import { lockedLetter } from "./locked-letter";

type NewEvent = Pick<LetterEvent, "kind" | "on"> & Partial<LetterEvent>;
type About = { letterId: string; version: number };

/** Writes one event of a letter's life, after the rules let it. Events are added, never changed. */
export async function addEvent(tx: Tx, actor: Actor, about: About, added: NewEvent, now: Date) {
  const letter = await lockedLetter(tx, about.letterId, about.version);
  const blank = { reason: null, identifiable: "", words: "", channel: "", dueOn: null, answers: [] };
  const event: LetterEvent = { ...blank, ...added, letterVersion: letter.version };

  const problems = checkEvent(event, historyOf(letter), now);
  const refusal = problems.find(({ field }) => field === "form");
  if (refusal) throw conflict(refusal.key);
  if (problems.length > 0) {
    throw invalid("errors.checkTheForm", Object.fromEntries(problems.map(({ field, key }) => [field, key])));
  }

  const { id, investigationId, code } = letter;
  const eventId = crypto.randomUUID();
  await tx.letterEvent.createMany({
    data: [
      {
        ...event,
        id: eventId,
        investigationId,
        letterId: id,
        on: dateOfDay(event.on),
        dueOn: event.dueOn === null ? null : dateOfDay(event.dueOn),
        reason: event.reason ?? "",
        recordedById: actor.id,
        createdAt: now,
      },
    ],
  });
  return {
    result: { letterId: id, eventId },
    audit: {
      subjectType: "letter",
      subjectId: id,
      investigationId,
      details: { code, eventId, version: letter.version },
    },
  };
}
