import { concat, statement, utf8 } from "./bytes";
import { CryptoFailure, orFail } from "./failure";
import { sodium } from "./sodium";

const nonceBytes = 24;

/** Bytes that stay in this browser, under the member's draft key; `label` says what they are and must be the same again. */
export function sealDraft(plain: Uint8Array, label: string, draftKey: Uint8Array): Uint8Array {
  const nonce = sodium.randombytes_buf(nonceBytes);
  const sealed = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, bound(label), null, nonce, draftKey);
  return concat(nonce, sealed);
}

export function openDraft(sealed: Uint8Array, label: string, draftKey: Uint8Array): Uint8Array {
  if (sealed.length < nonceBytes + 16) throw new CryptoFailure("does-not-open");
  const [nonce, ciphertext] = [sealed.subarray(0, nonceBytes), sealed.subarray(nonceBytes)];
  return orFail("does-not-open", () =>
    sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, ciphertext, bound(label), nonce, draftKey),
  );
}

const bound = (label: string) => statement("attest/draft/1", utf8(label));
