import { z } from "zod";
import { id, reason, version } from "@/lib/fields";
import { indexValueBytes, mostIndexValues } from "./crypto/blind-index";
import { fromText } from "./crypto/bytes";
import { envelopeBytes, isEnvelope } from "./crypto/envelope";
import { ciphertextBytes } from "./crypto/sealing";

/** Bytes as base64url text, of exactly one of these lengths. */
const bytes = (...lengths: number[]) =>
  z
    .string()
    .max(2 * Math.max(...lengths))
    .transform((text, context) => {
      const decoded = fromText(text);
      if (decoded && lengths.includes(decoded.length)) return decoded;
      context.addIssue({ code: "custom", message: "errors.notUnderstood" });
      return z.NEVER;
    });

const publicKey = bytes(32);
const signature = bytes(64);
/** A sealed box of a 32-byte key. */
const wrappedKey = bytes(80);
const envelope = (kind: "passphrase" | "recovery") =>
  bytes(envelopeBytes).refine((made) => isEnvelope(made, kind), "errors.notUnderstood");
const generation = z.int().min(1).max(1_000_000);

export const makeKeysInput = z.strictObject({
  boxPublic: publicKey,
  signPublic: publicKey,
  passphraseEnvelope: envelope("passphrase"),
  recoveryEnvelope: envelope("recovery"),
});

export const changePassphraseInput = z.strictObject({
  memberKeyId: id,
  version,
  passphraseEnvelope: envelope("passphrase"),
});
export const renewRecoveryKitInput = z.strictObject({
  memberKeyId: id,
  version,
  recoveryEnvelope: envelope("recovery"),
});

export const confirmKeyInput = z.strictObject({ memberKeyId: id, signature });

const signedGrant = { wrappedKey, signature };
const holder = { holderId: id, holderKeyId: id };

export const foundIdentityInput = z.strictObject({
  investigationId: id,
  identityPublic: publicKey,
  signature,
  grant: z.strictObject(signedGrant),
  indexCheck: bytes(32),
  indexGrant: z.strictObject(signedGrant),
});

export const grantIdentityInput = z.strictObject({ investigationId: id, generation, ...holder, ...signedGrant });
export const grantIndexInput = z.strictObject({ investigationId: id, ...holder, ...signedGrant });

export const sealIdentityInput = z.strictObject({
  personId: id,
  version: z.int().min(1).max(100_000),
  generation,
  nonce: bytes(24),
  ciphertext: bytes(...ciphertextBytes),
  wrappedKey,
  /** What the blind index keeps of this version; none where the investigation does without the guard. */
  indexValues: z.array(bytes(indexValueBytes)).max(mostIndexValues).default([]),
});

export const openIdentityInput = z.strictObject({ sealedIdentityId: id, reason });
export const grantRecordInput = z.strictObject({ sealedIdentityId: id, ...holder, ...signedGrant, reason });
export const revokeRecordGrantInput = z.strictObject({ recordGrantId: id, reason });
