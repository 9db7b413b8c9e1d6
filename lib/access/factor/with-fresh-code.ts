import "server-only";
import { Failure, type Message } from "@/lib/errors";
import { stepUpField } from "@/lib/form-state";
import { clock } from "@/lib/time/clock";
import type { Actor } from "../actor";
import { isSteppedUp } from "../step-up";
import { type Proof, proveFactor } from "./prove-factor";

/**
 * The actor, having proven their second factor by the code in the form if it brought one and one is needed. Throws a
 * `step-up` failure at the code's own field when it is wrong or comes too soon.
 */
export async function withFreshCode(actor: Actor, form: FormData): Promise<Actor> {
  const code = form.get(stepUpField);
  if (typeof code !== "string" || code.trim() === "") return actor;
  if (!actor.hasFactor || isSteppedUp(actor, clock.now())) return actor;
  const proof = await proveFactor(actor, code);
  if (proof.outcome === "proven") return proof.actor;
  throw new Failure("step-up", { key: "access.factor.proveFirst" }, { [stepUpField]: [problemOf(proof)] });
}

export const problemOf = (proof: Exclude<Proof, { outcome: "proven" }>): Message =>
  proof.outcome === "wait"
    ? { key: "access.factor.wait", values: { seconds: proof.seconds } }
    : { key: "access.factor.wrongCode" };
