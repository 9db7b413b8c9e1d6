import { type Actor, inInvestigationsOf } from "@/lib/access/actor";
import { allow, type Decision, deny } from "@/lib/access/decision";
import { canAdminister, canRecord } from "@/lib/investigations/policy";

type Belonging = { investigationId: string };
type Holding = Belonging & { isHolder: boolean };
type Founding = Belonging & { generation: number | null };

export function sealingVisibleTo(actor: Actor) {
  return inInvestigationsOf(actor);
}

/** The first seal holder is an admin: they answer for the members, and so for who can read names. */
export function canFoundIdentity(actor: Actor, thing: Founding): Decision {
  if (thing.generation !== null) return deny("sealing.alreadyFounded");
  return canAdminister(actor, thing);
}

/** A key can be given only by someone who has it. */
export function canGrantIdentity(_actor: Actor, { isHolder }: Holding): Decision {
  return isHolder ? allow : deny("sealing.onlyHolders");
}

/** Shutting someone out makes a new generation: by a holder, who has the old key, and an admin, who answers for it. */
export function canRevokeHolder(actor: Actor, thing: Holding): Decision {
  if (!thing.isHolder) return deny("sealing.onlyHolders");
  return canAdminister(actor, thing);
}

/** Sealing needs no private key: whoever records may seal, without being able to open. */
export function canSealIdentity(actor: Actor, thing: Belonging & { isDestroyed: boolean }): Decision {
  if (thing.isDestroyed) return deny("sealing.destroyed");
  return canRecord(actor, thing);
}

export function canOpenIdentity(_actor: Actor, { means }: { means: string | null }): Decision {
  return means ? allow : deny("sealing.noKeyToOpen");
}

/** Taking it back needs no key: a seal holder or an admin. */
export function canRevokeRecordGrant(actor: Actor, thing: Holding): Decision {
  return thing.isHolder ? allow : canAdminister(actor, thing);
}

/** The index key goes to researchers, who meet the people that it compares: from a seal holder or an admin who has it. */
export function canGrantIndex(actor: Actor, thing: Holding & { hasIndexKey: boolean }): Decision {
  if (!thing.hasIndexKey) return deny("sealing.noIndexKey");
  return thing.isHolder ? allow : canAdminister(actor, thing);
}

export function canLookUp(actor: Actor, thing: Belonging & { hasIndexKey: boolean }): Decision {
  if (!thing.hasIndexKey) return deny("sealing.noIndexKey");
  return canRecord(actor, thing);
}

/** Recovery, destruction, legal holds: each is asked for by one admin and needs another. */
export function canAskForTwo(actor: Actor, thing: Belonging): Decision {
  return canAdminister(actor, thing);
}

/** A share is passed on by the admin it was made for. */
export function canPassShare(actor: Actor, thing: Belonging & { myShare: object | null }): Decision {
  return thing.myShare ? canAdminister(actor, thing) : deny("sealing.noShareOfYours");
}

/** What two admins give back, they give to the one they named. */
export function canRecover(actor: Actor, { heirId }: { heirId: string }): Decision {
  return heirId === actor.id ? allow : deny("sealing.onlyTheHeir");
}

/** Who asked does not approve; anyone of the admins may decline, the one who asked included. */
export function canDecideRequest(
  actor: Actor,
  thing: Belonging & { requestedById: string },
  outcome: "approved" | "declined",
): Decision {
  if (outcome === "approved" && thing.requestedById === actor.id) return deny("sealing.notYourOwnRequest");
  return canAdminister(actor, thing);
}
