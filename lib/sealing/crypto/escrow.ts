import { isSame } from "./bytes";
import { CryptoFailure } from "./failure";
import { holds, type IdentityKeys, type Signer, unwrapKey } from "./grants";
import type { MemberKeys } from "./member-keys";
import { sodium, wipe } from "./sodium";
import { type EscrowStatement, escrowStatement, type Holder } from "./statements";

/** What recovers an investigation's identity key when all its holders are lost: two admins, together. */
export type EscrowDeposit = {
  escrowPublic: Uint8Array;
  /** The identity private key, wrapped to the escrow pair. */
  wrappedKey: Uint8Array;
  /** Each admin's share of the escrow private key, wrapped to that admin. One alone is noise. */
  sealedShares: [Uint8Array, Uint8Array];
  signature: Uint8Array;
};

export type Depositing = { investigationId: string; generation: number; depositorId: string; admins: [Holder, Holder] };

export function depositInEscrow(depositing: Depositing, keys: IdentityKeys, depositor: MemberKeys): EscrowDeposit {
  const { admins, ...rest } = depositing;
  const escrow = sodium.crypto_box_keypair();
  const wrappedKey = sodium.crypto_box_seal(keys.identityPrivate, escrow.publicKey);
  const mask = sodium.randombytes_buf(32);
  const masked = combine(escrow.privateKey, mask);
  const sealedShares: [Uint8Array, Uint8Array] = [
    sodium.crypto_box_seal(mask, admins[0].boxPublic),
    sodium.crypto_box_seal(masked, admins[1].boxPublic),
  ];
  wipe(escrow.privateKey, mask, masked);

  const said = escrowStatement({
    ...rest,
    identityPublic: keys.identityPublic,
    escrowPublic: escrow.publicKey,
    wrappedKey,
    shares: [
      { admin: admins[0], sealedShare: sealedShares[0] },
      { admin: admins[1], sealedShare: sealedShares[1] },
    ],
  });
  const signature = sodium.crypto_sign_detached(said, depositor.signPrivate);
  return { escrowPublic: escrow.publicKey, wrappedKey, sealedShares, signature };
}

export const isDepositSigned = (said: EscrowStatement, signature: Uint8Array, by: Signer): boolean =>
  said.depositorId === by.userId && holds(signature, escrowStatement(said), by.signPublic);

/** An admin passes their share on to whoever is to have the key again: out of their own box, into that person's. */
export function passShareOn(sealedShare: Uint8Array, admin: MemberKeys, to: Pick<Holder, "boxPublic">): Uint8Array {
  const share = unwrapKey(sealedShare, admin);
  const passed = sodium.crypto_box_seal(share, to.boxPublic);
  wipe(share);
  return passed;
}

/** Both shares together open the escrow; throws `does-not-open` for anything less. */
export function recoverFromEscrow(
  deposit: Pick<EscrowDeposit, "escrowPublic" | "wrappedKey"> & { identityPublic: Uint8Array },
  passedShares: readonly [Uint8Array, Uint8Array],
  to: MemberKeys,
): IdentityKeys {
  const shares = passedShares.map((share) => unwrapKey(share, to));
  const escrowPrivate = combine(shares[0] ?? new Uint8Array(32), shares[1] ?? new Uint8Array(32));
  try {
    const pair = { boxPublic: deposit.escrowPublic, boxPrivate: escrowPrivate };
    const identityPrivate = unwrapKey(deposit.wrappedKey, pair);
    if (!isSame(sodium.crypto_scalarmult_base(identityPrivate), deposit.identityPublic))
      throw new CryptoFailure("does-not-open");
    return { identityPublic: deposit.identityPublic, identityPrivate };
  } finally {
    wipe(escrowPrivate, ...shares);
  }
}

/** A one-time pad: the sum of two halves of which each alone is uniformly random. */
function combine(one: Uint8Array, other: Uint8Array): Uint8Array {
  return one.map((byte, at) => byte ^ (other[at] ?? 0));
}
