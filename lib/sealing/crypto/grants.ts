import { isSame, statement, uuidBytes } from "./bytes";
import { CryptoFailure, orFail } from "./failure";
import type { MemberKeys, MemberPublic } from "./member-keys";
import { sodium, wipe } from "./sodium";
import {
  type Holder,
  type IdentityKeyStatement,
  identityGrantStatement,
  identityKeyStatement,
  indexGrantStatement,
  type RecordPlace,
  recordGrantStatement,
} from "./statements";

/** An investigation's identity pair of one generation. Whoever has the private half opens what is sealed to it. */
export type IdentityKeys = { identityPublic: Uint8Array; identityPrivate: Uint8Array };

/** A wrapped key (80 bytes: a sealed box of 32) and the granter's signature over the grant as a whole (64 bytes). */
export type Grant = { wrappedKey: Uint8Array; signature: Uint8Array };

/** Who signed: their id, and the key that the server says is theirs and that fingerprint words confirm. */
export type Signer = { userId: string; signPublic: Uint8Array };

export function makeIdentityKeys(): IdentityKeys {
  const { publicKey, privateKey } = sodium.crypto_box_keypair();
  return { identityPublic: publicKey, identityPrivate: privateKey };
}

export const signIdentityKey = (said: IdentityKeyStatement, founder: MemberKeys): Uint8Array =>
  sodium.crypto_sign_detached(identityKeyStatement(said), founder.signPrivate);

export const isIdentityKeySigned = (said: IdentityKeyStatement, signature: Uint8Array, by: Signer): boolean =>
  said.founderId === by.userId && holds(signature, identityKeyStatement(said), by.signPublic);

export type IdentityGranting = { investigationId: string; generation: number; granterId: string; holder: Holder };

export function grantIdentity(granting: IdentityGranting, keys: IdentityKeys, granter: MemberKeys): Grant {
  const wrappedKey = sodium.crypto_box_seal(keys.identityPrivate, granting.holder.boxPublic);
  const said = { ...granting, identityPublic: keys.identityPublic, wrappedKey };
  return { wrappedKey, signature: sodium.crypto_sign_detached(identityGrantStatement(said), granter.signPrivate) };
}

/**
 * The identity private key out of a grant. `holder` is the one who opens, with the public keys derived from their own
 * seed: a grant made to a swapped key is refused before it is opened.
 */
export function openIdentityGrant(
  asked: IdentityGranting & { identityPublic: Uint8Array },
  grant: Grant,
  by: Signer,
  holder: MemberKeys,
): IdentityKeys {
  const own = { ...asked, holder: { ...asked.holder, boxPublic: holder.boxPublic, signPublic: holder.signPublic } };
  const said = identityGrantStatement({ ...own, wrappedKey: grant.wrappedKey });
  refuseUnless(asked.granterId === by.userId && holds(grant.signature, said, by.signPublic));

  const identityPrivate = unwrapKey(grant.wrappedKey, holder);
  // A granter who is mistaken or lies would otherwise hand out a key that opens nothing.
  if (!isSame(sodium.crypto_scalarmult_base(identityPrivate), asked.identityPublic)) {
    wipe(identityPrivate);
    throw new CryptoFailure("grant-refused");
  }
  return { identityPublic: asked.identityPublic, identityPrivate };
}

export const makeIndexKey = (): Uint8Array => sodium.randombytes_buf(32);

/** Tells index keys apart without giving them: a tag under the key itself. */
export const indexKeyCheck = (investigationId: string, indexKey: Uint8Array): Uint8Array =>
  sodium.crypto_auth_hmacsha256(statement("attest/index-key-check/1", uuidBytes(investigationId)), indexKey);

export type IndexGranting = { investigationId: string; granterId: string; holder: Holder };

export function grantIndex(granting: IndexGranting, indexKey: Uint8Array, granter: MemberKeys): Grant {
  const wrappedKey = sodium.crypto_box_seal(indexKey, granting.holder.boxPublic);
  const said = { ...granting, check: indexKeyCheck(granting.investigationId, indexKey), wrappedKey };
  return { wrappedKey, signature: sodium.crypto_sign_detached(indexGrantStatement(said), granter.signPrivate) };
}

export function openIndexGrant(
  asked: IndexGranting & { check: Uint8Array },
  grant: Grant,
  by: Signer,
  holder: MemberKeys,
): Uint8Array {
  const own = { ...asked, holder: { ...asked.holder, boxPublic: holder.boxPublic, signPublic: holder.signPublic } };
  const said = indexGrantStatement({ ...own, wrappedKey: grant.wrappedKey });
  refuseUnless(asked.granterId === by.userId && holds(grant.signature, said, by.signPublic));

  const indexKey = unwrapKey(grant.wrappedKey, holder);
  refuseUnless(isSame(indexKeyCheck(asked.investigationId, indexKey), asked.check));
  return indexKey;
}

export type RecordGranting = RecordPlace & { granterId: string; holder: Holder };

export function grantRecord(granting: RecordGranting, recordKey: Uint8Array, granter: MemberKeys): Grant {
  const wrappedKey = sodium.crypto_box_seal(recordKey, granting.holder.boxPublic);
  const said = recordGrantStatement({ ...granting, wrappedKey });
  return { wrappedKey, signature: sodium.crypto_sign_detached(said, granter.signPrivate) };
}

export function openRecordGrant(asked: RecordGranting, grant: Grant, by: Signer, holder: MemberKeys): Uint8Array {
  const own = { ...asked, holder: { ...asked.holder, boxPublic: holder.boxPublic, signPublic: holder.signPublic } };
  const said = recordGrantStatement({ ...own, wrappedKey: grant.wrappedKey });
  refuseUnless(asked.granterId === by.userId && holds(grant.signature, said, by.signPublic));
  return unwrapKey(grant.wrappedKey, holder);
}

/** A key in a sealed box, opened by whom it was wrapped to. */
export const unwrapKey = (
  wrapped: Uint8Array,
  { boxPublic, boxPrivate }: Pick<MemberKeys, "boxPublic" | "boxPrivate">,
) => orFail("does-not-open", () => sodium.crypto_box_seal_open(wrapped, boxPublic, boxPrivate));

export const holds = (signature: Uint8Array, said: Uint8Array, signPublic: MemberPublic["signPublic"]): boolean =>
  signature.length === 64 && sodium.crypto_sign_verify_detached(signature, said, signPublic);

function refuseUnless(isRight: boolean): asserts isRight {
  if (!isRight) throw new CryptoFailure("grant-refused");
}
