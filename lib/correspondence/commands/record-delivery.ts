import "server-only";
import { defineCommand } from "@/lib/command";
import { canWriteLetter } from "../policy";
import { findLetterRow } from "../queries";
import { recordDeliveryInput } from "../schema";
import { addEvent } from "./add-event";

/** Proof that it arrived, in words. Without it nobody may be said not to have replied. */
export const recordDelivery = defineCommand({
  name: "letter.delivered",
  input: recordDeliveryInput,
  load: findLetterRow,
  allow: canWriteLetter,

  apply: ({ tx, actor, input, now }) =>
    addEvent(tx, actor, input, { kind: "delivered", on: input.on, words: input.proof, dueOn: input.dueOn }, now),
});
