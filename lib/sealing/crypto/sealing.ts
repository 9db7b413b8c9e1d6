import { utf8 } from "./bytes";
import { CryptoFailure, orFail } from "./failure";
import type { IdentityKeys } from "./grants";
import { sodium, wipe } from "./sodium";
import { type RecordPlace, recordPlace } from "./statements";

/** Plaintext is padded to one of these: the server learns which, and no more about its length. */
export const sizeClasses = [512, 1024, 2048, 4096, 8192, 16_384, 32_768, 65_536] as const;

const tagBytes = 16;

/** A record as the server keeps it: 24 bytes of nonce, a size class and 16 bytes of ciphertext, 80 of wrapped key. */
export type SealedRecord = { nonce: Uint8Array; ciphertext: Uint8Array; wrappedKey: Uint8Array };

/**
 * Seals identifying fields (any JSON object) to the identity key of a generation, under a key of its own. Needs no
 * private key: whoever records may seal without being able to open. Throws `too-long` above 64 KiB.
 */
export function sealRecord(fields: object, place: RecordPlace, identityPublic: Uint8Array): SealedRecord {
  const plain = utf8(JSON.stringify(fields));
  const size = sizeClasses.find((bytes) => plain.length < bytes);
  if (!size) throw new CryptoFailure("too-long");

  const padded = sodium.pad(plain, size);
  const key = sodium.randombytes_buf(32);
  const nonce = sodium.randombytes_buf(24);
  const ciphertext = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(padded, recordPlace(place), null, nonce, key);
  const wrappedKey = sodium.crypto_box_seal(key, identityPublic);
  wipe(plain, padded, key);
  return { nonce, ciphertext, wrappedKey };
}

/** The record's own key, by the identity key it is wrapped to (of its generation, or of a later one after re-wrapping). */
export const unwrapRecordKey = (
  wrappedKey: Uint8Array,
  { identityPublic, identityPrivate }: IdentityKeys,
): Uint8Array =>
  orFail("does-not-open", () => sodium.crypto_box_seal_open(wrappedKey, identityPublic, identityPrivate));

/** The fields again. `place` is where the record stands: what was moved there from elsewhere does not open. */
export function openRecord(
  sealed: Omit<SealedRecord, "wrappedKey">,
  place: RecordPlace,
  recordKey: Uint8Array,
): unknown {
  const { nonce, ciphertext } = sealed;
  const padded = orFail("does-not-open", () =>
    sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, ciphertext, recordPlace(place), nonce, recordKey),
  );
  const plain = orFail("does-not-open", () => sodium.unpad(padded, padded.length));
  const fields: unknown = orFail("does-not-open", () => JSON.parse(new TextDecoder().decode(plain)));
  wipe(padded, plain);
  return fields;
}

export type WrappedRecordKey = { id: string; wrappedKey: Uint8Array };

/**
 * Record keys of older generations, wrapped to the present one: a batch at a time, in any order, as often as one likes.
 * `from` opens them; those it does not open are left out, for another holder or another of this holder's generations.
 */
export function rewrapRecordKeys(
  batch: readonly WrappedRecordKey[],
  from: IdentityKeys,
  toPublic: Uint8Array,
): WrappedRecordKey[] {
  return batch.flatMap(({ id, wrappedKey }) => {
    try {
      const key = unwrapRecordKey(wrappedKey, from);
      const again = sodium.crypto_box_seal(key, toPublic);
      wipe(key);
      return [{ id, wrappedKey: again }];
    } catch (error) {
      if (error instanceof CryptoFailure) return [];
      throw error;
    }
  });
}

/** How long a ciphertext of a size class is, in bytes; the server takes no other lengths. */
export const ciphertextBytes = sizeClasses.map((size) => size + tagBytes);
