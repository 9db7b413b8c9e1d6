import type { z } from "zod";
import { indexValues, type Known } from "@/lib/sealing/crypto/blind-index";
import { toText } from "@/lib/sealing/crypto/bytes";
import { openDraft, sealDraft } from "@/lib/sealing/crypto/drafts";
import {
  openWithPassphrase,
  openWithRecoveryKey,
  wrapUnderPassphrase,
  wrapUnderRecoveryKey,
} from "@/lib/sealing/crypto/envelope";
import { CryptoFailure } from "@/lib/sealing/crypto/failure";
import { identityFingerprint, memberFingerprint } from "@/lib/sealing/crypto/fingerprint";
import {
  type Grant,
  grantIdentity,
  grantIndex,
  grantRecord,
  indexKeyCheck,
  isIdentityKeySigned,
  makeIdentityKeys,
  makeIndexKey,
  openRecordGrant,
  signIdentityKey,
} from "@/lib/sealing/crypto/grants";
import { makeMemberKeys } from "@/lib/sealing/crypto/member-keys";
import { makeRecoveryKey, printRecoveryKey, readRecoveryKey } from "@/lib/sealing/crypto/recovery-key";
import { openRecord, sealRecord, unwrapRecordKey } from "@/lib/sealing/crypto/sealing";
import { sodium, wipe } from "@/lib/sealing/crypto/sodium";
import { keyConfirmationStatement } from "@/lib/sealing/crypto/statements";
import type * as schema from "@/lib/sealing/schema";
import type { HolderView, MyKeysView, OpenedSealView, SealingView } from "@/lib/sealing/types";
import { bytes, grantOf, holderOf, signerOf, VaultState } from "./vault-state";

type Input<Name extends keyof typeof schema> = z.input<(typeof schema)[Name]>;
type Person = { userId: string; boxPublic: string; signPublic: string };
type Sealing = { sealing: SealingView; personId: string; version: number; fields: object; known?: Known | undefined };

/**
 * Everything that happens with keys in a browser. It takes what the server's queries answer and gives what its commands
 * take; secrets stay inside. Runs in the worker; the tests run it in Node.
 */
export function makeVault(now: () => number = Date.now) {
  const state = new VaultState(now);

  return {
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

    /** After the words were compared: my signature that this key is this member's. */
    confirmKey({ holder: { userId, key } }: { holder: HolderView }): Input<"confirmKeyInput"> {
      const me = state.member();
      if (!key) throw new CryptoFailure("grant-refused");
      const said = keyConfirmationStatement(me.userId, holderOf(userId, key));
      return {
        memberKeyId: key.memberKeyId,
        signature: toText(sodium.crypto_sign_detached(said, me.keys.signPrivate)),
      };
    },

    foundIdentity({ investigationId }: { investigationId: string }): Input<"foundIdentityInput"> {
      const { userId, keys, holder } = state.member();
      const [identity, indexKey] = [makeIdentityKeys(), makeIndexKey()];
      const { identityPublic } = identity;
      const said = { investigationId, generation: 1, identityPublic, previousPublic: null, founderId: userId };
      const granting = { investigationId, granterId: userId, holder };
      const input = {
        investigationId,
        identityPublic: toText(identityPublic),
        signature: toText(signIdentityKey(said, keys)),
        grant: textOf(grantIdentity({ ...granting, generation: 1 }, identity, keys)),
        indexCheck: toText(indexKeyCheck(investigationId, indexKey)),
        indexGrant: textOf(grantIndex(granting, indexKey, keys)),
      };
      wipe(identity.identityPrivate, indexKey);
      return input;
    },

    /** Throws `not-confirmed` until this member's key was confirmed, and again when it has changed. */
    grantIdentity({ sealing, holder }: { sealing: SealingView; holder: HolderView }): Input<"grantIdentityInput"> {
      const { userId, keys } = state.member();
      const { generation } = trustedIdentityKey(sealing);
      const { investigationId } = sealing;
      const granting = { investigationId, generation, granterId: userId, holder: state.confirmed(holder) };
      const grant = state.withIdentity(sealing, generation, (identity) => grantIdentity(granting, identity, keys));
      return { investigationId, generation, ...keyOf(holder), ...textOf(grant) };
    },

    grantIndex({ sealing, holder }: { sealing: SealingView; holder: HolderView }): Input<"grantIndexInput"> {
      const { userId, keys } = state.member();
      const { investigationId } = sealing;
      const granting = { investigationId, granterId: userId, holder: state.confirmed(holder) };
      const grant = state.withIndexKey(sealing, (indexKey) => grantIndex(granting, indexKey, keys));
      return { investigationId, ...keyOf(holder), ...textOf(grant) };
    },

    /**
     * Seals a person's identifying fields. Needs nothing unlocked, except for the blind index: with `known`, and only then,
     * the vault must be open and hold the index key.
     */
    seal({ sealing, personId, version, fields, known }: Sealing): Input<"sealIdentityInput"> {
      const { generation, identityPublic } = trustedIdentityKey(sealing);
      const { investigationId } = sealing;
      const sealed = sealRecord(fields, { investigationId, personId, version, generation }, identityPublic);
      const values = known ? state.withIndexKey(sealing, (key) => indexValues(known, investigationId, key)) : [];
      return {
        personId,
        version,
        generation,
        nonce: toText(sealed.nonce),
        ciphertext: toText(sealed.ciphertext),
        wrappedKey: toText(sealed.wrappedKey),
        indexValues: values.map(toText),
      };
    },

    /** The values to look up in the blind index. */
    indexValues: ({ sealing, known }: { sealing: SealingView; known: Known }): string[] =>
      state.withIndexKey(sealing, (key) => indexValues(known, sealing.investigationId, key).map(toText)),

    /** The fields of an opened seal. */
    open({ opened }: { opened: OpenedSealView }): unknown {
      const key = recordKeyOf(opened);
      try {
        return openRecord({ nonce: bytes(opened.nonce), ciphertext: bytes(opened.ciphertext) }, opened.place, key);
      } finally {
        wipe(key);
      }
    },

    /** The key of a record that I have opened, for one other member. */
    grantRecord({ opened, holder }: { opened: OpenedSealView; holder: HolderView }) {
      const { userId, keys } = state.member();
      const granting = { ...opened.place, granterId: userId, holder: state.confirmed(holder) };
      const key = recordKeyOf(opened);
      const grant = grantRecord(granting, key, keys);
      wipe(key);
      return { ...keyOf(holder), ...textOf(grant) };
    },

    /** For what stays in this browser: bytes under my draft key. `label` says whose and what, and is needed again. */
    sealDraft: ({ plain, label }: { plain: Uint8Array; label: string }) =>
      sealDraft(plain, label, state.member().keys.draftKey),
    openDraft: ({ sealed, label }: { sealed: Uint8Array; label: string }) =>
      openDraft(sealed, label, state.member().keys.draftKey),
  };

  function recordKeyOf(opened: OpenedSealView): Uint8Array {
    const { investigationId } = opened.place;
    if (opened.means === "identity") {
      const view = { ...opened.grant, investigationId, generation: opened.wrapGeneration };
      return state.withGrant(view, (identity) => unwrapRecordKey(bytes(opened.wrappedRecordKey), identity));
    }
    const { keys, holder } = state.member();
    const asked = { ...opened.place, granterId: opened.grant.granterId, holder };
    return openRecordGrant(asked, grantOf(opened.grant), signerOf(opened.grant), keys);
  }
}

export type Vault = ReturnType<typeof makeVault>;

/** The present identity key in its founder's word: a public key that the server made up is sealed to by nobody. */
function trustedIdentityKey({ investigationId, identityKey }: SealingView) {
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
  return { generation, identityPublic };
}

const textOf = ({ wrappedKey, signature }: Grant) => ({ wrappedKey: toText(wrappedKey), signature: toText(signature) });

const keyOf = ({ userId, key }: HolderView) => ({ holderId: userId, holderKeyId: key?.memberKeyId ?? "" });
