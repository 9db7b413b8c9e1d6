import type { z } from "zod";
import { toText } from "@/lib/sealing/crypto/bytes";
import {
  openWithPassphrase,
  openWithRecoveryKey,
  wrapUnderPassphrase,
  wrapUnderRecoveryKey,
} from "@/lib/sealing/crypto/envelope";
import { CryptoFailure } from "@/lib/sealing/crypto/failure";
import { identityFingerprint, memberFingerprint } from "@/lib/sealing/crypto/fingerprint";
import { makeMemberKeys } from "@/lib/sealing/crypto/member-keys";
import { makeRecoveryKey, printRecoveryKey, readRecoveryKey } from "@/lib/sealing/crypto/recovery-key";
import { sodium, wipe } from "@/lib/sealing/crypto/sodium";
import { keyConfirmationStatement } from "@/lib/sealing/crypto/statements";
import type * as schema from "@/lib/sealing/schema";
import type { HolderView, MyKeysView, SealingView } from "@/lib/sealing/types";
import { bytes, holderOf, trustedIdentityKey, type VaultState } from "./vault-state";

type Input<Name extends keyof typeof schema> = z.input<(typeof schema)[Name]>;
type Person = { userId: string; boxPublic: string; signPublic: string };

/** What a member does with their own keys, and the words by which keys are compared. */
export const ownKeysOf = (state: VaultState) => ({
  isUnlocked: () => state.isUnlocked(),
  lock: () => state.lock(),

  /** New keys, unlocked from now on. The printed recovery key is in the answer once and nowhere else. */
  makeKeys({ userId, passphrase }: { userId: string; passphrase: string }) {
    const keys = makeMemberKeys();
    const recoveryKey = makeRecoveryKey();
    const input: Input<"makeKeysInput"> = {
      boxPublic: toText(keys.boxPublic),
      signPublic: toText(keys.signPublic),
      passphraseEnvelope: toText(wrapUnderPassphrase(keys, userId, passphrase)),
      recoveryEnvelope: toText(wrapUnderRecoveryKey(keys, userId, recoveryKey)),
    };
    const printedRecoveryKey = printRecoveryKey(recoveryKey);
    wipe(recoveryKey);
    state.unlock({ userId, keys });
    return { input, printedRecoveryKey };
  },

  /** Throws `wrong-secret`; slow by nature, and as often as one likes. */
  unlock({ myKeys, passphrase }: { myKeys: MyKeysView; passphrase: string }) {
    const owner = holderOf(myKeys.userId, myKeys);
    state.unlock({
      userId: myKeys.userId,
      keys: openWithPassphrase(bytes(myKeys.passphraseEnvelope), owner, passphrase),
    });
  },

  /** With what stands on paper; `typed` may be copied in any way. */
  unlockWithRecoveryKey({ myKeys, typed }: { myKeys: MyKeysView; typed: string }) {
    const recoveryKey = readRecoveryKey(typed);
    if (!recoveryKey) throw new CryptoFailure("wrong-secret");
    const owner = holderOf(myKeys.userId, myKeys);
    const keys = openWithRecoveryKey(bytes(myKeys.recoveryEnvelope), owner, recoveryKey);
    wipe(recoveryKey);
    state.unlock({ userId: myKeys.userId, keys });
  },

  changePassphrase({
    myKeys: { memberKeyId, version },
    passphrase,
  }: {
    myKeys: MyKeysView;
    passphrase: string;
  }): Input<"changePassphraseInput"> {
    const { keys, userId } = state.member();
    return { memberKeyId, version, passphraseEnvelope: toText(wrapUnderPassphrase(keys, userId, passphrase)) };
  },

  renewRecoveryKit({ myKeys }: { myKeys: MyKeysView }) {
    const { keys, userId } = state.member();
    const recoveryKey = makeRecoveryKey();
    const input: Input<"renewRecoveryKitInput"> = {
      memberKeyId: myKeys.memberKeyId,
      version: myKeys.version,
      recoveryEnvelope: toText(wrapUnderRecoveryKey(keys, userId, recoveryKey)),
    };
    const printedRecoveryKey = printRecoveryKey(recoveryKey);
    wipe(recoveryKey);
    return { input, printedRecoveryKey };
  },

  /** Ten words, to compare by voice. Needs nothing unlocked. */
  memberWords: ({ userId, ...key }: Person) => memberFingerprint(userId, holderOf(userId, key)),

  /** The words of the present identity key, if its founder's signature holds; throws `grant-refused` otherwise. */
  identityWords({ sealing }: { sealing: SealingView }) {
    const { generation, identityPublic } = trustedIdentityKey(sealing);
    return identityFingerprint(sealing.investigationId, generation, identityPublic);
  },

  /** Whether I know the founder of the identity key: see VaultState. Must be unlocked. */
  identityTrust: ({ sealing }: { sealing: SealingView }) => state.trustOf(sealing),

  /** After the words were compared: my signature that this key is this member's. */
  confirmKey({ holder: { userId, key } }: { holder: Pick<HolderView, "userId" | "key"> }): Input<"confirmKeyInput"> {
    const me = state.member();
    if (!key) throw new CryptoFailure("grant-refused");
    const said = keyConfirmationStatement(me.userId, holderOf(userId, key));
    return {
      memberKeyId: key.memberKeyId,
      signature: toText(sodium.crypto_sign_detached(said, me.keys.signPrivate)),
    };
  },
});
