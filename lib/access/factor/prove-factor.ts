import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { transactionForNobody } from "@/lib/db";
import { clock } from "@/lib/time/clock";
import { type Actor, makeActor } from "../actor";
import { clearFailures, countFailure, hashedKey, lockedWait } from "../throttle";
import { consumeCode } from "./consume-code";

export type Proof =
  | { outcome: "proven"; actor: Actor }
  | { outcome: "wrong" }
  /** Too many wrong codes: this one was not tried. */
  | { outcome: "wait"; seconds: number };

/**
 * Step-up: proves the second factor again in the session that is open, for the next five minutes. Not a command, for a
 * wrong code must leave its trace although nothing is changed by it. Gives the actor as the next request would have it.
 */
export async function proveFactor(actor: Actor, code: string, now = clock.now()): Promise<Proof> {
  const { sessionId } = actor;
  if (sessionId === null) return { outcome: "wrong" };
  // Whoever is inside counts apart from who is at the door: strangers at the sign-in cannot delay somebody's work.
  const keys = [hashedKey(`step-up ${actor.id}`)];

  return transactionForNobody(async (tx) => {
    const wait = await lockedWait(tx, keys, now);
    if (wait > 0) return { outcome: "wait", seconds: Math.ceil(wait / 1000) };

    const accepted = await consumeCode(tx, actor.id, code, now);
    const event = { at: now, investigationId: null, subjectType: "session", subjectId: sessionId };
    if (accepted === null) {
      await countFailure(tx, keys, now);
      await recordEvent(tx, actor, { ...event, name: "factor.step-up-failed" });
      return { outcome: "wrong" };
    }
    for (const key of keys) await clearFailures(tx, key);
    await tx.session.updateMany({ where: { id: sessionId, endedAt: null }, data: { factorProvenAt: now } });
    await recordEvent(tx, actor, {
      ...event,
      name: accepted === "recovery" ? "factor.recovery-code-used" : "factor.proven",
    });
    return { outcome: "proven", actor: makeActor({ ...actor, factorProvenAt: now }) };
  });
}
