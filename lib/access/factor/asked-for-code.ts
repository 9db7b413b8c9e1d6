import "server-only";
import { getTranslations } from "next-intl/server";
import type { FormState } from "@/lib/form-state";
import { clock } from "@/lib/time/clock";
import type { Actor } from "../actor";
import { denyUntilSteppedUp } from "../step-up";

/** What a form that will need a fresh code starts with (FreshCodeForm); undefined while one holds or none is needed. */
export async function askedForCode(actor: Actor): Promise<FormState | undefined> {
  const decision = denyUntilSteppedUp(actor, clock.now());
  if (decision.allowed || decision.remedy !== "step-up") return undefined;
  const message = (await getTranslations())("access.factor.proveFirst");
  return { status: "failed", code: "step-up", message, fields: {}, values: {} };
}
