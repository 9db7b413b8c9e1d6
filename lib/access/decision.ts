import type { MessageValues } from "@/lib/errors";

/** What a person can do about a refusal in place: give a code of their second factor, or set one up first. */
export type Remedy = "step-up" | "enrol";

/** A policy's answer. The reason is a message key: it is shown to the person who is refused. */
export type Decision = { allowed: true } | { allowed: false; reason: string; values?: MessageValues; remedy?: Remedy };

export const allow: Decision = { allowed: true };

export function deny(reason: string, values?: MessageValues): Decision {
  return values ? { allowed: false, reason, values } : { allowed: false, reason };
}

/** The first refusal in order, or allowed: what a command asks for beside its policy comes after it. */
export function all(...decisions: [Decision, ...Decision[]]): Decision {
  return decisions.find(({ allowed }) => !allowed) ?? allow;
}
