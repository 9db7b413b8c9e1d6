import { concat, isSame, statement, uint32, uuidBytes } from "./bytes";
import { CryptoFailure, orFail } from "./failure";
import { type MemberKeys, type MemberPublic, memberKeysFrom } from "./member-keys";
import { sodium, wipe } from "./sodium";

/** Whose secret an envelope holds: bound to it, so that one member's envelope never opens as another's. */
export type EnvelopeOwner = MemberPublic & { userId: string };

/** Argon2id of libsodium: passes, and bytes of memory. What an envelope is made with stands in the envelope. */
export type PassphraseCost = { passes: number; memory: number };
export const usualCost: PassphraseCost = { passes: 3, memory: 64 * 1024 * 1024 };

const version = 1;
const kinds = { passphrase: 1, recovery: 2 };
const saltBytes = 16;
const nonceBytes = 24;
const headerBytes = 2 + 4 + 4 + saltBytes + nonceBytes;

/** Version, kind, passes, memory, salt, nonce, 32 bytes of seed, 16 bytes of tag: always this long. */
export const envelopeBytes = headerBytes + 32 + 16;

/** The member's seed under a passphrase. NFKC first: another keyboard's é is the same é. Takes about 0.4 s. */
export function wrapUnderPassphrase(
  keys: MemberKeys,
  userId: string,
  passphrase: string,
  cost = usualCost,
): Uint8Array {
  const salt = sodium.randombytes_buf(saltBytes);
  const key = keyFromPassphrase(passphrase, salt, cost);
  return wrap(keys, userId, { kind: kinds.passphrase, cost, salt, key });
}

/** The same seed under the printed recovery key, which needs no stretching: it is 256 random bits. */
export function wrapUnderRecoveryKey(keys: MemberKeys, userId: string, recoveryKey: Uint8Array): Uint8Array {
  const cost = { passes: 0, memory: 0 };
  return wrap(keys, userId, { kind: kinds.recovery, cost, salt: new Uint8Array(saltBytes), key: recoveryKey.slice() });
}

/** Throws `wrong-secret` for a wrong passphrase and for a tampered envelope alike. */
export function openWithPassphrase(envelope: Uint8Array, owner: EnvelopeOwner, passphrase: string): MemberKeys {
  const { cost, salt } = readHeader(envelope, kinds.passphrase);
  return unwrap(envelope, owner, keyFromPassphrase(passphrase, salt, cost));
}

export function openWithRecoveryKey(envelope: Uint8Array, owner: EnvelopeOwner, recoveryKey: Uint8Array): MemberKeys {
  readHeader(envelope, kinds.recovery);
  return unwrap(envelope, owner, recoveryKey.slice());
}

/** Whether bytes can be an envelope of this kind with parameters no weaker than the usual ones. The server asks it too. */
export function isEnvelope(envelope: Uint8Array, kind: keyof typeof kinds): boolean {
  if (envelope.length !== envelopeBytes || envelope[0] !== version || envelope[1] !== kinds[kind]) return false;
  const { passes, memory } = costOf(envelope);
  if (kind === "recovery") return passes === 0 && memory === 0;
  // An upper bound as well: a browser asked for gigabytes would be a browser that no longer answers.
  return passes >= usualCost.passes && passes <= 20 && memory >= usualCost.memory && memory <= 16 * usualCost.memory;
}

type Wrapping = { kind: number; cost: PassphraseCost; salt: Uint8Array; key: Uint8Array };

function wrap(keys: MemberKeys, userId: string, { kind, cost, salt, key }: Wrapping): Uint8Array {
  const nonce = sodium.randombytes_buf(nonceBytes);
  const parameters = concat(uint32(cost.passes), uint32(cost.memory));
  const header = concat(Uint8Array.of(version, kind), parameters, salt, nonce);
  const bound = boundTo(header, { ...keys, userId });
  const sealed = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(keys.seed, bound, null, nonce, key);
  wipe(key);
  return concat(header, sealed);
}

function unwrap(envelope: Uint8Array, owner: EnvelopeOwner, key: Uint8Array): MemberKeys {
  const header = envelope.subarray(0, headerBytes);
  const nonce = header.subarray(headerBytes - nonceBytes);
  try {
    const sealed = envelope.subarray(headerBytes);
    const seed = orFail("wrong-secret", () =>
      sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, sealed, boundTo(header, owner), nonce, key),
    );
    const keys = memberKeysFrom(seed);
    // The owner's public keys came from the server: what it says must be what this seed makes.
    if (isSame(keys.boxPublic, owner.boxPublic) && isSame(keys.signPublic, owner.signPublic)) return keys;
    throw new CryptoFailure("wrong-secret");
  } finally {
    wipe(key);
  }
}

function readHeader(envelope: Uint8Array, kind: number) {
  if (!isEnvelope(envelope, kind === kinds.passphrase ? "passphrase" : "recovery"))
    throw new CryptoFailure("malformed-envelope");
  return { cost: costOf(envelope), salt: envelope.subarray(10, 10 + saltBytes) };
}

function costOf(envelope: Uint8Array): PassphraseCost {
  const view = new DataView(envelope.buffer, envelope.byteOffset, envelope.byteLength);
  return { passes: view.getUint32(2), memory: view.getUint32(6) };
}

const boundTo = (header: Uint8Array, { userId, boxPublic, signPublic }: EnvelopeOwner) =>
  statement("attest/member-envelope/1", header, uuidBytes(userId), boxPublic, signPublic);

const keyFromPassphrase = (passphrase: string, salt: Uint8Array, { passes, memory }: PassphraseCost) =>
  sodium.crypto_pwhash(32, passphrase.normalize("NFKC"), salt, passes, memory, sodium.crypto_pwhash_ALG_ARGON2ID13);
