import { sodium, wipe } from "./sodium";

/** What everyone who works with a member may know. X25519 for wrapping, Ed25519 for signing; 32 bytes each. */
export type MemberPublic = { boxPublic: Uint8Array; signPublic: Uint8Array };

/** A member's keys, unlocked. They all come from the seed, so that one 32-byte secret is kept and recovered. */
export type MemberKeys = MemberPublic & {
  seed: Uint8Array;
  boxPrivate: Uint8Array;
  signPrivate: Uint8Array;
};

const context = "attestmk";
const subkeys = { box: 1, sign: 2 };

export const makeMemberKeys = (): MemberKeys => memberKeysFrom(sodium.randombytes_buf(32));

/** The same seed always gives the same keys. Takes the seed over: wiping the keys wipes it. */
export function memberKeysFrom(seed: Uint8Array): MemberKeys {
  const boxSeed = sodium.crypto_kdf_derive_from_key(32, subkeys.box, context, seed);
  const signSeed = sodium.crypto_kdf_derive_from_key(32, subkeys.sign, context, seed);
  const box = sodium.crypto_box_seed_keypair(boxSeed);
  const sign = sodium.crypto_sign_seed_keypair(signSeed);
  wipe(boxSeed, signSeed);
  return {
    seed,
    boxPublic: box.publicKey,
    boxPrivate: box.privateKey,
    signPublic: sign.publicKey,
    signPrivate: sign.privateKey,
  };
}

export function wipeMemberKeys(keys: MemberKeys): void {
  wipe(keys.seed, keys.boxPrivate, keys.signPrivate);
}
