import "server-only";
import { defineCommand } from "@/lib/command";
import { canWriteLetter } from "../policy";
import { findLetterRow } from "../queries";
import { recordReplyInput } from "../schema";
import { addEvent } from "./add-event";

/** What the party answers, allegation by allegation; what it passes over is recorded as no answer. */
export const recordReply = defineCommand({
  name: "letter.replied",
  input: recordReplyInput,
  load: findLetterRow,
  allow: canWriteLetter,

  apply: ({ tx, actor, input, now }) =>
    addEvent(tx, actor, input, { kind: "replied", on: input.on, words: input.words, answers: input.answers }, now),
});
