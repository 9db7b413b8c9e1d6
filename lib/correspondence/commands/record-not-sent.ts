import "server-only";
import { defineCommand } from "@/lib/command";
import { dayOf } from "@/lib/time/clock";
import { canWriteLetter } from "../policy";
import { findLetterRow } from "../queries";
import { recordNotSentInput } from "../schema";
import { addEvent } from "./add-event";

/** Nobody is written to, and the summary says why: unsafe, or no channel. */
export const recordNotSent = defineCommand({
  name: "letter.not-sent",
  input: recordNotSentInput,
  load: findLetterRow,
  allow: canWriteLetter,

  apply: ({ tx, actor, input, now }) =>
    addEvent(tx, actor, input, { kind: "not_sent", on: dayOf(now), reason: input.why, words: input.reason }, now),
});
