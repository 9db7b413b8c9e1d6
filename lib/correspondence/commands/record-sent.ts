import "server-only";
import { defineCommand } from "@/lib/command";
import { canWriteLetter } from "../policy";
import { findLetterRow } from "../queries";
import { recordSentInput } from "../schema";
import { addEvent } from "./add-event";

/** It left: on which day, by which channel, and by when a reply is due. From now on its text stays. */
export const recordSent = defineCommand({
  name: "letter.sent",
  input: recordSentInput,
  load: findLetterRow,
  allow: canWriteLetter,

  apply: ({ tx, actor, input, now }) =>
    addEvent(tx, actor, input, { kind: "sent", on: input.on, channel: input.channel, dueOn: input.dueOn }, now),
});
