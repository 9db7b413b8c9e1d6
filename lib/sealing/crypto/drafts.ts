import { concat, statement, utf8 } from "./bytes";
import { orFail } from "./failure";
import type { MemberKeys } from "./member-keys";
import { sodium, wipe } from "./sodium";

const nonceBytes = 24;
/** A key in a sealed box: its sender's passing public key, 32 bytes, a tag. */
const boxedKeyBytes = 32 + 32 + 16;
/** What is kept has a length in steps of this: a draft's length tells little of its text. */
const step = 1024;

/**
 * What stays in this browser, to the member's own public key: written without anything being unlocked, opened only with
 * the private half, which lies under the passphrase. `label` says what it is and must be the same again.
 */
export function sealDraft(plain: Uint8Array, label: string, boxPublic: Uint8Array): Uint8Array {
  const key = sodium.randombytes_buf(32);
  const nonce = sodium.randombytes_buf(nonceBytes);
  const padded = sodium.pad(plain, step);
  const sealed = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(padded, bound(label), null, nonce, key);
  const boxedKey = sodium.crypto_box_seal(key, boxPublic);
  wipe(key, padded);
  return concat(boxedKey, nonce, sealed);
}

/** Throws `does-not-open` for what was damaged, moved to another label, or sealed to another key. */
export function openDraft(
  sealed: Uint8Array,
  label: string,
  { boxPublic, boxPrivate }: Pick<MemberKeys, "boxPublic" | "boxPrivate">,
): Uint8Array {
  return orFail("does-not-open", () => {
    const nonce = sealed.subarray(boxedKeyBytes, boxedKeyBytes + nonceBytes);
    const key = sodium.crypto_box_seal_open(sealed.subarray(0, boxedKeyBytes), boxPublic, boxPrivate);
    const ciphertext = sealed.subarray(boxedKeyBytes + nonceBytes);
    const padded = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, ciphertext, bound(label), nonce, key);
    wipe(key);
    return sodium.unpad(padded, step);
  });
}

const bound = (label: string) => statement("attest/draft/2", utf8(label));
