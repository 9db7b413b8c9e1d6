import { createHash, randomInt } from "node:crypto";

export const codesAtOnce = 10;

/** Crockford's Base32: no I, L, O or U to mistake. */
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 26;

/** Ten codes of 130 random bits, in groups for reading, and the hashes to keep. */
export function newRecoveryCodes(): { codes: string[]; hashes: string[] } {
  const codes = Array.from({ length: codesAtOnce }, () => grouped(randomText()));
  return { codes, hashes: codes.map((code) => hashRecoveryCode(code) ?? "") };
}

/**
 * SHA-256, not Argon2id: nobody chose these, and 130 random bits are not guessed however fast one guesses. Null when the
 * text is not a recovery code. Small letters, spaces and what is easily mistaken (O for 0, I and L for 1) are taken.
 */
export function hashRecoveryCode(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
  if (plain.length !== length || [...plain].some((letter) => !letters.includes(letter))) return null;
  return createHash("sha256").update(plain).digest("hex");
}

const randomText = () => Array.from({ length }, () => letters[randomInt(letters.length)]).join("");

/** 5-5-5-5-6: short enough to read off paper. */
const grouped = (text: string) => text.replace(/^(.{5})(.{5})(.{5})(.{5})/, "$1-$2-$3-$4-");
