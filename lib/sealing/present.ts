import type { IdentityKey, MemberKey, MemberSecret, SealedIdentity } from "@/generated/prisma/client";
import type { Actor } from "@/lib/access/actor";
import { toText } from "./crypto/bytes";
import type { GrantView, IdentityKeyView, MemberKeyView, MyKeysView } from "./types";

export const presentMyKeys = (actor: Actor, { secret, ...key }: MemberKey & { secret: MemberSecret }): MyKeysView => ({
  userId: actor.id,
  ...presentKey(key),
  passphraseEnvelope: toText(secret.passphraseEnvelope),
  recoveryEnvelope: toText(secret.recoveryEnvelope),
  version: secret.version,
});

export const presentKey = ({ id, number, boxPublic, signPublic }: MemberKey): MemberKeyView => ({
  memberKeyId: id,
  number,
  boxPublic: toText(boxPublic),
  signPublic: toText(signPublic),
});

type GrantRow = { granterId: string; holderKeyId: string; wrappedKey: Uint8Array | null; signature: Uint8Array };

export const presentGrant = (row: GrantRow, granterKey: MemberKey): GrantView => ({
  granterId: row.granterId,
  granterSignPublic: toText(granterKey.signPublic),
  holderKeyId: row.holderKeyId,
  wrappedKey: toText(row.wrappedKey ?? new Uint8Array(0)),
  signature: toText(row.signature),
});

export const presentIdentityKey = (
  key: IdentityKey,
  previous: IdentityKey | null,
  founderKey: MemberKey,
  confirmation: Uint8Array | null,
  founder: { code: string; name: string } | null,
): IdentityKeyView => ({
  generation: key.generation,
  identityPublic: toText(key.identityPublic),
  previousPublic: previous && toText(previous.identityPublic),
  founderId: key.founderId,
  founderKeyId: key.founderKeyId,
  founder,
  founderSignPublic: toText(founderKey.signPublic),
  founderBoxPublic: toText(founderKey.boxPublic),
  founderConfirmation: confirmation && toText(confirmation),
  signature: toText(key.signature),
});

export const presentVersion = (row: SealedIdentity, sealedBy: string | null) => ({
  sealedIdentityId: row.id,
  version: row.version,
  generation: row.generation,
  sealedAt: row.createdAt,
  sealedBy,
});
