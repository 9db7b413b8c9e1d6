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

/** A new generation: granted again to those who stay, and to nobody who is named as revoked. */
export const rotateIdentityInput = z.strictObject({
  investigationId: id,
  generation,
  identityPublic: publicKey,
  signature,
  grants: z
    .array(z.strictObject({ ...holder, ...signedGrant }))
    .min(1)
    .max(200),
  revokedIds: z.array(id).max(200),
  reason,
});
export const mostRewrapped = 200;
export const rewrapRecordsInput = z.strictObject({
  investigationId: id,
  generation,
  wraps: z
    .array(z.strictObject({ sealedIdentityId: id, wrappedKey }))
    .min(1)
    .max(mostRewrapped),
});

export const depositEscrowInput = z.strictObject({
  investigationId: id,
  generation,
  escrowPublic: publicKey,
  wrappedKey,
  signature,
  shares: z.array(z.strictObject({ adminId: id, adminKeyId: id, sealedShare: wrappedKey })).length(2),
});
export const requestRecoveryInput = z.strictObject({ investigationId: id, heirId: id, reason });
export const passShareInput = z.strictObject({ requestId: id, passedShare: wrappedKey, reason });
export const recoverIdentityInput = z.strictObject({ requestId: id, ...signedGrant });

export const requestDestructionInput = z.strictObject({ personId: id, reason });
export const placeHoldInput = z.strictObject({ investigationId: id, personId: id.nullable(), reason });
export const requestHoldReleaseInput = z.strictObject({ holdId: id, reason });
export const decideRequestInput = z.strictObject({ requestId: id, reason });

export const lookUpInput = z.strictObject({
  investigationId: id,
  values: z.array(bytes(indexValueBytes)).min(1).max(mostIndexValues),
});
