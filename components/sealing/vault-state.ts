import { fromText, isSame, toText } from "@/lib/sealing/crypto/bytes";
import { CryptoFailure } from "@/lib/sealing/crypto/failure";
import {
  type Grant,
  holds,
  type IdentityKeys,
  isIdentityKeySigned,
  openIdentityGrant,
  openIndexGrant,
} from "@/lib/sealing/crypto/grants";
import { type MemberKeys, wipeMemberKeys } from "@/lib/sealing/crypto/member-keys";
import { wipe } from "@/lib/sealing/crypto/sodium";
import { type Holder, keyConfirmationStatement } from "@/lib/sealing/crypto/statements";
import type { GrantView, HolderView, SealingView } from "@/lib/sealing/types";

/** How long the vault stays open without being used (sealing.md: "locked again after 10 minutes"). */
export const opensForMs = 10 * 60_000;

export type VaultProblem = "locked" | "not-confirmed" | "no-key" | "founder-changed";
/** What the vault refuses for reasons of its own. */
export class VaultFailure extends Error {
  constructor(readonly problem: VaultProblem) {
    super(problem);
    this.name = "VaultFailure";
  }
}

export type Unlocked = { userId: string; keys: MemberKeys };

/** The secrets of one member while their vault is open: in the worker's memory, and nowhere else. */
export class VaultState {
  #unlocked: Unlocked | null = null;
  #usedAt = 0;
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  unlock(unlocked: Unlocked) {
    this.lock();
    this.#unlocked = unlocked;
    this.#usedAt = this.#now();
  }

  lock() {
    if (this.#unlocked) wipeMemberKeys(this.#unlocked.keys);
    this.#unlocked = null;
  }

  /** Whether it is open still; one that was not used for too long is not, whatever its timer did. */
  isUnlocked(): boolean {
    if (this.#unlocked && this.#now() - this.#usedAt >= opensForMs) this.lock();
    return this.#unlocked !== null;
  }

  member(): Unlocked & { holder: Holder } {
    if (!this.isUnlocked() || !this.#unlocked) throw new VaultFailure("locked");
    this.#usedAt = this.#now();
    const { userId, keys } = this.#unlocked;
    return { userId, keys, holder: { userId, boxPublic: keys.boxPublic, signPublic: keys.signPublic } };
  }

  /** Opens my grant of a generation, uses the key, wipes it: identity keys are never kept. */
  withIdentity<T>(sealing: SealingView, generation: number, use: (keys: IdentityKeys) => T): T {
    const grant = sealing.myGrants.find((mine) => mine.generation === generation);
    if (!grant) throw new VaultFailure("no-key");
    return this.withGrant({ ...grant, investigationId: sealing.investigationId }, use);
  }

  withGrant<T>(
    view: GrantView & { investigationId: string; generation: number; identityPublic: string },
    use: (keys: IdentityKeys) => T,
  ): T {
    const { keys, holder } = this.member();
    const { investigationId, generation, granterId } = view;
    const asked = { investigationId, generation, granterId, holder, identityPublic: bytes(view.identityPublic) };
    const identity = openIdentityGrant(asked, grantOf(view), signerOf(view), keys);
    try {
      return use(identity);
    } finally {
      wipe(identity.identityPrivate);
    }
  }

  withIndexKey<T>(sealing: SealingView, use: (indexKey: Uint8Array) => T): T {
    const { keys, holder } = this.member();
    const { investigationId, myIndexGrant, indexCheck } = sealing;
    if (!myIndexGrant || !indexCheck) throw new VaultFailure("no-key");
    // Under a key of the server's own making, each value would tell it which name was typed.
    const { granterId, granterBoxPublic, granterSignPublic, granterConfirmation } = myIndexGrant;
    const granter = holderOf(granterId, { boxPublic: granterBoxPublic, signPublic: granterSignPublic });
    if (!this.isMine(granter) && !this.isConfirmed(granter, granterConfirmation))
      throw new VaultFailure("not-confirmed");
    const asked = { investigationId, granterId: myIndexGrant.granterId, holder, check: bytes(indexCheck) };
    const indexKey = openIndexGrant(asked, grantOf(myIndexGrant), signerOf(myIndexGrant), keys);
    try {
      return use(indexKey);
    } finally {
      wipe(indexKey);
    }
  }

  /** The other member's public keys, if it is me who confirmed exactly these; what the server says is not enough. */
  confirmed({ userId, key, confirmation }: Pick<HolderView, "userId" | "key" | "confirmation">): Holder {
    const me = this.member();
    if (!key) throw new VaultFailure("no-key");
    const holder = holderOf(userId, key);
    if (userId === me.userId) return me.holder;
    if (!this.isConfirmed(holder, confirmation)) throw new VaultFailure("not-confirmed");
    return holder;
  }

  isMine({ userId, boxPublic, signPublic }: Holder): boolean {
    const { holder: me } = this.member();
    return userId === me.userId && isSame(boxPublic, me.boxPublic) && isSame(signPublic, me.signPublic);
  }

  /**
   * Whether I have reason to believe that the identity key is the one the team founded, not the server's: `mine`, founded
   * by me; `confirmed`, by someone whose words I compared; `unconfirmed` otherwise. Must be unlocked.
   */
  trustOf(sealing: SealingView): "mine" | "confirmed" | "unconfirmed" {
    const { founder, confirmation } = trustedIdentityKey(sealing);
    if (this.isMine(founder)) return "mine";
    return this.isConfirmed(founder, confirmation) ? "confirmed" : "unconfirmed";
  }

  isConfirmed(holder: Holder, confirmation: string | null): boolean {
    const me = this.member();
    const said = keyConfirmationStatement(me.userId, holder);
    return confirmation !== null && holds(bytes(confirmation), said, me.keys.signPublic);
  }
}

export const bytes = (text: string): Uint8Array => {
  const decoded = fromText(text);
  if (!decoded) throw new CryptoFailure("does-not-open");
  return decoded;
};

export const holderOf = (userId: string, key: { boxPublic: string; signPublic: string }): Holder => ({
  userId,
  boxPublic: bytes(key.boxPublic),
  signPublic: bytes(key.signPublic),
});

export const grantOf = ({ wrappedKey, signature }: GrantView) => ({
  wrappedKey: bytes(wrappedKey),
  signature: bytes(signature),
});

export const signerOf = ({ granterId, granterSignPublic }: GrantView) => ({
  userId: granterId,
  signPublic: bytes(granterSignPublic),
});

/**
 * The present identity key in its founder's word. That the founder's own key is theirs is another question, which only words
 * compared by voice answer: see `identityTrust`.
 */
export function trustedIdentityKey({ investigationId, identityKey }: SealingView) {
  if (!identityKey) throw new CryptoFailure("grant-refused");
  const { generation, founderId, previousPublic } = identityKey;
  const identityPublic = bytes(identityKey.identityPublic);
  const said = {
    investigationId,
    generation,
    identityPublic,
    previousPublic: previousPublic === null ? null : bytes(previousPublic),
    founderId,
  };
  const by = { userId: founderId, signPublic: bytes(identityKey.founderSignPublic) };
  if (!isIdentityKeySigned(said, bytes(identityKey.signature), by)) throw new CryptoFailure("grant-refused");
  const founder = holderOf(founderId, {
    boxPublic: identityKey.founderBoxPublic,
    signPublic: identityKey.founderSignPublic,
  });
  return { generation, identityPublic, founder, confirmation: identityKey.founderConfirmation };
}

export const textOf = ({ wrappedKey, signature }: Grant) => ({
  wrappedKey: toText(wrappedKey),
  signature: toText(signature),
});

export const keyOf = ({ userId, key }: HolderView) => ({ holderId: userId, holderKeyId: key?.memberKeyId ?? "" });
