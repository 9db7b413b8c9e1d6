import { statement, uint32, uuidBytes } from "./bytes";
import type { MemberPublic } from "./member-keys";
import { sodium } from "./sodium";
import { words } from "./words";

/** Ten words of eleven bits: 110 bits, far beyond finding another key with the same words. */
export const fingerprintWords = 10;

/** The words two people compare by voice before one grants the other a key. */
export const memberFingerprint = (userId: string, { boxPublic, signPublic }: MemberPublic): string[] =>
  wordsOf(statement("attest/member-fingerprint/1", uuidBytes(userId), boxPublic, signPublic));

export const identityFingerprint = (
  investigationId: string,
  generation: number,
  identityPublic: Uint8Array,
): string[] =>
  wordsOf(statement("attest/identity-fingerprint/1", uuidBytes(investigationId), uint32(generation), identityPublic));

function wordsOf(message: Uint8Array): string[] {
  const hash = sodium.crypto_generichash(32, message, null);
  const bits = [...hash].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return Array.from(
    { length: fingerprintWords },
    (_, at) => words[Number.parseInt(bits.slice(11 * at, 11 * at + 11), 2)] ?? "",
  );
}
