import type { MessageValues } from "@/lib/errors";

/** A policy's answer. The reason is a message key: it is shown to the person who is refused. */
export type Decision = { allowed: true } | { allowed: false; reason: string; values?: MessageValues };

export const allow: Decision = { allowed: true };

export function deny(reason: string, values?: MessageValues): Decision {
  return values ? { allowed: false, reason, values } : { allowed: false, reason };
}
