import { grantIdentity, makeIdentityKeys } from "./grants";
import { type MemberKeys, makeMemberKeys } from "./member-keys";
import type { Holder } from "./statements";

/** A member with keys, as a browser would hold them. */
export type Keyed = { userId: string; keys: MemberKeys; holder: Holder };

export function keyedMember(userId: string = crypto.randomUUID()): Keyed {
  const keys = makeMemberKeys();
  return { userId, keys, holder: { userId, boxPublic: keys.boxPublic, signPublic: keys.signPublic } };
}

/** An investigation whose first generation is held by one member. */
export function foundedIdentity(founder: Keyed, investigationId: string = crypto.randomUUID(), generation = 1) {
  const identity = makeIdentityKeys();
  const granting = { investigationId, generation, granterId: founder.userId, holder: founder.holder };
  return { investigationId, generation, identity, grant: grantIdentity(granting, identity, founder.keys) };
}
