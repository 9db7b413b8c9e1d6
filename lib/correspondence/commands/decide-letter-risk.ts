import "server-only";
import { defineCommand } from "@/lib/command";
import { dayOf } from "@/lib/time/clock";
import { canWriteLetter } from "../policy";
import { findLetterRow } from "../queries";
import { decideLetterRiskInput } from "../schema";
import { addEvent } from "./add-event";

/** Go or no-go, with who could be identified and the risk of reprisal: no letter leaves without it. */
export const decideLetterRisk = defineCommand({
  name: "letter.risk-decided",
  input: decideLetterRiskInput,
  load: findLetterRow,
  allow: canWriteLetter,

  apply: ({ tx, actor, input, now }) =>
    addEvent(
      tx,
      actor,
      input,
      {
        kind: "risk_decided",
        on: dayOf(now),
        reason: input.decision,
        identifiable: input.identifiable,
        words: input.reprisalRisk,
      },
      now,
    ),
});
