import { concat, isSame, utf8 } from "./bytes";
import { sodium } from "./sodium";

/**
 * A 256-bit recovery key as people copy it from paper: Crockford's base 32 (no I, L, O, U), 52 letters for the key and
 * 4 for a checksum, in 14 groups of 4. A slip of the pen is noticed before anything is tried (1 in a million passes).
 */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const letters = { key: 52, checksum: 4 };

export const makeRecoveryKey = (): Uint8Array => sodium.randombytes_buf(32);

export function printRecoveryKey(key: Uint8Array): string {
  const text = lettersOf(key, letters.key) + lettersOf(checksumOf(key), letters.checksum);
  return (text.match(/.{4}/g) ?? []).join("-");
}

/** Reads what someone typed: any case, any spaces or dashes, O for 0, I and L for 1. `null` if it cannot be the key. */
export function readRecoveryKey(typed: string): Uint8Array | null {
  const text = typed
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1")
    .replace(/[^0-9A-Z]/g, "");
  if (text.length !== letters.key + letters.checksum) return null;

  const key = bytesOf(text.slice(0, letters.key), 32);
  if (!key || lettersOf(key, letters.key) !== text.slice(0, letters.key)) return null;
  return isSame(utf8(lettersOf(checksumOf(key), letters.checksum)), utf8(text.slice(letters.key))) ? key : null;
}

const checksumOf = (key: Uint8Array) => sodium.crypto_generichash(16, concat(utf8("attest/recovery-key/1"), key), null);

/** The first `count` × 5 bits, zeros where the bytes end. */
function lettersOf(bytes: Uint8Array, count: number): string {
  let text = "";
  for (let at = 0; at < count; at += 1) {
    const bit = at * 5;
    const pair = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
    text += alphabet[(pair >> (11 - (bit & 7))) & 31];
  }
  return text;
}

function bytesOf(text: string, count: number): Uint8Array | null {
  const bytes = new Uint8Array(count);
  let pending = 0;
  let bits = 0;
  let at = 0;
  for (const letter of text) {
    const value = alphabet.indexOf(letter);
    if (value < 0) return null;
    pending = ((pending << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8 && at < count) {
      bits -= 8;
      bytes[at] = (pending >> bits) & 0xff;
      at += 1;
    }
  }
  return bytes;
}
