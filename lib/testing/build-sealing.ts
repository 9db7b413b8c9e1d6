import type { Actor } from "@/lib/access/actor";
import { foundIdentity } from "@/lib/sealing/commands/found-identity";
import { grantIdentity } from "@/lib/sealing/commands/grant-identity";
import { makeKeys } from "@/lib/sealing/commands/make-keys";
import { openIdentity } from "@/lib/sealing/commands/open-identity";
import { sealIdentity } from "@/lib/sealing/commands/seal-identity";
import { toText } from "@/lib/sealing/crypto/bytes";
import { envelopeBytes, usualCost, wrapUnderRecoveryKey } from "@/lib/sealing/crypto/envelope";
import {
  type IdentityKeys,
  indexKeyCheck,
  makeIdentityKeys,
  makeIndexKey,
  signIdentityKey,
  grantIdentity as wrapIdentity,
  grantIndex as wrapIndex,
} from "@/lib/sealing/crypto/grants";
import { type MemberKeys, makeMemberKeys } from "@/lib/sealing/crypto/member-keys";
import { makeRecoveryKey } from "@/lib/sealing/crypto/recovery-key";
import { sealRecord } from "@/lib/sealing/crypto/sealing";
import { sodium, sodiumReady } from "@/lib/sealing/crypto/sodium";
import type { Holder } from "@/lib/sealing/crypto/statements";

/** A member as their browser is, unlocked. */
export type Unlocked = { actor: Actor; memberKeyId: string; keys: MemberKeys; holder: Holder };

export const aReason = "Needed to arrange the second meeting.";

/** Makes keys as a browser does; the passphrase's envelope is only shaped like one, for stretching takes half a second. */
export async function buildKeys(actor: Actor): Promise<Unlocked> {
  await sodiumReady();
  const keys = makeMemberKeys();
  const { memberKeyId } = await makeKeys(actor, {
    boxPublic: toText(keys.boxPublic),
    signPublic: toText(keys.signPublic),
    passphraseEnvelope: toText(envelopeLike()),
    recoveryEnvelope: toText(wrapUnderRecoveryKey(keys, actor.id, makeRecoveryKey())),
  });
  return {
    actor,
    memberKeyId,
    keys,
    holder: { userId: actor.id, boxPublic: keys.boxPublic, signPublic: keys.signPublic },
  };
}

export function envelopeLike(): Uint8Array {
  const envelope = sodium.randombytes_buf(envelopeBytes);
  envelope.set([1, 1]);
  new DataView(envelope.buffer, envelope.byteOffset).setUint32(2, usualCost.passes);
  new DataView(envelope.buffer, envelope.byteOffset).setUint32(6, usualCost.memory);
  return envelope;
}

/** What a founder's browser sends, and the keys it keeps. */
export function foundingBy({ actor, keys, holder }: Unlocked, investigationId: string) {
  const identity = makeIdentityKeys();
  const indexKey = makeIndexKey();
  const { identityPublic } = identity;
  const said = { investigationId, generation: 1, identityPublic, previousPublic: null, founderId: actor.id };
  const granting = { investigationId, granterId: actor.id, holder };
  const input = {
    investigationId,
    identityPublic: toText(identityPublic),
    signature: toText(signIdentityKey(said, keys)),
    grant: textOf(wrapIdentity({ ...granting, generation: 1 }, identity, keys)),
    indexCheck: toText(indexKeyCheck(investigationId, indexKey)),
    indexGrant: textOf(wrapIndex(granting, indexKey, keys)),
  };
  return { input, identity, indexKey };
}

export const textOf = ({ wrappedKey, signature }: { wrappedKey: Uint8Array; signature: Uint8Array }) => ({
  wrappedKey: toText(wrappedKey),
  signature: toText(signature),
});

export async function buildFounded(admin: Actor, investigationId: string) {
  const founder = await buildKeys(admin);
  const { input, identity, indexKey } = foundingBy(founder, investigationId);
  await foundIdentity(admin, input);
  return { founder, identity, indexKey, generation: 1 };
}

type Granted = { investigationId: string; generation: number };

/** What a granter's browser sends to make someone a seal holder. */
export const grantingTo = (granter: Unlocked, to: Unlocked, identity: IdentityKeys, asked: Granted) => ({
  ...asked,
  holderId: to.actor.id,
  holderKeyId: to.memberKeyId,
  ...textOf(wrapIdentity({ ...asked, granterId: granter.actor.id, holder: to.holder }, identity, granter.keys)),
});

export async function buildHolder(granter: Unlocked, to: Actor, identity: IdentityKeys, asked: Granted) {
  const unlocked = await buildKeys(to);
  await grantIdentity(granter.actor, grantingTo(granter, unlocked, identity, asked));
  return unlocked;
}

type Sealing = { investigationId: string; personId: string; version?: number; generation?: number };

/** What a researcher's browser sends to seal a person's identity. */
export function sealingOf(
  fields: object,
  { version = 1, generation = 1, ...ids }: Sealing,
  identityPublic: Uint8Array,
) {
  const sealed = sealRecord(fields, { ...ids, version, generation }, identityPublic);
  return {
    personId: ids.personId,
    version,
    generation,
    nonce: toText(sealed.nonce),
    ciphertext: toText(sealed.ciphertext),
    wrappedKey: toText(sealed.wrappedKey),
  };
}

export const buildSealed = (researcher: Actor, fields: object, sealing: Sealing, identity: IdentityKeys) =>
  sealIdentity(researcher, sealingOf(fields, sealing, identity.identityPublic));

export const openingOf = (actor: Actor, sealedIdentityId: string) =>
  openIdentity(actor, { sealedIdentityId, reason: aReason });
