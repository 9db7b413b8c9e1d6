import type { Actor } from "./actor";
import { allow, type Decision, deny } from "./decision";

/** Operators run the installation: accounts, keys, backups. They see no content by that. */
export function canManageAccounts(actor: Actor): Decision {
  return actor.isOperator ? allow : deny("access.onlyOperators");
}

export function canEndSession(actor: Actor, session: { userId: string }): Decision {
  return session.userId === actor.id ? allow : deny("access.notYourSession");
}
