import { statement, uint32, uuidBytes } from "./bytes";
import type { MemberPublic } from "./member-keys";

/**
 * What is signed, byte for byte. No cryptography here: the browser signs these bytes, other browsers and the server
 * verify them. Each names everything that a server could want to swap.
 */

export type Holder = MemberPublic & { userId: string };

/** "I compared the words of this member's key with them": for the confirmer's own browser, which made it. */
export const keyConfirmationStatement = (confirmerId: string, member: Holder): Uint8Array =>
  statement("attest/key-confirmation/1", uuidBytes(confirmerId), ...namely(member));

/** The public half of an investigation's identity key, by generation; `previous` is the one it replaces. */
export type IdentityKeyStatement = {
  investigationId: string;
  generation: number;
  identityPublic: Uint8Array;
  previousPublic: Uint8Array | null;
  founderId: string;
};

export const identityKeyStatement = (said: IdentityKeyStatement): Uint8Array =>
  statement(
    "attest/identity-key/1",
    uuidBytes(said.investigationId),
    uint32(said.generation),
    said.identityPublic,
    said.previousPublic ?? new Uint8Array(0),
    uuidBytes(said.founderId),
  );

/** The identity private key of one generation, wrapped to one holder. */
export type IdentityGrantStatement = {
  investigationId: string;
  generation: number;
  identityPublic: Uint8Array;
  granterId: string;
  holder: Holder;
  wrappedKey: Uint8Array;
};

export const identityGrantStatement = (said: IdentityGrantStatement): Uint8Array =>
  statement(
    "attest/identity-grant/1",
    uuidBytes(said.investigationId),
    uint32(said.generation),
    said.identityPublic,
    ...between(said),
  );

/** The index key of an investigation, wrapped to one researcher; `check` says which key it is without giving it. */
export type IndexGrantStatement = {
  investigationId: string;
  check: Uint8Array;
  granterId: string;
  holder: Holder;
  wrappedKey: Uint8Array;
};

export const indexGrantStatement = (said: IndexGrantStatement): Uint8Array =>
  statement("attest/index-grant/1", uuidBytes(said.investigationId), said.check, ...between(said));

/** One record's key, wrapped to one person. */
export type RecordGrantStatement = RecordPlace & { granterId: string; holder: Holder; wrappedKey: Uint8Array };

export const recordGrantStatement = (said: RecordGrantStatement): Uint8Array =>
  statement("attest/record-grant/1", recordPlace(said), ...between(said));

/** The identity private key wrapped to an escrow pair, whose private half lies in two shares with two admins. */
export type EscrowStatement = {
  investigationId: string;
  generation: number;
  identityPublic: Uint8Array;
  escrowPublic: Uint8Array;
  wrappedKey: Uint8Array;
  depositorId: string;
  shares: readonly { admin: Holder; sealedShare: Uint8Array }[];
};

export const escrowStatement = (said: EscrowStatement): Uint8Array =>
  statement(
    "attest/escrow/1",
    uuidBytes(said.investigationId),
    uint32(said.generation),
    said.identityPublic,
    said.escrowPublic,
    said.wrappedKey,
    uuidBytes(said.depositorId),
    ...said.shares.flatMap(({ admin, sealedShare }) => [...namely(admin), sealedShare]),
  );

/** Where a sealed record stands: the additional data of its ciphertext, so that it opens nowhere else. */
export type RecordPlace = { investigationId: string; personId: string; version: number; generation: number };

export const recordPlace = ({ investigationId, personId, version, generation }: RecordPlace): Uint8Array =>
  statement(
    "attest/sealed-record/1",
    uuidBytes(investigationId),
    uuidBytes(personId),
    uint32(version),
    uint32(generation),
  );

const namely = ({ userId, boxPublic, signPublic }: Holder) => [uuidBytes(userId), boxPublic, signPublic];

const between = (said: { granterId: string; holder: Holder; wrappedKey: Uint8Array }) => [
  uuidBytes(said.granterId),
  ...namely(said.holder),
  said.wrappedKey,
];
